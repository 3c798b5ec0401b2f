/** Where the reference data is, and how its files are read. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'

const root = fileURLToPath(new URL('..', import.meta.url))

/** `REFERENCE_DATA`, else the shared folder beside the checkout. */
export const referenceFolder = resolve(root, process.env.REFERENCE_DATA ?? '../shared/data')

/** Paths of a part's files, sorted; empty when the part is absent. */
export function referenceFiles(part: string, ending: string): string[] {
  const folder = join(referenceFolder, part)
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter((name) => name.endsWith(ending))
    .sort()
    .map((name) => join(folder, name))
}

/** The text of one file, gzipped or not; undefined when it is absent. */
export function referenceText(...path: string[]): string | undefined {
  const place = join(referenceFolder, ...path)
  if (!existsSync(place)) return undefined
  const bytes = readFileSync(place)
  return (bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes).toString('utf8')
}
