import { existsSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { participantsOf, summariseMap } from '../assembleMap.ts'
import type { Comment } from '../formats/readComments.ts'
import type { ReadVotes } from '../formats/votesFile.ts'
import { labelGiven } from '../givenGroups.ts'
import { mapPacked } from '../mapPacked.ts'
import { packColumns } from '../matrix/packColumns.ts'
import type { Grouping, MappedParticipant, OpinionMap } from '../opinionMap.ts'
import { type Parallel, serial } from '../workers/parallel.ts'
import { WorkerThreads } from '../workers/workerThreads.ts'

/** Beside `cli.js` in what is built; absent where the source runs as it is: then one thread does it all. */
const workerFile = new URL('./workers/mapWorker.js', import.meta.url)

/** From so many votes on, threads are worth their start. */
const manyVotes = 1_000_000

/** A map whose participants are made one by one: a million objects need not stand side by side. */
export interface DrawnMap {
  /** Made anew each time they are gone through. */
  readonly participants: Iterable<MappedParticipant>
  readonly summary: Omit<OpinionMap, 'participants'>
}

/** The map of what a file says; `read` is used up. */
export async function drawRead(
  read: ReadVotes,
  comments: readonly Comment[],
  {
    grouping,
    groups,
  }: { readonly grouping: Grouping; readonly groups: ReadonlyMap<string, string> | undefined },
): Promise<DrawnMap> {
  const isLarge = read.votes.length >= manyVotes && existsSync(workerFile)
  const threads = isLarge ? new WorkerThreads(workerFile, availableParallelism()) : undefined
  const parallel: Parallel = threads ?? serial
  try {
    const votes = packColumns(read, comments, (bytes) => parallel.allocate(bytes))
    const given = groups && labelGiven(votes.participants, groups)
    const map = mapPacked(votes, { parallel, grouping, given })
    return {
      participants: { [Symbol.iterator]: () => participantsOf(votes, map, given?.ids) },
      summary: summariseMap(votes, map, given?.ids),
    }
  } finally {
    await threads?.close()
  }
}
