import type { JointCounts } from '../matrix/jointCounts.ts'
import { makeCells, type VoteMatrix } from '../matrix/votes.ts'

/** What is kept for each statement or pair of statements. */
export interface Kept {
  readonly total: Int32Array
  readonly joint: JointCounts | undefined
}

/**
 * The same votes under a new list of statements in canonical order; statements left out must have no votes.
 * The order of the statements that stay is the same, so rows stay ascending and pairs keep their first one first.
 */
export function renumber(
  matrix: VoteMatrix,
  { total, joint }: Kept,
  statements: readonly string[],
  allocate: (bytes: number) => ArrayBufferLike,
): { readonly matrix: VoteMatrix; readonly kept: Kept } {
  const places = new Map(statements.map((id, j) => [id, j]))
  const cellOf = new Int32Array(3 * matrix.statementCount).fill(-1)
  matrix.statements.forEach((id, j) => {
    const place = places.get(id)
    if (place !== undefined)
      for (let answer = 0; answer < 3; answer++) cellOf[3 * j + answer] = 3 * place + answer
  })
  const used = matrix.rowStarts[matrix.participantCount] as number
  const bytes = makeCells(statements.length, 0).BYTES_PER_ELEMENT
  const isSameWidth = bytes === matrix.cells.BYTES_PER_ELEMENT
  const cells = isSameWidth ? matrix.cells : makeCells(statements.length, used, allocate(used * bytes))
  for (let q = 0; q < used; q++) cells[q] = cellOf[matrix.cells[q] as number] as number
  const width = 3 * statements.length
  const newTotal = new Int32Array(width)
  total.forEach((count, cell) => {
    if ((cellOf[cell] as number) >= 0) newTotal[cellOf[cell] as number] = count
  })
  return {
    matrix: { ...matrix, cells, statements, statementCount: statements.length },
    kept: { total: newTotal, joint: joint && renumberPairs(joint, cellOf, width, allocate) },
  }
}

function renumberPairs(
  joint: JointCounts,
  cellOf: Int32Array,
  width: number,
  allocate: (bytes: number) => ArrayBufferLike,
): JointCounts {
  const pairs = new Int32Array(allocate(4 * width * width))
  const before = cellOf.length
  for (let a = 0; a < before; a++) {
    const line = (cellOf[a] as number) * width
    if (line < 0) continue
    for (let b = a + 1; b < before; b++) {
      const to = cellOf[b] as number
      if (to >= 0) pairs[line + to] = joint[a * before + b] as number
    }
  }
  return pairs
}
