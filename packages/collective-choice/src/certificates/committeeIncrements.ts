/** Equal Shares completed by increments: each budget tried, seat by seat; only the last fills every seat. */
import { compare, type Fraction, fraction, smaller, subtract, zero } from '../exact/fraction.ts'
import type { CommitteeElection } from '../formats/committeeJson.ts'
import { demand, fieldsOf, listOf } from './claims.ts'
import { approvalsOf, type DifferentBallot, differentBallots, isPrice } from './committeeBallots.ts'
import { exactly } from './committeeSets.ts'

/** The committee that follows when `order` chooses among equals. Throws Refuted. */
export function checkAttempts(
  election: CommitteeElection,
  claimed: unknown,
  order: readonly number[],
): number[][] {
  const attempts = listOf(claimed, 'the budgets tried')
  const ballots = differentBallots(election)
  const everyone = Array.from({ length: election.candidates }, (_, candidate) => candidate)
  const approvals = everyone.map((candidate) => approvalsOf(ballots, candidate))
  const ranked = [...order].sort((a, b) => Number((approvals[b] ?? 0n) - (approvals[a] ?? 0n)))
  const scarcest = approvals[ranked[election.seats - 1] ?? 0] ?? 0n
  if (scarcest === 0n) {
    demand(attempts.length === 0, 'no budget fills the seats')
    return [ranked.slice(0, election.seats).sort((a, b) => a - b)]
  }
  // With fewer shares, fewer candidates than seats have supporters who could ever find 1 among them.
  const first = Math.max(election.seats, Math.ceil(election.ballots.length / Number(scarcest)))
  let members: number[] = []
  for (const [index, attempt] of attempts.entries()) {
    demand(members.length < election.seats, 'a smaller budget fills the seats')
    const { shares, seated } = fieldsOf(attempt, ['shares', 'seated'], 'a budget')
    demand(shares === first + index, `the budget is ${first + index} shares`)
    members = follow(election, ballots, order, first + index, listOf(seated, 'the list of those seated'))
  }
  demand(members.length === election.seats, 'the last budget leaves seats empty')
  return [members.sort((a, b) => a - b)]
}

function follow(
  { seats, ballots: cast }: CommitteeElection,
  ballots: readonly DifferentBallot[],
  order: readonly number[],
  shares: number,
  seated: readonly unknown[],
): number[] {
  const members: number[] = []
  let money: Fraction[] = ballots.map(() => fraction(BigInt(shares), BigInt(cast.length)))
  for (const one of seated) {
    const { candidate, price: text } = fieldsOf(one, ['candidate', 'price'], 'a seat')
    const price = exactly(text)
    const has = money
    demand(
      typeof candidate === 'number' && order.includes(candidate) && !members.includes(candidate),
      'nobody is seated',
    )
    demand(isPrice(ballots, has, candidate, price), `candidate ${candidate} has another price`)
    for (const other of order) {
      if (other === candidate || members.includes(other)) continue
      const least = offered(ballots, has, other, price)
      const isBehind =
        least < 0 || (order.indexOf(other) > order.indexOf(candidate) && isPrice(ballots, has, other, price))
      demand(isBehind, `candidate ${other} comes before ${candidate}`)
    }
    money = has.map((amount, i) =>
      ballots[i]?.approved.has(candidate) ? subtract(amount, smaller(amount, price)) : amount,
    )
    members.push(candidate)
  }
  demand(members.length <= seats, 'more are seated than there are seats')
  const isSpent = order.every((one) => members.includes(one) || isPrice(ballots, money, one, undefined))
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
