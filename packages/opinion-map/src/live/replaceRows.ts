import { makeCells, type VoteMatrix } from '../matrix/votes.ts'

/** A participant's answers after changes. */
export interface RowEdit {
  readonly participant: string
  /** The row it replaces, or the row before which it comes. */
  readonly place: number
  readonly isNew: boolean
  /** Ascending cells; none: the row goes. */
  readonly cells: Int32Array
}

type Cells = VoteMatrix['cells']

/**
 * The matrix with some rows replaced, added or taken out; `edits` by ascending place and id. Rows that keep their
 * length are written where they are; otherwise all cells are copied once into `spare` (or new room), and the old ones
 * are handed back as the next spare.
 */
export function replaceRows(
  matrix: VoteMatrix,
  edits: readonly RowEdit[],
  spare: Cells | undefined,
  allocate: (bytes: number) => ArrayBufferLike,
): { readonly matrix: VoteMatrix; readonly spare: Cells | undefined } {
  const { rowStarts, cells } = matrix
  const lengthAt = (p: number) => (rowStarts[p + 1] as number) - (rowStarts[p] as number)
  if (edits.every((edit) => !edit.isNew && edit.cells.length === lengthAt(edit.place))) {
    for (const edit of edits) cells.set(edit.cells, rowStarts[edit.place] as number)
    return { matrix, spare }
  }
  const grown = edits.reduce(
    (sum, edit) => sum + edit.cells.length,
    rowStarts[matrix.participantCount] as number,
  )
  const target = fits(spare, cells, grown) ? spare : roomFor(matrix.statementCount, grown, allocate)
  return { matrix: copyRows(matrix, edits, target, allocate), spare: cells }
}

const fits = (spare: Cells | undefined, like: Cells, length: number): spare is Cells =>
  spare !== undefined && spare.BYTES_PER_ELEMENT === like.BYTES_PER_ELEMENT && spare.length >= length

/** A little more than needed, so that the next votes fit. */
function roomFor(
  statementCount: number,
  length: number,
  allocate: (bytes: number) => ArrayBufferLike,
): Cells {
  const room = Math.ceil(length * 1.02) + 1_024
  return makeCells(statementCount, room, allocate(room * makeCells(statementCount, 0).BYTES_PER_ELEMENT))
}

function copyRows(
  matrix: VoteMatrix,
  edits: readonly RowEdit[],
  target: Cells,
  allocate: (bytes: number) => ArrayBufferLike,
): VoteMatrix {
  const { rowStarts, cells, participants, participantCount } = matrix
  const come = edits.filter(({ isNew, cells: row }) => isNew && row.length > 0).length
  const go = edits.filter(({ isNew, cells: row }) => !isNew && row.length === 0).length
  const count = participantCount + come - go
  const starts = new Int32Array(allocate(4 * (count + 1)))
  const names: string[] | undefined = come + go > 0 ? [] : undefined
  let row = 0
  let used = 0
  let read = 0
  const keepUntil = (place: number) => {
    const from = rowStarts[read] as number
    target.set(cells.subarray(from, rowStarts[place] as number), used)
    const shift = used - from
    for (let p = read; p < place; p++) {
      starts[row++] = (rowStarts[p] as number) + shift
      names?.push(participants[p] as string)
    }
    used += (rowStarts[place] as number) - from
    read = place
  }
  for (const edit of edits) {
    keepUntil(edit.place)
    if (!edit.isNew) read += 1
    if (edit.cells.length === 0) continue
    starts[row++] = used
    names?.push(edit.participant)
    target.set(edit.cells, used)
    used += edit.cells.length
  }
  keepUntil(participantCount)
  starts[count] = used
  return {
    ...matrix,
    participantCount: count,
    participants: names ?? participants,
    rowStarts: starts,
    cells: target,
  }
}
