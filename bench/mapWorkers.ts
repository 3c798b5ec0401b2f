import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildSync } from 'esbuild'
import { WorkerThreads } from '../packages/opinion-map/src/workers/workerThreads.ts'

/** Worker threads for the map, their file built for this run. */
export function startMapWorkers(threads: number): WorkerThreads {
  const outfile = join(mkdtempSync(join(tmpdir(), 'opinion-map-')), 'mapWorker.mjs')
  buildSync({
    entryPoints: ['packages/opinion-map/src/workers/mapWorker.ts'],
    absWorkingDir: new URL('..', import.meta.url).pathname,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    outfile,
  })
  return new WorkerThreads(outfile, threads)
}
