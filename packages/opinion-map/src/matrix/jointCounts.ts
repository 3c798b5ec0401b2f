import type { PackedVotes } from './votes.ts'

/**
 * Joint counts of cells: at `a * width + b`, with a < b and width = 3 * statements, how many people gave both
 * answer a and answer b. Exact integers, so they depend neither on the order of votes nor on the number of
 * threads; every second moment follows from them. Only pairs of different statements are kept (a's is the smaller).
 */
export type JointCounts = Int32Array

type Rows = Pick<PackedVotes, 'rowStarts' | 'cells' | 'statementCount'>

/**
 * So many answers are taken at a time that their cells stay in the cache of second level,
 * yet each line of the table is visited seldom.
 */
const answersAtATime = 1 << 19

/**
 * Adds the pairs of the rows `from` to `to`. Goes cell by cell, not person by person: one line of the table
 * (12 kB at 1,000 statements) stays in the first-level cache while everybody of that cell is counted.
 */
export function countJointly(votes: Rows, joint: JointCounts, from: number, to: number): void {
  const { rowStarts } = votes
  const longest = longestChunk(rowStarts, from, to)
  const room = { order: new Int32Array(longest), ends: new Int32Array(longest) }
  for (let begin = from; begin < to; ) {
    const end = chunkEnd(rowStarts, begin, to)
    countChunk(votes, joint, begin, end, room)
    begin = end
  }
}

function chunkEnd(rowStarts: Int32Array, begin: number, to: number): number {
  const limit = (rowStarts[begin] as number) + answersAtATime
  let end = begin + 1
  while (end < to && (rowStarts[end + 1] as number) <= limit) end++
  return end
}

function longestChunk(rowStarts: Int32Array, from: number, to: number): number {
  let longest = 0
  for (let begin = from; begin < to; ) {
    const end = chunkEnd(rowStarts, begin, to)
    longest = Math.max(longest, (rowStarts[end] as number) - (rowStarts[begin] as number))
    begin = end
  }
  return longest
}

function countChunk(
  { rowStarts, cells, statementCount }: Rows,
  joint: JointCounts,
  from: number,
  to: number,
  { order, ends }: { order: Int32Array; ends: Int32Array },
): void {
  const width = 3 * statementCount
  const next = new Int32Array(width + 1)
  const first = rowStarts[from] as number
  const last = rowStarts[to] as number
  for (let q = first; q < last; q++) {
    const above = (cells[q] as number) + 1
    next[above] = (next[above] as number) + 1
  }
  for (let cell = 1; cell <= width; cell++) next[cell] = (next[cell] as number) + (next[cell - 1] as number)
  for (let p = from; p < to; p++) {
    const end = rowStarts[p + 1] as number
    for (let q = rowStarts[p] as number; q < end; q++) {
      const cell = cells[q] as number
      const at = next[cell] as number
      next[cell] = at + 1
      order[at] = q + 1
      ends[at] = end
    }
  }
  let at = 0
  for (let cell = 0; cell < width; cell++) {
    const line = cell * width
    for (const stop = next[cell] as number; at < stop; at++) {
      const end = ends[at] as number
      for (let r = order[at] as number; r < end; r++) {
        const pair = line + (cells[r] as number)
        joint[pair] = (joint[pair] as number) + 1
      }
    }
  }
}
