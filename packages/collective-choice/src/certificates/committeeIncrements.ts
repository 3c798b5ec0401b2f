/** Equal Shares completed by increments: each budget tried, seat by seat; only the last fills every seat. */
import { compare, type Fraction, fraction, smaller, subtract, zero } from '../exact/fraction.ts'
import type { CommitteeElection } from '../formats/committeeJson.ts'
import { approvalsOf, type DifferentBallot, differentBallots, isPrice } from './committeeBallots.ts'
import { demand, exactly } from './committeeSets.ts'

/** The committee that follows. Throws Refuted. */
export function checkAttempts(election: CommitteeElection, attempts: unknown): number[][] {
  demand(Array.isArray(attempts), 'the budgets tried are missing')
  const ballots = differentBallots(election)
  const everyone = Array.from({ length: election.candidates }, (_, candidate) => candidate)
  const approvals = everyone.map((candidate) => approvalsOf(ballots, candidate))
  const ranked = [...everyone].sort((a, b) => Number((approvals[b] ?? 0n) - (approvals[a] ?? 0n)) || a - b)
  const scarcest = approvals[ranked[election.seats - 1] ?? 0] ?? 0n
  if (scarcest === 0n) {
    demand(attempts.length === 0, 'no budget fills the seats')
    return [ranked.slice(0, election.seats).sort((a, b) => a - b)]
  }
  // With fewer shares, fewer candidates than seats have supporters who could ever find 1 among them.
  const first = Math.max(election.seats, Math.ceil(election.ballots.length / Number(scarcest)))
  let members: number[] = []
  for (const [index, attempt] of (attempts as unknown[]).entries()) {
    demand(members.length < election.seats, 'a smaller budget fills the seats')
    const { shares, seated, ...others } = attempt as Readonly<Record<string, unknown>>
    demand(
      shares === first + index && Object.keys(others).length === 0,
      `the budget is ${first + index} shares`,
    )
    demand(Array.isArray(seated), 'those seated are missing')
    members = follow(election, ballots, everyone, first + index, seated)
  }
  demand(members.length === election.seats, 'the last budget leaves seats empty')
  return [members.sort((a, b) => a - b)]
}

function follow(
  { seats, ballots: cast }: CommitteeElection,
  ballots: readonly DifferentBallot[],
  everyone: readonly number[],
  shares: number,
  seated: readonly unknown[],
): number[] {
  const members: number[] = []
  let money: Fraction[] = ballots.map(() => fraction(BigInt(shares), BigInt(cast.length)))
  for (const one of seated) {
    const { candidate, price: text, ...others } = one as Readonly<Record<string, unknown>>
    const price = exactly(text)
    const has = money
    demand(
      typeof candidate === 'number' && everyone.includes(candidate) && !members.includes(candidate),
      'nobody is seated',
    )
    demand(Object.keys(others).length === 0, 'something more is listed')
    demand(isPrice(ballots, has, candidate, price), `candidate ${candidate} has another price`)
    for (const other of everyone) {
      if (other === candidate || members.includes(other)) continue
      const least = offered(ballots, has, other, price)
      const isBehind = least < 0 || (other > candidate && isPrice(ballots, has, other, price))
      demand(isBehind, `candidate ${other} comes before ${candidate}`)
    }
    money = has.map((amount, i) =>
      ballots[i]?.approved.has(candidate) ? subtract(amount, smaller(amount, price)) : amount,
    )
    members.push(candidate)
  }
  demand(members.length <= seats, 'more are seated than there are seats')
  const isSpent = everyone.every((one) => members.includes(one) || isPrice(ballots, money, one, undefined))
  demand(members.length === seats || isSpent, 'a candidate could still be paid')
  return members
}

/** Whether supporters who give up to `price` each give less than 1 (below 0), exactly 1 or more. */
function offered(
  ballots: readonly DifferentBallot[],
  money: readonly Fraction[],
  candidate: number,
  price: Fraction,
): number {
  let [given, common] = [0n, 1n]
  ballots.forEach(({ approved, voters }, index) => {
    if (!approved.has(candidate)) return
    const { numerator, denominator } = smaller(money[index] ?? zero, price)
    given = given * denominator + numerator * voters * common
    common *= denominator
    const reduced = fraction(given, common)
    given = reduced.numerator
    common = reduced.denominator
  })
  return compare(fraction(given, common), fraction(1n))
}
