import type { Labels } from '../grouping/labels.ts'
import type { PackedVotes } from './votes.ts'

/** How many disagreed, passed, agreed, in the raw matrix (moderated statements too): at 3 * statement + (vote + 1), so each `Int32Array` is 3 * statements long. */
export interface StatementCounts {
  /** Of everybody, with or without a group. */
  readonly total: Int32Array
  /** One for each group. */
  readonly byGroup: readonly Int32Array[]
}

/** Adds the rows `from` to `to` to a table of (groups + 1) lines of 3 * statements; line 0 is for people without a group. */
export function countRows(
  { rowStarts, cells, statementCount }: Pick<PackedVotes, 'rowStarts' | 'cells' | 'statementCount'>,
  labels: Labels,
  table: Int32Array,
  from: number,
  to: number,
): void {
  const width = 3 * statementCount
  let start = rowStarts[from] as number
  for (let p = from; p < to; p++) {
    const end = rowStarts[p + 1] as number
    const line = ((labels[p] as number) + 1) * width
    for (let q = start; q < end; q++) {
      const at = line + (cells[q] as number)
      table[at] = (table[at] as number) + 1
    }
    start = end
  }
}

/** Reads such a table; the total is the sum of its lines. */
export function fromTable(table: Int32Array, width: number, groups: number): StatementCounts {
  const total = table.slice(0, width)
  const byGroup: Int32Array[] = []
  for (let g = 1; g <= groups; g++) {
    const line = table.slice(g * width, (g + 1) * width)
    byGroup.push(line)
    for (let at = 0; at < width; at++) total[at] = (total[at] ?? 0) + (line[at] ?? 0)
  }
  return { total, byGroup }
}
