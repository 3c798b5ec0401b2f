import { countJointly } from './jointCounts.ts'
import type { PackedVotes } from './votes.ts'

export interface CountJointData extends Pick<PackedVotes, 'rowStarts' | 'cells' | 'statementCount'> {
  /** A table of (3 * statements)^2 for each thread. */
  readonly tables: Int32Array
  readonly rowsPerBlock: number
}

/** Adds one block of rows to the joint counts of this thread. */
export function countJointBlock(data: CountJointData, block: number, thread: number): void {
  const { rowStarts, tables, rowsPerBlock, statementCount } = data
  const size = (3 * statementCount) ** 2
  const to = Math.min((block + 1) * rowsPerBlock, rowStarts.length - 1)
  countJointly(data, tables.subarray(thread * size, (thread + 1) * size), block * rowsPerBlock, to)
}
