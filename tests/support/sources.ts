import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../../', import.meta.url))

/** One source file as the architecture tests see it. Paths are from the repository's root, with slashes. */
export type SourceFile = {
  path: string
  text: string
  /** The text without comments and without what stands in strings. */
  code: string
  lines: number
  /** What it imports: a path of ours, or a package's name as written. */
  imports: string[]
}

const folders = ['src', 'packages', 'messages', 'scripts', 'tests', 'bench', 'conformance']
const skipped = new Set(['node_modules', 'dist', 'build'])

/** Every TypeScript and JavaScript file that people write. */
export function readSources(): SourceFile[] {
  return folders
    .map((folder) => join(root, folder))
    .filter((folder) => existsSync(folder))
    .flatMap(filesUnder)
    .sort()
    .map(readSource)
}

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (skipped.has(entry.name)) return []
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return filesUnder(path)
    return /\.(ts|tsx|js)$/.test(entry.name) && !entry.name.endsWith('.d.ts') ? [path] : []
  })
}

function readSource(absolutePath: string): SourceFile {
  const path = fromRoot(absolutePath)
  const text = readFileSync(absolutePath, 'utf8')
  const lines = text.split('\n').length - 1
  return { path, text, code: withoutStrings(withoutComments(text)), lines, imports: importsOf(path, text) }
}

const importPattern =
  /^\s*(?:import|export)\b[^'"`;]*?from\s*['"]([^'"]+)['"]|\bimport\s*\(?\s*['"]([^'"]+)['"]/gm

function importsOf(path: string, text: string): string[] {
  const found = [...withoutComments(text).matchAll(importPattern)].map(([, from, bare]) => from ?? bare ?? '')
  return [...new Set(found.map((specifier) => resolveImport(path, specifier)))]
}

function resolveImport(path: string, specifier: string): string {
  if (specifier.startsWith('.')) return fromRoot(join(root, dirname(path), specifier))
  if (specifier.startsWith('#tests/')) return specifier.slice(1)
  const ownPackage = /^#packages\/(.+)$/.exec(specifier)?.[1]
  if (ownPackage) return `packages/${ownPackage}/src/index.ts`
  return specifier.startsWith('#') ? `src/${specifier.slice(1)}` : specifier
}

function fromRoot(absolutePath: string): string {
  return relative(root, absolutePath).split(sep).join('/')
}

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, ' ').replace(/(^|[\s;{(,])\/\/.*$/gm, '$1')
}

function withoutStrings(text: string): string {
  return text.replace(/'(?:[^'\\\n]|\\.)*'/g, "''").replace(/"(?:[^"\\\n]|\\.)*"/g, '""')
}
