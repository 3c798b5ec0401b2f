import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildSync } from 'esbuild'
import { afterAll, expect, test } from 'vitest'
import { drawMap } from '../drawMap.ts'
import { inventConversation } from '../testing/inventConversation.ts'

const folder = mkdtempSync(join(tmpdir(), 'opinion-map-command-'))
afterAll(() => rmSync(folder, { recursive: true }))
buildSync({
  entryPoints: ['cli.ts', 'workers/mapWorker.ts'].map(
    (name) => new URL(`../${name}`, import.meta.url).pathname,
  ),
  bundle: true,
  splitting: true,
  platform: 'node',
  format: 'esm',
  outdir: folder,
})
writeFileSync(join(folder, 'package.json'), '{"type":"module"}')

test('the built command draws a million answers on threads as one thread draws them', () => {
  const votes = inventConversation({ people: 25_000, statements: 60, groups: 3, noise: 0.3 })
  expect(votes.length).toBeGreaterThan(1_000_000)
  const rows = votes.map(({ participant, statement, vote }) => `${statement},${vote},${participant}`)
  const file = join(folder, 'votes.csv')
  writeFileSync(file, `comment-id,vote,voter-id\n${rows.join('\n')}\n`)
  const said = execFileSync(process.execPath, [join(folder, 'cli.js'), '--json', file], {
    encoding: 'utf8',
    maxBuffer: 2 ** 27,
  })
  expect(said === `${JSON.stringify(drawMap({ votes }))}\n`).toBe(true)
}, 60_000)
