/** Follows what Equal Shares with a raise (Add1) tried: every raise is covered, because a larger one may buy less. */
import type { BudgetElection } from '../budgeting/election.ts'
import { add, compare, divide, type Fraction, fraction, subtract } from '../exact/fraction.ts'
import type { BoundedPurses } from './budgetBounds.ts'
import { type Tried, triedOf } from './budgetClaims.ts'
import { demandOrder, isWanted, type Wish } from './budgetPurses.ts'
import { demand, fieldsOf, sameList } from './claims.ts'

/** What a claim is followed with. */
export interface Following {
  readonly election: BudgetElection
  readonly wishes: readonly Wish[]
  readonly bounds: BoundedPurses
}

export const shareOf = ({ budget, voters }: BudgetElection, units: number): Fraction =>
  add(divide(budget, fraction(BigInt(Math.max(voters, 1)))), fraction(BigInt(units)))

/** Demands that no raise before this one ends the rule, and that this one does. */
export function demandRaise(following: Following, raise: unknown, bought: readonly string[]): number {
  const { election, wishes } = following
  const { units, stoppedBy, tried } = fieldsOf(raise, ['units', 'stoppedBy', 'tried'], 'the raise')
  demand(
    typeof units === 'number' && Number.isSafeInteger(units) && units >= 0,
    'the raise is no whole number',
  )
  const ranges = triedOf(tried)
  demand(ranges[0]?.from === 0, 'the raises tried do not begin with none')
  for (const [at, { from, bought: ids }] of ranges.entries()) {
    const next = ranges[at + 1]
    const to = next ? next.from - 1 : stoppedBy === 'infeasible' ? units + 1 : units
    demand(from <= to, 'the raises tried are not in order')
    demand(next === undefined || !sameList(next.bought, ids), 'a raise is told in two pieces')
    demandRange(following, { from, bought: ids }, to)
    const isLast = next === undefined
    const left = leftAfter(election, wishes, ids)
    const isExhaustive = wishes.every(
      (wish) =>
        !isWanted(wish) ||
        wish.cost.numerator === 0n ||
        ids.includes(wish.id) ||
        compare(wish.cost, left) > 0,
    )
    if (!isLast || stoppedBy === 'exhaustive') demand(left.numerator >= 0n, 'a raise exceeds the budget')
    if (!isLast) demand(!isExhaustive, 'an earlier raise leaves nothing that fits')
    else if (stoppedBy === 'exhaustive') demand(isExhaustive && from === units, 'the raise does not end here')
    else
      demand(
        stoppedBy === 'infeasible' && left.numerator < 0n && from === units + 1,
        'one unit more does not exceed the budget',
      )
  }
  const last = ranges[stoppedBy === 'infeasible' ? ranges.length - 2 : ranges.length - 1]
  demand(last !== undefined && sameList(last.bought, bought), 'the raise buys something else')
  return units
}

const leftAfter = ({ budget }: BudgetElection, wishes: readonly Wish[], ids: readonly string[]): Fraction =>
  wishes.reduce((left, { id, cost }) => (ids.includes(id) ? subtract(left, cost) : left), budget)

/** Halves a range until it is certain that the order of purchases is right for each half; for one raise, exactly. */
export function demandRange(following: Following, range: Tried, to: number): void {
  const { election, wishes, bounds } = following
  const { from, bought } = range
  if (bounds.isCertain(shareOf(election, from), shareOf(election, to), bought)) return
  if (from === to) {
    demandOrder(wishes, election.groups.length, shareOf(election, from), bought)
    return
  }
  const middle = Math.floor((from + to) / 2)
  demandRange(following, range, middle)
  demandRange(following, { from: middle + 1, bought }, to)
}
