/**
 * Checks a count by Meek's method. Nine decimals decide, so nothing is tolerated: keep factors, votes, quotas and
 * decisions of every round must be those to which the ballots and the round before lead, to the last digit.
 */
import type { RankedElection } from '../ranked/election.ts'
import { demand, verificationOf } from './claims.ts'
import { type CheckedBallot, FollowedCount } from './stv.ts'

const places = 9
const whole = 1_000_000_000n
/** A surplus below 0.000001 votes is spread. */
const little = 1_000n

/** Why the certificate does not follow from the ballots; undefined when it does. */
export function whyMeekFails(election: RankedElection, certificate: unknown): string | undefined {
  const verification = verificationOf(() => follow(new FollowedCount(election, certificate, places)))
  return verification.holds ? undefined : verification.because
}

function follow(count: FollowedCount): void {
  const { candidates, orders, voters, seats } = count
  count.demandQuota((voters * whole) / BigInt(seats + 1) + 1n)
  const keep = new Map(candidates.map((one) => [one, whole]))
  const hopeful = new Set(candidates)
  const elected: number[] = []
  let rounds = 0
  const isOpen = () => elected.length < seats && elected.length + hopeful.size > seats

  while (isOpen()) {
    const { votes, quota, surplus } = settled(orders, keep, hopeful, elected, seats)
    const of = (one: number) => votes.get(one) ?? 0n
    const reached = [...hopeful].filter((one) => of(one) >= quota)
    const fewest = [...hopeful].map(of).reduce((a, b) => (a < b ? a : b))
    const tied = reached.length > 0 ? [] : [...hopeful].filter((one) => of(one) <= fewest + surplus)
    const goes = tied.length > 0 ? count.taken(tied) : null
    const told = new Map(keep)
    for (const one of reached) {
      hopeful.delete(one)
      elected.push(one)
    }
    if (goes !== null) {
      hopeful.delete(goes)
      keep.set(goes, 0n)
    }
    const isEnd = !isOpen() && elected.length < seats
    const now = isEnd ? [...reached, ...hopeful] : reached
    const due = { action: 'iteration', candidate: goes, votes, elected: now, tied, keep: told, quota }
    count.demandRound(rounds, due)
    rounds += 1
  }
  demand(count.rounds.length === rounds, 'the count was over')
  count.demandElected(elected.length < seats ? [...elected, ...hopeful] : elected)
}

/** Lowers the keep factors of the elected until somebody reaches the quota or the surplus is spread or grows again. */
function settled(
  ballots: readonly CheckedBallot[],
  keep: Map<number, bigint>,
  hopeful: ReadonlySet<number>,
  elected: readonly number[],
  seats: number,
) {
  for (let before: bigint | undefined; ; ) {
    const votes = spread(ballots, keep)
    const of = (one: number) => votes.get(one) ?? 0n
    const quota = [...votes.values()].reduce((sum, one) => sum + one, 0n) / BigInt(seats + 1) + 1n
    const hasNew = [...hopeful].some((one) => of(one) >= quota)
    const over = [...elected, ...hopeful].filter((one) => of(one) > quota)
    const surplus = over.reduce((sum, one) => sum + of(one) - quota, 0n)
    if (hasNew || surplus < little || (before !== undefined && surplus >= before))
      return { votes, quota, surplus }
    for (const one of elected)
      keep.set(one, upward(upward((keep.get(one) ?? 0n) * quota, whole) * whole, of(one)))
    before = surplus
  }
}

/** Each candidate on a ballot keeps a share of what those before leave, rounded up. */
function spread(ballots: readonly CheckedBallot[], keep: ReadonlyMap<number, bigint>): Map<number, bigint> {
  const votes = new Map([...keep.keys()].map((one) => [one, 0n]))
  for (const { count, order } of ballots) {
    let left = whole
    for (const one of order) {
      const kept = upward(left * (keep.get(one) ?? 0n), whole)
      votes.set(one, (votes.get(one) ?? 0n) + kept * count)
      left -= kept
    }
  }
  return votes
}

const upward = (dividend: bigint, divisor: bigint): bigint =>
  dividend / divisor + (dividend % divisor > 0n ? 1n : 0n)
