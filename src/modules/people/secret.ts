/** The secret that signs the session cookie: the operator's, or one made at the first start. */
import { randomBytes } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Settings } from '#platform/settings.ts'

/** Returns the secret in force; a new one is kept in the data folder, readable by its owner only. */
export async function findSecret(settings: Pick<Settings, 'secret' | 'dataDirectory'>): Promise<string> {
  if (settings.secret) return settings.secret
  const file = join(settings.dataDirectory, 'secret')
  const kept = await readFile(file, 'utf8').catch(() => '')
  if (kept.trim().length >= 32) return kept.trim()
  const made = randomBytes(48).toString('base64')
  await mkdir(settings.dataDirectory, { recursive: true, mode: 0o700 })
  await writeFile(file, `${made}\n`, { mode: 0o600 })
  return made
}
