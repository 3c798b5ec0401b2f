import { type MapSettings, mapMatrix } from '../mapMatrix.ts'
import { packVotes } from '../matrix/packVotes.ts'
import type { OpinionMap } from '../opinionMap.ts'
import type { Conversation } from '../votes.ts'
import { sharePacked } from './sharePacked.ts'
import { WorkerThreads } from './workerThreads.ts'

/**
 * `drawMap` on several threads, the same to the last bit. `file`: the built `workers/mapWorker.js` of this package;
 * worth it from some 50,000 participants on. The calling thread works too and is busy meanwhile.
 */
export async function drawMapInParallel(
  conversation: Conversation,
  settings: MapSettings,
  { file, threads }: { readonly file: URL | string; readonly threads: number },
): Promise<OpinionMap> {
  const parallel = new WorkerThreads(file, threads)
  try {
    return mapMatrix(sharePacked(packVotes(conversation)), settings, { parallel })
  } finally {
    await parallel.close()
  }
}
