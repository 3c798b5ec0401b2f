/** Instant-runoff voting: the candidate with fewest first preferences goes, until one is left (Ware 1871). */
import { greatestCommonDivisor } from '../exact/fraction.ts'
import {
  continuingBallots,
  continuingCandidates,
  type RankedBallot,
  type RankedElection,
} from './election.ts'
import { groupedByScore } from './layers.ts'

export interface RunoffRound {
  /** First preferences of those still in, in `unit`-ths of a vote. */
  readonly votes: ReadonlyMap<number, bigint>
  /** Ballots that name nobody still in. */
  readonly exhausted: number
  /** Everybody with fewest votes. */
  readonly lowest: readonly number[]
  /** Who goes; undefined in the last round. */
  readonly eliminated: number | undefined
}

/** A set of candidates that the count can come to, and who may go from it. */
export interface RunoffStep {
  readonly left: readonly number[]
  readonly lowest: readonly number[]
}

export interface RunoffResult {
  /** Whoever can be the last one left. */
  readonly winners: readonly number[]
  /** By the best place each can reach. Without ties: the order of elimination turned round. */
  readonly ranking: readonly (readonly number[])[]
  /** The rounds of one count; of the tied, the one who comes last in `tieBreaking`, or by number, goes. */
  readonly rounds: readonly RunoffRound[]
  /** Every set that the count can come to, by all ways of breaking ties: one a round when there are none. */
  readonly steps: readonly RunoffStep[]
  /** A vote is this many units: equals at the top of a ballot share it. */
  readonly unit: bigint
  readonly hasTies: boolean
}

/** The most sets of candidates that are followed when ties branch. */
const mostSets = 100_000

/**
 * Counts by instant runoff. With `tieBreaking` (all candidates, the favoured first) the least favoured of those
 * lowest goes; without it every way is followed. Throws a RangeError when there are too many ways to follow.
 */
export function instantRunoff(election: RankedElection, tieBreaking?: readonly number[]): RunoffResult {
  const ballots = continuingBallots(election)
  const candidates = continuingCandidates(election)
  const unit = leastCommonMultiple(ballots.flatMap(({ ranking }) => ranking.map((group) => group.length)))
  // The sets of one count, which come first, are asked for three times; those of all ways would fill the memory.
  const counted = new Map<string, Preferences>()
  const countIn = (left: readonly number[]): Preferences => {
    const found = counted.get(left.join()) ?? firstPreferences(left, ballots, unit)
    if (counted.size < candidates.length) counted.set(left.join(), found)
    return found
  }
  const lowestIn = (left: readonly number[]) => lowestOf(countIn(left).votes)
  const order = tieBreaking ?? candidates
  const lastOf = (tied: readonly number[]) =>
    tied.toSorted((a, b) => order.indexOf(b) - order.indexOf(a)).slice(0, 1)
  const rounds = chain(candidates, (left) => lastOf(lowestIn(left))).map((left): RunoffRound => {
    const { votes, exhausted } = countIn(left)
    const lowest = lowestOf(votes)
    return { votes, exhausted, lowest, eliminated: left.length > 1 ? lastOf(lowest)[0] : undefined }
  })
  const steps = reachable(candidates, tieBreaking ? (left) => lastOf(lowestIn(left)) : lowestIn)
  const ranking = byBestPlace(candidates, steps)
  const hasTies = rounds.some(({ lowest, eliminated }) => eliminated !== undefined && lowest.length > 1)
  return { winners: ranking[0] ?? [], ranking, rounds, steps, unit, hasTies }
}

/** The sets of one count, from all candidates to the last one. */
function chain(
  candidates: readonly number[],
  goes: (left: readonly number[]) => readonly number[],
): number[][] {
  const sets: number[][] = []
  let left = [...candidates]
  while (left.length > 0) {
    sets.push(left)
    const gone = left.length > 1 ? goes(left) : left
    left = left.filter((one) => !gone.includes(one))
  }
  return sets
}

/** Every set the count can come to, each once, the larger before the smaller. */
function reachable(
  candidates: readonly number[],
  mayGo: (left: readonly number[]) => readonly number[],
): RunoffStep[] {
  const found = new Map([[candidates.join(), [...candidates]]])
  const steps: RunoffStep[] = []
  for (const left of found.values()) {
    if (found.size > mostSets) throw new RangeError('too many ties to follow: name an order of ties')
    const lowest = left.length > 1 ? mayGo(left) : []
    steps.push({ left, lowest })
    for (const goes of lowest) {
      const rest = left.filter((one) => one !== goes)
      if (!found.has(rest.join())) found.set(rest.join(), rest)
    }
  }
  return steps
}

function byBestPlace(candidates: readonly number[], steps: readonly RunoffStep[]): number[][] {
  const place = (one: number) =>
    steps.reduce(
      (best, { left }) => (left.includes(one) ? Math.min(best, left.length) : best),
      candidates.length,
    )
  return groupedByScore(candidates, (one) => -place(one))
}

interface Preferences {
  readonly votes: ReadonlyMap<number, bigint>
  readonly exhausted: number
}

function firstPreferences(
  left: readonly number[],
  ballots: readonly RankedBallot[],
  unit: bigint,
): Preferences {
  const isIn = new Set(left)
  const votes = new Map(left.map((one) => [one, 0n]))
  let exhausted = 0
  for (const { count, ranking } of ballots) {
    const top = ranking.find((group) => group.some((one) => isIn.has(one)))?.filter((one) => isIn.has(one))
    if (!top) exhausted += count
    else
      for (const one of top)
        votes.set(one, (votes.get(one) ?? 0n) + (BigInt(count) * unit) / BigInt(top.length))
  }
  return { votes, exhausted }
}

function lowestOf(votes: ReadonlyMap<number, bigint>): number[] {
  let fewest: bigint | undefined
  for (const value of votes.values()) if (fewest === undefined || value < fewest) fewest = value
  return [...votes].filter(([, value]) => value === fewest).map(([one]) => one)
}

/** The least number that every whole number up to the greatest of `sizes` divides. */
function leastCommonMultiple(sizes: readonly number[]): bigint {
  let multiple = 1n
  const greatest = BigInt(sizes.reduce((most, size) => (size > most ? size : most), 1))
  for (let size = 2n; size <= greatest; size += 1n) {
    multiple = (multiple / greatestCommonDivisor(multiple, size)) * size
  }
  return multiple
}
