import type { JointCounts } from '../matrix/jointCounts.ts'
import type { PackedVotes } from '../matrix/votes.ts'
import type { Parallel } from '../workers/parallel.ts'

/** Joint counts of all votes; each thread counts into a table of its own, then the integers are added. */
export function jointCounts(
  { rowStarts, cells, statementCount, participantCount }: PackedVotes,
  parallel: Parallel,
): JointCounts {
  const size = (3 * statementCount) ** 2
  const threads = participantCount < 4_096 ? 1 : parallel.threads
  const tables = new Int32Array(parallel.allocate(4 * size * threads))
  const blocks = threads === 1 ? 1 : Math.min(2 * threads, Math.ceil(participantCount / 4_096))
  const rowsPerBlock = Math.ceil(participantCount / blocks)
  parallel.run('countJointly', { rowStarts, cells, statementCount, tables, rowsPerBlock }, blocks)
  for (let thread = 1; thread < threads; thread++) {
    for (let at = 0, other = thread * size; at < size; at++, other++) {
      tables[at] = (tables[at] as number) + (tables[other] as number)
    }
  }
  return threads === 1 ? tables : tables.subarray(0, size)
}
