import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildSync } from 'esbuild'
import { WorkerThreads } from '../packages/opinion-map/src/workers/workerThreads.ts'

/** Worker threads for the map, their file built for this run. */
export function startMapWorkers(threads: number): WorkerThreads {
  const folder = mkdtempSync(join(tmpdir(), 'opinion-map-'))
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
  const outfile = join(folder, 'mapWorker.mjs')
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
