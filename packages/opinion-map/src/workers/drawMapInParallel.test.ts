import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildSync } from 'esbuild'
import { afterAll, expect, test } from 'vitest'
import { drawMap } from '../drawMap.ts'
import { inventConversation } from '../testing/inventConversation.ts'
import { drawMapInParallel } from './drawMapInParallel.ts'

const folder = mkdtempSync(join(tmpdir(), 'opinion-map-worker-'))
const file = join(folder, 'mapWorker.mjs')
afterAll(() => rmSync(folder, { recursive: true }))
buildSync({
  entryPoints: [new URL('./mapWorker.ts', import.meta.url).pathname],
  bundle: true,
  platform: 'node',
  format: 'esm',
  outfile: file,
})

test('several threads give the map of one, to the last bit, by co-moments and by products', async () => {
  for (const [people, statements] of [
    [20_000, 12],
    [9_000, 2_400],
  ] as const) {
    const share = statements > 100 ? 0.004 : 0.6
    const votes = inventConversation({ people, statements, groups: 3, noise: 0.3, share })
    const parallel = await drawMapInParallel({ votes }, {}, { file, threads: 3 })
    expect(JSON.stringify(parallel) === JSON.stringify(drawMap({ votes }))).toBe(true)
  }
})
