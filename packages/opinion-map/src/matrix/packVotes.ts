import type { Conversation, Statement } from '../votes.ts'
import { sortIds } from './ids.ts'
import { makeCells, type VoteMatrix } from './votes.ts'

/** Packs a conversation: last vote wins, excluded people left out, rows and columns in canonical order. */
export function packVotes({ votes, statements = [], excluded = [] }: Conversation): VoteMatrix {
  const left = new Set(excluded)
  const people = new Map<string, number>()
  const columns = new Map<string, number>()
  for (const { id } of statements) numberOf(columns, id)
  const rows: number[] = []
  const answers: number[] = []
  const times: number[] = []
  for (const { participant, statement, vote, time } of votes) {
    if (left.has(participant)) continue
    checkVote(vote)
    rows.push(numberOf(people, participant))
    answers.push(3 * numberOf(columns, statement) + vote + 1)
    if (time !== undefined) times[rows.length - 1] = time
  }
  const participantIds = sortIds(people.keys())
  const statementIds = sortIds(columns.keys())
  const place = placesOf(columns, statementIds)
  const cellsInOrder = Int32Array.from(answers, (cell) => 3 * (place[Math.floor(cell / 3)] ?? 0) + (cell % 3))
  const row = placesOf(people, participantIds)
  const rowsInOrder = Int32Array.from(rows, (number) => row[number] ?? 0)
  return {
    participants: participantIds,
    participantCount: participantIds.length,
    ...packRows(rowsInOrder, cellsInOrder, times, participantIds.length, statementIds.length),
    ...statementFlags(statementIds, statements),
  }
}

/** Refuses what is neither agree, pass nor disagree: it would be counted as an answer to another statement. */
export function checkVote(vote: number): void {
  if (vote !== 1 && vote !== 0 && vote !== -1) throw new RangeError(`A vote is 1, 0 or -1, not ${vote}`)
}

/** Names, number and flags of the statements; of two lines about the same one the later wins. */
export function statementFlags(ids: readonly string[], statements: Iterable<Statement>) {
  const known = new Map<string, Statement>()
  for (const statement of statements) known.set(statement.id, statement)
  const isModeratedOut = Uint8Array.from(ids, (id) => (known.get(id)?.moderated === -1 ? 1 : 0))
  const isMeta = Uint8Array.from(ids, (id) => (known.get(id)?.isMeta ? 1 : 0))
  const isZeroed = isModeratedOut.map((out, j) => out | (isMeta[j] ?? 0))
  return { statements: ids, statementCount: ids.length, isModeratedOut, isMeta, isZeroed }
}

function numberOf(known: Map<string, number>, id: string): number {
  const number = known.get(id)
  if (number !== undefined) return number
  known.set(id, known.size)
  return known.size - 1
}

function placesOf(known: ReadonlyMap<string, number>, sorted: readonly string[]): Int32Array {
  const places = new Int32Array(sorted.length)
  sorted.forEach((id, place) => {
    places[known.get(id) ?? 0] = place
  })
  return places
}

/** Sorts stably by statement, then by participant, so that answers to the same statement meet in order of arrival. */
function packRows(
  rows: Int32Array,
  answers: Int32Array,
  times: readonly number[],
  participantCount: number,
  statementCount: number,
) {
  const byStatement = sortStably(answers, (cell) => Math.floor(cell / 3), statementCount)
  const order = sortStably(rows, (row) => row, participantCount, byStatement)
  const cells = makeCells(statementCount, answers.length)
  const rowStarts = new Int32Array(participantCount + 1)
  const kept = new Float64Array(times.length > 0 ? answers.length : 0)
  let used = 0
  let previousRow = -1
  let previousStatement = -1
  for (const vote of order) {
    const row = rows[vote] ?? 0
    const cell = answers[vote] ?? 0
    const statement = Math.floor(cell / 3)
    if (row !== previousRow) rowStarts[row] = used
    if (row === previousRow && statement === previousStatement) used -= 1
    cells[used] = cell
    if (kept.length > 0) kept[used] = times[vote] ?? Number.POSITIVE_INFINITY
    used += 1
    previousRow = row
    previousStatement = statement
  }
  rowStarts[participantCount] = used
  const byArrival = kept.length > 0 ? sortByArrival(rowStarts, kept) : undefined
  return { rowStarts, cells: cells.slice(0, used), byArrival }
}

/** Participants by their earliest time, then by their place. */
function sortByArrival(rowStarts: Int32Array, times: Float64Array): Int32Array {
  const earliest = Float64Array.from({ length: rowStarts.length - 1 }, (_, p) =>
    times.subarray(rowStarts[p], rowStarts[p + 1]).reduce((least, time) => Math.min(least, time), Infinity),
  )
  return Int32Array.from(earliest.keys()).sort((a, b) => {
    const [one, other] = [earliest[a] as number, earliest[b] as number]
    return one < other ? -1 : one > other ? 1 : a - b
  })
}

/** The numbers 0 to length - 1 by ascending key, those of the same key in the order of `before`. */
function sortStably(
  values: Int32Array,
  keyOf: (value: number) => number,
  keys: number,
  before?: Int32Array,
): Int32Array {
  const next = new Int32Array(keys + 1)
  for (const value of values) {
    const key = keyOf(value) + 1
    next[key] = (next[key] ?? 0) + 1
  }
  for (let key = 1; key <= keys; key++) next[key] = (next[key] ?? 0) + (next[key - 1] ?? 0)
  const order = new Int32Array(values.length)
  for (let i = 0; i < values.length; i++) {
    const index = before ? (before[i] ?? 0) : i
    const key = keyOf(values[index] ?? 0)
    const at = next[key] ?? 0
    order[at] = index
    next[key] = at + 1
  }
  return order
}
