/**
 * Meek's single transferable vote (Hill, Wichmann, Woodall, "Algorithm 123", 1987) as the Proportional Representation
 * Foundation's reference rule fixes it: nine decimals, keep factors rounded up, surplus below 0.000001 is spread.
 */
import type { RankedElection } from '../ranked/election.ts'
import { type StrictElection, type StvResult, type StvRound, strictElection } from './election.ts'

const places = 9
const whole = 1_000_000_000n
/** Iteration ends when the surplus of all elected together is smaller: 0.000001 votes. */
const omega = 1_000n

/**
 * Counts by Meek's method. The lowest goes; all within the remaining surplus of the lowest are tied, and of them
 * the one named first by `tieBreaking` goes. Throws a RangeError when a ballot has equals.
 */
export function meekStv(
  election: RankedElection,
  tieBreaking: readonly number[] = election.names.map((_, index) => index + 1),
): StvResult {
  const strict = strictElection(election)
  const { candidates, seats } = strict
  const keep = new Map(candidates.map((candidate) => [candidate, whole]))
  const hopeful = new Set(candidates)
  const elected: number[] = []
  const rounds: StvRound[] = []

  while (elected.length < seats && elected.length + hopeful.size > seats) {
    const state = iterate(strict, keep, hopeful, elected)
    const tied = state.elected.length > 0 ? [] : lowestWithin(hopeful, state.votes, state.surplus)
    const excluded = tied.toSorted((a, b) => tieBreaking.indexOf(a) - tieBreaking.indexOf(b))[0]
    rounds.push({
      action: { kind: 'iteration', keep: new Map(keep), quota: state.quota, excluded },
      votes: state.votes,
      nonTransferable: strict.votes * whole - sumOf(state.votes),
      elected: state.elected,
      tie:
        excluded !== undefined && tied.length > 1
          ? [excluded, ...tied.filter((one) => one !== excluded)]
          : [],
    })
    for (const candidate of state.elected) {
      elected.push(candidate)
      hopeful.delete(candidate)
    }
    if (excluded !== undefined) {
      hopeful.delete(excluded)
      keep.set(excluded, 0n)
    }
  }
  const remaining = elected.length < seats ? [...hopeful] : []
  const last = rounds.at(-1)
  if (remaining.length > 0 && last)
    rounds[rounds.length - 1] = { ...last, elected: [...last.elected, ...remaining] }
  const quota = firstQuota(strict)
  return { elected: [...elected, ...remaining], quota, rounds, places }
}

/** The quota sinks as ballots run out of names; this is the one everybody has to reach at first. */
const firstQuota = ({ votes, seats }: StrictElection): bigint => (votes * whole) / BigInt(seats + 1) + 1n

interface State {
  readonly votes: Map<number, bigint>
  readonly quota: bigint
  readonly surplus: bigint
  readonly elected: readonly number[]
}

/** Spreads the surplus until somebody is elected or too little is left of it. Changes `keep`. */
function iterate(
  election: StrictElection,
  keep: Map<number, bigint>,
  hopeful: ReadonlySet<number>,
  elected: readonly number[],
): State {
  let before: bigint | undefined
  for (;;) {
    const votes = distribute(election, keep)
    const quota = sumOf(votes) / BigInt(election.seats + 1) + 1n
    const reached = [...hopeful].filter((one) => (votes.get(one) ?? 0n) >= quota)
    const surplus = [...elected, ...reached].reduce((sum, one) => {
      const above = (votes.get(one) ?? 0n) - quota
      return above > 0n ? sum + above : sum
    }, 0n)
    const isSpread = surplus < omega || (before !== undefined && surplus >= before)
    if (reached.length > 0 || isSpread) return { votes, quota, surplus, elected: reached }
    for (const one of elected) {
      const kept = ceilingOf((keep.get(one) ?? 0n) * quota, whole)
      keep.set(one, ceilingOf(kept * whole, votes.get(one) ?? 1n))
    }
    before = surplus
  }
}

/** Each candidate on a ballot keeps a share of what those before leave. */
function distribute({ candidates, ballots }: StrictElection, keep: ReadonlyMap<number, bigint>) {
  const votes = new Map(candidates.map((candidate) => [candidate, 0n]))
  for (const { count, order } of ballots) {
    let weight = whole
    for (const candidate of order) {
      const kept = ceilingOf(weight * (keep.get(candidate) ?? 0n), whole)
      votes.set(candidate, (votes.get(candidate) ?? 0n) + count * kept)
      weight -= kept
      if (weight <= 0n) break
    }
  }
  return votes
}

function lowestWithin(
  hopeful: ReadonlySet<number>,
  votes: ReadonlyMap<number, bigint>,
  surplus: bigint,
): number[] {
  const all = [...hopeful].map((one) => votes.get(one) ?? 0n)
  const fewest = all.reduce((a, b) => (a < b ? a : b))
  return [...hopeful].filter((one) => (votes.get(one) ?? 0n) <= fewest + surplus)
}

const ceilingOf = (dividend: bigint, divisor: bigint): bigint => (dividend + divisor - 1n) / divisor
const sumOf = (votes: ReadonlyMap<number, bigint>): bigint =>
  [...votes.values()].reduce((sum, one) => sum + one, 0n)
