import type { Statement } from '../votes.ts'
import { sortIds } from './ids.ts'
import { settleRow } from './settleRow.ts'
import { statementFlags } from './statementFlags.ts'
import type { VoteColumns } from './voteColumns.ts'
import { makeCells, type VoteMatrix } from './votes.ts'

/** Votes by number, with the names of the numbers. */
export interface NumberedVotes {
  readonly participants: readonly string[]
  readonly statements: readonly string[]
  /** Taken over: their blocks are gone afterwards. */
  readonly votes: VoteColumns
  /** The latest answer wins, of equal ones the later one; else the later one whenever it was given. */
  readonly latestWins: boolean
}

/** Packs numbered votes, rows and columns in canonical order: people with a vote, statements with one or `known`. */
export function packColumns(
  { participants, statements, votes, latestWins }: NumberedVotes,
  known: readonly Statement[],
  allocate: (bytes: number) => ArrayBufferLike = (bytes) => new ArrayBuffer(bytes),
): VoteMatrix {
  const counts = countByRow(votes, participants.length)
  const participantIds = sortIds(participants.filter((_, number) => (counts[number] as number) > 0))
  const statementIds = sortIds(new Set([...statements, ...known.map(({ id }) => id)]))
  const rowOf = placesOf(participants, participantIds)
  const columnOf = placesOf(statements, statementIds)
  const starts = new Int32Array(participantIds.length + 1)
  counts.forEach((count, number) => {
    if (count > 0) starts[(rowOf[number] as number) + 1] = count
  })
  for (let p = 1; p < starts.length; p++) starts[p] = (starts[p] as number) + (starts[p - 1] as number)
  const total = votes.length
  const width = makeCells(statementIds.length, 0).BYTES_PER_ELEMENT
  const cells = makeCells(statementIds.length, total, allocate(width * total))
  const times = votes.isTimed ? new Float64Array(total) : undefined
  scatter(votes, rowOf, columnOf, starts.slice(), { cells, times })
  const rowStarts = new Int32Array(allocate(4 * starts.length))
  let used = 0
  for (let p = 0; p < participantIds.length; p++) {
    rowStarts[p] = used
    used = settleRow({ cells, times }, starts[p] as number, starts[p + 1] as number, used, latestWins)
  }
  rowStarts[participantIds.length] = used
  return {
    participants: participantIds,
    participantCount: participantIds.length,
    rowStarts,
    cells: cells.subarray(0, used),
    byArrival: times && sortByArrival(rowStarts, times),
    ...statementFlags(statementIds, known),
  }
}

function countByRow({ blocks }: VoteColumns, rowCount: number): Int32Array {
  const counts = new Int32Array(rowCount)
  for (const { rows, length } of blocks) {
    for (let i = 0; i < length; i++) {
      const row = rows[i] as number
      counts[row] = (counts[row] as number) + 1
    }
  }
  return counts
}

function placesOf(names: readonly string[], sorted: readonly string[]): Int32Array {
  const places = new Map(sorted.map((id, place) => [id, place]))
  return Int32Array.from(names, (id) => places.get(id) ?? -1)
}

/** Each vote to its participant's row, in order of arrival. Blocks are let go one by one. */
function scatter(
  { blocks }: VoteColumns,
  rowOf: Int32Array,
  columnOf: Int32Array,
  next: Int32Array,
  { cells, times }: { readonly cells: Uint16Array | Uint32Array; readonly times: Float64Array | undefined },
): void {
  blocks.reverse()
  for (let block = blocks.pop(); block; block = blocks.pop()) {
    for (let i = 0; i < block.length; i++) {
      const row = rowOf[block.rows[i] as number] as number
      const answer = block.answers[i] as number
      const column = (answer / 3) | 0
      const at = next[row] as number
      cells[at] = 3 * (columnOf[column] as number) + answer - 3 * column
      if (times) times[at] = block.times ? (block.times[i] as number) : Number.POSITIVE_INFINITY
      next[row] = at + 1
    }
  }
}

/** Participants by their earliest time, then by their place. */
function sortByArrival(rowStarts: Int32Array, times: Float64Array): Int32Array {
  const earliest = new Float64Array(rowStarts.length - 1)
  for (let p = 0; p < earliest.length; p++) {
    let least = Number.POSITIVE_INFINITY
    for (let at = rowStarts[p] as number; at < (rowStarts[p + 1] as number); at++) {
      least = Math.min(least, times[at] as number)
    }
    earliest[p] = least
  }
  return Int32Array.from(earliest.keys()).sort((a, b) => {
    const [one, other] = [earliest[a] as number, earliest[b] as number]
    return one < other ? -1 : one > other ? 1 : a - b
  })
}
