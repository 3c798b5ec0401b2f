/**
 * That a committee has the highest score (PAV, CC): every other is ruled out, many at once, as a committee scores at
 * most its first members plus the highest gains among those who may follow.
 */
import { compare, fraction, greatestCommonDivisor } from '../exact/fraction.ts'
import type { CommitteeElection } from '../formats/committeeJson.ts'
import { differentBallots } from './committeeBallots.ts'
import { demand, exactly, mostSets, sortedSets } from './committeeSets.ts'

/** About half a minute's work; above it only the score can be checked, and the certificate is not accepted. */
const mostWork = 3_000_000_000

/** All committees with the claimed score, once it is sure that none has more. Throws Refuted. */
export function checkOptimum(election: CommitteeElection, isCoverage: boolean, claimed: unknown): number[][] {
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
  const visit = (members: readonly number[], value: number, mayFollow: readonly number[]): void => {
    const added = gains()
    const open = seats - members.length
    const ranked = [...mayFollow].sort((a, b) => (added[b] ?? 0) - (added[a] ?? 0))
    for (let at = 0; at + open <= ranked.length; at += 1) {
      const bound = ranked.slice(at, at + open).reduce((sum, one) => sum + (added[one] ?? 0), value)
      if (bound < target) return
      const one = ranked[at] ?? 0
      const reached = value + (added[one] ?? 0)
      if (open === 1) {
        demand(reached <= target, `the committee ${[...members, one].sort((a, b) => a - b)} scores more`)
        winners.push([...members, one])
        demand(winners.length <= mostSets, 'too many committees tie to be checked')
        continue
      }
      isMember[one] = 1
      visit([...members, one], reached, ranked.slice(at + 1))
      isMember[one] = 0
    }
  }
  visit(
    [],
    0,
    Array.from({ length: candidates }, (_, candidate) => candidate),
  )
  demand(winners.length > 0, 'no committee has the score claimed')
  return sortedSets(winners)
}
