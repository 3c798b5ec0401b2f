import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('../', import.meta.url))

const sources = ['src', 'messages', 'packages', 'scripts', 'package.json', 'package-lock.json']
const notSources = new Set(['node_modules', 'dist'])

/** When the newest source file was changed, in milliseconds since 1970. A folder counts too: a file may be gone. */
export function newestSourceChange(): number {
  return Math.max(...sources.map((name) => newestChange(join(root, name))))
}

/** Whether something built at that time still says what the sources say. */
export function isFresh(builtPath: string): boolean {
  const built = statSync(builtPath, { throwIfNoEntry: false })
  return built !== undefined && built.mtimeMs >= newestSourceChange()
}

function newestChange(path: string): number {
  const found = statSync(path, { throwIfNoEntry: false })
  if (!found) return 0
  if (!found.isDirectory()) return found.mtimeMs
  const names = readdirSync(path).filter((name) => !notSources.has(name) && !/\.test\.tsx?$/.test(name))
  return Math.max(0, ...names.map((name) => newestChange(join(path, name))))
}
