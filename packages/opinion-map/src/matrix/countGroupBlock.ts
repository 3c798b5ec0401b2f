import type { Labels } from '../grouping/labels.ts'
import { countRows } from './counts.ts'
import type { PackedVotes } from './votes.ts'

export interface CountGroupsData extends Pick<PackedVotes, 'rowStarts' | 'cells' | 'statementCount'> {
  readonly labels: Labels
  /** A table of (groups + 1) lines of 3 * statements for each thread. */
  readonly tables: Int32Array
  readonly groups: number
  readonly rowsPerBlock: number
}

/** Adds one block of rows to the counts of this thread. */
export function countGroupBlock(data: CountGroupsData, block: number, thread: number): void {
  const { rowStarts, labels, tables, groups, rowsPerBlock, statementCount } = data
  const size = (groups + 1) * 3 * statementCount
  const to = Math.min((block + 1) * rowsPerBlock, rowStarts.length - 1)
  countRows(data, labels, tables.subarray(thread * size, (thread + 1) * size), block * rowsPerBlock, to)
}
