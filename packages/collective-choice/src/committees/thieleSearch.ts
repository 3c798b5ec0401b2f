/** The numbers a search for the best committee works on: typed arrays, changed in place. */
import type { ApprovalProfile } from './election.ts'
import type { ThieleWeights } from './thiele.ts'

export interface SearchSpace {
  readonly candidates: number
  /** Groups by candidate and candidates by group: from `starts[i]` up to `starts[i + 1]`. */
  readonly supporterStarts: Int32Array
  readonly supporters: Int32Array
  readonly approvedStarts: Int32Array
  readonly approved: Int32Array
  readonly voters: Float64Array
  /** w(i + 1) times the scale, for as many members as there are seats, then 0. */
  readonly steps: Float64Array
  /** Members that each group approves. */
  readonly reached: Int32Array
  /** 0 when every sum is an integer below 2^53; else a certified bound on rounding. */
  readonly tolerance: number
}

export function searchSpace(profile: ApprovalProfile, weights: ThieleWeights): SearchSpace {
  const { groups, supporters, seats, candidates } = profile
  const exact = Array.from({ length: seats + 2 }, (_, i) => weights.steps[i] ?? 0n)
  const largest = BigInt(profile.voters) * exact.reduce((sum, step) => sum + step, 0n)
  const [supporterStarts, supporterList] = packed(supporters)
  const [approvedStarts, approved] = packed(groups.map((group) => group.approved))
  return {
    candidates,
    supporterStarts,
    supporters: supporterList,
    approvedStarts,
    approved,
    voters: Float64Array.from(groups, (group) => group.voters),
    steps: Float64Array.from(exact, Number),
    reached: new Int32Array(groups.length),
    tolerance: largest < BigInt(Number.MAX_SAFE_INTEGER) ? 0 : Number(largest) * 1e-9,
  }
}

/** What each candidate adds to the empty committee. */
export function firstGains({
  candidates,
  supporterStarts,
  supporters,
  voters,
  steps,
}: SearchSpace): Float64Array {
  const gains = new Float64Array(candidates)
  for (let candidate = 0; candidate < candidates; candidate += 1) {
    const end = supporterStarts[candidate + 1] ?? 0
    for (let at = supporterStarts[candidate] ?? 0; at < end; at += 1)
      gains[candidate] = (gains[candidate] ?? 0) + (voters[supporters[at] ?? 0] ?? 0) * (steps[0] ?? 0)
  }
  return gains
}

/** Seats a candidate: lowers the gains of all whom its supporters approve too. */
export function seat(space: SearchSpace, candidate: number, gains: Float64Array): void {
  const { supporterStarts, supporters, approvedStarts, approved, voters, steps, reached } = space
  const end = supporterStarts[candidate + 1] ?? 0
  for (let at = supporterStarts[candidate] ?? 0; at < end; at += 1) {
    const group = supporters[at] as number
    const level = reached[group] as number
    reached[group] = level + 1
    const drop = (voters[group] as number) * ((steps[level] as number) - (steps[level + 1] as number))
    if (drop === 0) continue
    const last = approvedStarts[group + 1] as number
    for (let place = approvedStarts[group] as number; place < last; place += 1) {
      const other = approved[place] as number
      gains[other] = (gains[other] as number) - drop
    }
  }
}

/** Seats a candidate without a look at gains. */
export function reachWith({ supporterStarts, supporters, reached }: SearchSpace, candidate: number): void {
  const end = supporterStarts[candidate + 1] ?? 0
  for (let at = supporterStarts[candidate] ?? 0; at < end; at += 1) {
    const group = supporters[at] as number
    reached[group] = (reached[group] as number) + 1
  }
}

/** Takes the candidate back; the gains from before are the caller's to keep. */
export function unseat({ supporterStarts, supporters, reached }: SearchSpace, candidate: number): void {
  const end = supporterStarts[candidate + 1] ?? 0
  for (let at = supporterStarts[candidate] ?? 0; at < end; at += 1) {
    const group = supporters[at] as number
    reached[group] = (reached[group] as number) - 1
  }
}

function packed(lists: readonly (readonly number[])[]): [Int32Array, Int32Array] {
  const starts = new Int32Array(lists.length + 1)
  lists.forEach((list, index) => {
    starts[index + 1] = (starts[index] ?? 0) + list.length
  })
  return [starts, Int32Array.from(lists.flat())]
}
