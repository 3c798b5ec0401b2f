import { createHash } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../../', import.meta.url))
const cacheFolder = join(root, 'node_modules/.cache/partecipanza')
const oneDay = 86_400_000

/**
 * A folder made by `make`, kept between test runs for as long as the sources (paths from the root,
 * files or folders) say the same. It appears complete or not at all, however many runs ask at once.
 */
export async function cachedFolder(
  name: string,
  sources: readonly string[],
  make: (folder: string) => Promise<void>,
): Promise<string> {
  const hash = createHash('sha256')
  for (const path of [...sources, 'package-lock.json']) addToHash(join(root, path), hash)
  const folder = join(cacheFolder, `${name}-${hash.digest('hex').slice(0, 16)}`)
  if (existsSync(folder)) return folder

  mkdirSync(cacheFolder, { recursive: true })
  removeOutdated(name)
  const unfinished = mkdtempSync(join(cacheFolder, 'unfinished-'))
  try {
    await make(unfinished)
    renameSync(unfinished, folder)
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true })
    if (!existsSync(folder)) throw error
  }
  return folder
}

function addToHash(path: string, hash: ReturnType<typeof createHash>): void {
  if (!existsSync(path)) return
  if (!statSync(path).isDirectory()) {
    if (!/\.test\.tsx?$/.test(path)) hash.update(path).update(readFileSync(path))
    return
  }
  for (const name of readdirSync(path).sort()) addToHash(join(path, name), hash)
}

function removeOutdated(name: string): void {
  for (const entry of readdirSync(cacheFolder)) {
    const path = join(cacheFolder, entry)
    const isOurs = entry.startsWith(`${name}-`) || entry.startsWith('unfinished-')
    if (isOurs && Date.now() - statSync(path).mtimeMs > oneDay) rmSync(path, { recursive: true, force: true })
  }
}
