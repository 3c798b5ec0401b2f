/** Answers side by side, and when they were given where that is known. */
export interface RowVotes {
  readonly cells: Uint16Array | Uint32Array
  readonly times: Float64Array | undefined
}

/** Beyond so many answers, putting each in its place by shifting the others costs too much. */
const fewAnswers = 64

/**
 * Puts the answers from `from` to `to` in order of their statements, writes the last one to each from `target` on
 * and returns where they end. Last is the latest where `latestWins`, and of equal times, or else, the later one.
 */
export function settleRow(
  votes: RowVotes,
  from: number,
  to: number,
  target: number,
  latestWins: boolean,
): number {
  const { cells, times } = votes
  const order = latestWins ? times : undefined
  if (to - from > fewAnswers) sortMany(votes, from, to, order)
  else sortFew(votes, from, to, order)
  let used = target
  for (let at = from; at < to; at++) {
    const cell = cells[at] as number
    if (at + 1 < to && statementOf(cells[at + 1] as number) === statementOf(cell)) continue
    cells[used] = cell
    if (times) times[used] = times[at] as number
    used += 1
  }
  return used
}

const statementOf = (cell: number): number => (cell / 3) | 0

/** Insertion, which leaves equal ones in order of arrival. */
function sortFew(
  { cells, times }: RowVotes,
  from: number,
  to: number,
  order: Float64Array | undefined,
): void {
  for (let i = from + 1; i < to; i++) {
    const cell = cells[i] as number
    // The first cell of its statement, and that of the next: dividing each cell it passes would take as long again.
    const first = 3 * statementOf(cell)
    const next = first + 3
    const time = times ? (times[i] as number) : 0
    let at = i
    for (; at > from; at--) {
      const before = cells[at - 1] as number
      if (before < first || (before < next && !(order && (order[at - 1] as number) > time))) break
      cells[at] = cells[at - 1] as number
      if (times) times[at] = times[at - 1] as number
    }
    cells[at] = cell
    if (times) times[at] = time
  }
}

/** A row that is in order already, as most files have them, is left as it is. */
function sortMany(
  { cells, times }: RowVotes,
  from: number,
  to: number,
  order: Float64Array | undefined,
): void {
  if (isAscending(cells, from, to)) return
  const kept = cells.slice(from, to)
  const keptTimes = times?.slice(from, to)
  const keptOrder = order && keptTimes
  const sorted = Int32Array.from(kept.keys()).sort((one, other) => {
    const statements = statementOf(kept[one] as number) - statementOf(kept[other] as number)
    if (statements !== 0) return statements
    return (keptOrder ? (keptOrder[one] as number) - (keptOrder[other] as number) : 0) || one - other
  })
  sorted.forEach((index, at) => {
    cells[from + at] = kept[index] as number
    if (times && keptTimes) times[from + at] = keptTimes[index] as number
  })
}

function isAscending(cells: RowVotes['cells'], from: number, to: number): boolean {
  for (let at = from + 1; at < to; at++) {
    if (statementOf(cells[at - 1] as number) >= statementOf(cells[at] as number)) return false
  }
  return true
}
