/** The groups that approve both of two candidates: the last two seats are then decided without seating anyone. */
import type { SearchSpace } from './thieleSearch.ts'

export interface PairSpace {
  readonly candidates: number
  /** Groups of the pair (a, b), a < b, from `starts[a * candidates + b]` up to the next start. */
  readonly starts: Int32Array
  readonly groups: Int32Array
}

/** Above this many entries the pairs take more memory than they save time. */
const mostEntries = 20_000_000

/** Undefined when the ballots are too long. */
export function pairSpace({
  candidates,
  approvedStarts,
  approved,
  voters,
}: SearchSpace): PairSpace | undefined {
  const starts = new Int32Array(candidates * candidates + 1)
  let entries = 0
  const eachPair = (visit: (pair: number, group: number) => void) => {
    for (let group = 0; group < voters.length; group += 1) {
      const last = approvedStarts[group + 1] as number
      for (let first = approvedStarts[group] as number; first < last; first += 1)
        for (let second = first + 1; second < last; second += 1)
          visit((approved[first] as number) * candidates + (approved[second] as number), group)
    }
  }
  for (let group = 0; group < voters.length; group += 1) {
    const size = (approvedStarts[group + 1] as number) - (approvedStarts[group] as number)
    entries += (size * (size - 1)) / 2
  }
  if (entries > mostEntries || candidates > 1_000) return undefined
  eachPair((pair) => {
    starts[pair + 1] = (starts[pair + 1] as number) + 1
  })
  for (let pair = 0; pair < candidates * candidates; pair += 1)
    starts[pair + 1] = (starts[pair + 1] as number) + (starts[pair] as number)
  const groups = new Int32Array(entries)
  const filled = starts.slice()
  eachPair((pair, group) => {
    const place = filled[pair] as number
    groups[place] = group
    filled[pair] = place + 1
  })
  return { candidates, starts, groups }
}

/** By how much the gain of one candidate falls when the other sits, both ways. */
export function overlap(
  pairs: PairSpace,
  { voters, steps, reached }: SearchSpace,
  a: number,
  b: number,
): number {
  const pair = a < b ? a * pairs.candidates + b : b * pairs.candidates + a
  const last = pairs.starts[pair + 1] as number
  let sum = 0
  for (let place = pairs.starts[pair] as number; place < last; place += 1) {
    const group = pairs.groups[place] as number
    const level = reached[group] as number
    sum += (voters[group] as number) * ((steps[level] as number) - (steps[level + 1] as number))
  }
  return sum
}
