import type { PackedVotes } from '../matrix/votes.ts'

export interface ProjectData extends Pick<PackedVotes, 'rowStarts' | 'cells'> {
  /** (v - m_j) times both loadings, at 2 * cell and 2 * cell + 1. */
  readonly table: Float64Array
  /** 1 for cells of zeroed columns. */
  readonly isZeroedCell: Uint8Array
  readonly zeroedCount: number
  readonly statementCount: number
  /** x and y of each participant, one after the other. */
  readonly positions: Float64Array
  readonly rowsPerBlock: number
}

/**
 * p = sqrt(C / max(n, 1)) * sum over the answers of (v - m_j) u_j, with C = all statements and n = answers;
 * a zeroed column counts in n as answered by everybody (as in Polis).
 */
export function projectRows(data: ProjectData, block: number): void {
  const { rowStarts, cells, table, isZeroedCell, zeroedCount, statementCount, positions, rowsPerBlock } = data
  const to = Math.min((block + 1) * rowsPerBlock, rowStarts.length - 1)
  for (let p = block * rowsPerBlock; p < to; p++) {
    const start = rowStarts[p] as number
    const end = rowStarts[p + 1] as number
    let answers = end - start
    let x = 0
    let y = 0
    for (let q = start; q < end; q++) {
      const at = 2 * (cells[q] as number)
      x += table[at] as number
      y += table[at + 1] as number
    }
    if (zeroedCount > 0) {
      for (let q = start; q < end; q++) answers -= isZeroedCell[cells[q] as number] as number
      answers += zeroedCount
    }
    const stretch = Math.sqrt(statementCount / Math.max(answers, 1))
    positions[2 * p] = stretch * x
    positions[2 * p + 1] = stretch * y
  }
}
