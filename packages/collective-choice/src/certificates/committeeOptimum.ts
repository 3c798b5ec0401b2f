/**
 * That a committee has the highest score (PAV, CC): every other is ruled out, many at once, as a committee scores at
 * most its first members plus the highest gains among those who may follow.
 */
import { compare, fraction, greatestCommonDivisor } from '../exact/fraction.ts'
import type { CommitteeElection } from '../formats/committeeJson.ts'
import { demand } from './claims.ts'
import { differentBallots } from './committeeBallots.ts'
import { exactly, mostSets, sortedSets } from './committeeSets.ts'

/** About half a minute's work; above it only the score can be checked, and the certificate is not accepted. */
const mostWork = 3_000_000_000

/** One committee that is claimed to be the first in an order of all that have the score. */
interface FirstOfAll {
  readonly first: readonly number[]
  readonly order: readonly number[]
}

/**
 * All committees with the claimed score, once it is sure that none has more; or with `one` only the first of them,
 * once it is also sure that none that comes before it has as much. Throws Refuted.
 */
export function checkOptimum(
  election: CommitteeElection,
  isCoverage: boolean,
  claimed: unknown,
  one?: FirstOfAll,
): number[][] {
  const { seats, candidates } = election
  let scale = 1n
  for (let size = 2n; size <= BigInt(seats) && !isCoverage; size += 1n)
    scale = (scale * size) / greatestCommonDivisor(scale, size)
  const worth = Array.from({ length: seats }, (_, level) =>
    isCoverage ? (level === 0 ? 1n : 0n) : scale / BigInt(level + 1),
  )
  const most = BigInt(election.ballots.length) * worth.reduce((sum, one) => sum + one, 0n)
  demand(
    most < BigInt(Number.MAX_SAFE_INTEGER),
    'too many seats for this check: the score alone proves nothing',
  )
  const score = exactly(claimed)
  const scaled = fraction(score.numerator * scale, score.denominator)
  demand(scaled.denominator === 1n && compare(scaled, fraction(most)) <= 0, 'no committee has such a score')
  const target = Number(scaled.numerator)
  const steps = worth.map(Number)
  const ballots = differentBallots(election).map(({ approved, voters }) => ({
    approved: [...approved],
    voters: Number(voters),
  }))
  const size = ballots.reduce((sum, { approved }) => sum + approved.length, candidates)
  const isMember = new Uint8Array(candidates)
  const winners: number[][] = []
  let work = 0

  const gains = (): Float64Array => {
    work += size
    demand(
      work < mostWork,
      'too large to prove that no committee scores more: the score alone proves nothing',
    )
    const sums = new Float64Array(candidates)
    for (const { approved, voters } of ballots) {
      let level = 0
      for (const one of approved) level += isMember[one] ?? 0
      const worthOne = voters * (steps[level] ?? 0)
      for (const one of approved) sums[one] = (sums[one] ?? 0) + worthOne
    }
    return sums
  }
  /** Every committee of these and some who may follow that scores at least `least`. */
  const visit = (
    members: readonly number[],
    value: number,
    mayFollow: readonly number[],
    least: number,
  ): void => {
    const added = gains()
    const open = seats - members.length
    const ranked = [...mayFollow].sort((a, b) => (added[b] ?? 0) - (added[a] ?? 0))
    if (open === 0 && value >= least) found([...members], value)
    for (let at = 0; at + open <= ranked.length && open > 0; at += 1) {
      const bound = ranked.slice(at, at + open).reduce((sum, other) => sum + (added[other] ?? 0), value)
      if (bound < least) return
      const next = ranked[at] ?? 0
      const reached = value + (added[next] ?? 0)
      if (open === 1) {
        found([...members, next], reached)
        continue
      }
      isMember[next] = 1
      visit([...members, next], reached, ranked.slice(at + 1), least)
      isMember[next] = 0
    }
  }
  const found = (members: readonly number[], score: number): void => {
    demand(
      !one && score <= target,
      `the committee ${[...members].sort((a, b) => a - b)} scores more or comes before`,
    )
    winners.push([...members])
    demand(winners.length <= mostSets, 'too many committees tie to be checked')
  }
  const order = one?.order ?? Array.from({ length: candidates }, (_, candidate) => candidate)
  visit([], 0, order, one ? target + 1 : target)
  if (!one) {
    demand(winners.length > 0, 'no committee has the score claimed')
    return sortedSets(winners)
  }
  // Up to where they part, one that comes before has the same members; there it has somebody who stands earlier.
  let [value, from] = [0, 0]
  for (const member of order.filter((other) => one.first.includes(other))) {
    const place = order.indexOf(member)
    const added = gains()
    for (const [at, earlier] of order.slice(from, place).entries()) {
      const before = [...order.slice(0, from).filter((other) => isMember[other]), earlier]
      isMember[earlier] = 1
      visit(before, value + (added[earlier] ?? 0), order.slice(from + at + 1), target)
      isMember[earlier] = 0
    }
    value += added[member] ?? 0
    isMember[member] = 1
    from = place + 1
  }
  demand(one.first.length === seats && value === target, 'the committee does not have the score claimed')
  return sortedSets([one.first])
}
