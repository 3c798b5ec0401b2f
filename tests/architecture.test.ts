import { expect, test } from 'vitest'
import { findCircle } from './support/circles.ts'
import { readSources, type SourceFile } from './support/sources.ts'

const all = readSources()
const isTest = ({ path }: SourceFile) =>
  path.startsWith('tests/') || path.includes('/testing/') || /\.test\.tsx?$/.test(path)
const program = all.filter((file) => !isTest(file))
const source = program.filter(({ path }) => path.startsWith('src/'))
const paths = new Set(all.map(({ path }) => path))
const ownImports = (file: SourceFile) => file.imports.filter((path) => paths.has(path))

/** The house's floors: a file may import its own floor and any below. */
function floorOf(path: string): number | undefined {
  if (path.startsWith('messages/')) return 0
  if (/^src\/(ui|database)\//.test(path)) return 1
  if (path.startsWith('src/platform/')) return 2
  if (path.startsWith('src/modules/')) return 3
  if (path === 'src/app.ts') return 4
  if (path.startsWith('src/demo/')) return 4.5
  if (/^src\/[^/]+$/.test(path)) return 5
  return undefined
}

const moduleOf = (path: string) => /^src\/modules\/([^/]+)\//.exec(path)?.[1]
const packageOf = (path: string) => /^packages\/([^/]+)\//.exec(path)?.[1]

test('arrows point downwards only', () => {
  const upward = source.flatMap((file) =>
    ownImports(file)
      .filter((path) => (floorOf(path) ?? 0) > (floorOf(file.path) ?? 9))
      .map((path) => `${file.path} -> ${path}`),
  )
  expect(upward).toEqual([])
})

test('ui and database do not know each other', () => {
  const across = source.flatMap((file) => {
    const other = file.path.startsWith('src/ui/') ? 'src/database/' : 'src/ui/'
    if (floorOf(file.path) !== 1) return []
    return ownImports(file)
      .filter((path) => path.startsWith(other))
      .map((path) => `${file.path} -> ${path}`)
  })
  expect(across).toEqual([])
})

test('a module knows another only by its index.ts', () => {
  const pastTheDoor = source.flatMap((file) =>
    ownImports(file)
      .filter((path) => moduleOf(path) !== undefined && moduleOf(path) !== moduleOf(file.path))
      .filter((path) => path !== `src/modules/${moduleOf(path)}/index.ts`)
      .map((path) => `${file.path} -> ${path}`),
  )
  expect(pastTheDoor).toEqual([])
})

test('modules do not go round in circles', () => {
  const arrows = new Map<string, Set<string>>()
  for (const file of source) {
    const from = moduleOf(file.path)
    if (from === undefined) continue
    const known = arrows.get(from) ?? new Set()
    for (const path of ownImports(file)) {
      const to = moduleOf(path)
      if (to !== undefined && to !== from) known.add(to)
    }
    arrows.set(from, known)
  }
  expect(findCircle(arrows)?.join(' -> ')).toBeUndefined()
})

test('files do not go round in circles', () => {
  const arrows = new Map(program.map((file) => [file.path, ownImports(file)]))
  expect(findCircle(arrows)?.join(' -> ')).toBeUndefined()
})

test('every import of ours leads to a file', () => {
  const lost = all.flatMap((file) =>
    file.imports
      .filter(
        (path) => /^(src|tests|scripts|packages|messages)\/.*\.(ts|tsx)$/.test(path) && !paths.has(path),
      )
      .map((path) => `${file.path} -> ${path}`),
  )
  expect(lost).toEqual([])
})

test('packages import nothing but themselves', () => {
  const outward = program.flatMap((file) => {
    const own = packageOf(file.path)
    if (own === undefined) return []
    const mayUseNode = /\/(cli|bin|workers)[/.]/.test(file.path)
    return file.imports
      .filter((path) => packageOf(path) !== own && !(mayUseNode && path.startsWith('node:')))
      .map((path) => `${file.path} -> ${path}`)
  })
  expect(outward).toEqual([])
})

test('packages read no clock and draw no lots', () => {
  const packages = program.filter(({ path }) => packageOf(path) !== undefined)
  expect(containing(packages, /\bDate\.now\b|\bnew Date\(\)|\bMath\.random\b|\bperformance\.now\b/)).toEqual(
    [],
  )
})

test('islands import nothing of the server', () => {
  const serverward = source
    .filter(({ path }) => path.startsWith('src/islands/'))
    .flatMap((file) =>
      file.imports
        .filter(
          (path) => path.startsWith('node:') || (path.startsWith('src/') && !path.startsWith('src/islands/')),
        )
        .map((path) => `${file.path} -> ${path}`),
    )
  expect(serverward).toEqual([])
})

test('nothing but tests and scripts imports tests and scripts', () => {
  const backstage = source.flatMap((file) =>
    file.imports
      .filter((path) => /^(tests|scripts|bench|conformance)\//.test(path))
      .map((path) => `${file.path} -> ${path}`),
  )
  expect(backstage).toEqual([])
})

test('no file is longer than 300 lines', () => {
  const lengths = all.map(({ lines }) => lines).sort((a, b) => a - b)
  console.log(`${lengths.length} files, ${lengths[Math.floor(lengths.length / 2)]} lines in the middle one`)

  const tooLong = all.filter(({ path, lines }) => lines > 300 && path !== 'src/database/tables.ts')
  expect(tooLong.map(({ path, lines }) => `${path}: ${lines}`)).toEqual([])
})

const containing = (files: SourceFile[], pattern: RegExp, read: 'code' | 'text' = 'code') =>
  files.filter((file) => pattern.test(file[read])).map(({ path }) => path)

test('nothing is typed any', () => {
  expect(containing(all, /(:|\bas|<|,|\|)\s*any\b(?!\()/)).toEqual([])
})

test('nothing is exported by default', () => {
  expect(containing(all, /\bexport default\b|\bas default\b/)).toEqual([])
})

test('nothing is an enum or a namespace', () => {
  expect(containing(all, /^\s*(export )?(const )?(enum|namespace) \w+/m)).toEqual([])
})

test('no work is left for later in a comment', () => {
  const words = ['TO' + 'DO', 'FIX' + 'ME', 'X' + 'XX'].join('|')
  expect(containing(all, new RegExp(`\\b(${words})\\b`), 'text')).toEqual([])
})

const named = (pattern: RegExp) => source.filter(({ path }) => pattern.test(path))

test('pages hold no SQL', () => {
  const pages = named(/(^src\/modules\/.*\bpages?\b.*\.tsx?$)|\.tsx$/)
  expect(
    containing(pages, /\b(selectFrom|insertInto|updateTable|deleteFrom|mergeInto)\b|\bsql(<[^`]*>)?`/),
  ).toEqual([])
})

test('queries, commands and rules know no HTTP', () => {
  const inner = named(/^src\/modules\/[^/]+\/(queries|commands|rules|words|listeners)[./]/)
  const aware = inner.filter(({ imports }) =>
    imports.some((path) => /^hono\b|^@hono\/|^node:http|platform\/web\//.test(path)),
  )
  expect(aware.map(({ path }) => path)).toEqual([])
})

test('rules are pure: they neither read the clock nor the database', () => {
  const rules = named(/^src\/modules\/[^/]+\/rules[./]/)
  expect(containing(rules, /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bawait\b|\bselectFrom\b/)).toEqual(
    [],
  )
})

test('markup has neither inline style nor inline script', () => {
  const markup = all.filter(({ path }) => path.endsWith('.tsx'))
  expect(containing(markup, /<[a-zA-Z][^<>]*\sstyle=|<[a-z][^<>]*\son[a-z]+=/)).toEqual([])
  expect(containing(markup, /\bdangerouslySetInnerHTML\b/)).toEqual([])
})

test('files are named after what they hold', () => {
  const vague = all.filter(({ path }) => /\b(utils?|helpers?|common|misc|shared)\b/.test(path))
  expect(vague.map(({ path }) => path)).toEqual([])
})
