import type { PackedVotes } from '../matrix/votes.ts'

/** What one pass over the votes needs; `table` and `sums` as in `multiplyRows`. */
export interface MultiplyData extends Pick<PackedVotes, 'rowStarts' | 'cells'> {
  readonly table: Float64Array
  /** One line of 3 * statements for each block. */
  readonly sums: Float64Array
  readonly rowsPerBlock: number
}

/**
 * One block of rows of X'X x, X the centred answers: each person's y = sum of table[cell] (the table holds
 * (v - m_j) x_j), then sums[cell] += y. Blocks are fixed, so their sums do not depend on who computes them.
 */
export function multiplyRows(
  { rowStarts, cells, table, sums, rowsPerBlock }: MultiplyData,
  block: number,
): void {
  const width = table.length
  const own = sums.subarray(block * width, (block + 1) * width).fill(0)
  const to = Math.min((block + 1) * rowsPerBlock, rowStarts.length - 1)
  for (let p = block * rowsPerBlock; p < to; p++) {
    const start = rowStarts[p] as number
    const end = rowStarts[p + 1] as number
    let even = 0
    let odd = 0
    let q = start
    for (; q + 1 < end; q += 2) {
      even += table[cells[q] as number] as number
      odd += table[cells[q + 1] as number] as number
    }
    if (q < end) even += table[cells[q] as number] as number
    const y = even + odd
    for (q = start; q < end; q++) {
      const cell = cells[q] as number
      own[cell] = (own[cell] as number) + y
    }
  }
}
