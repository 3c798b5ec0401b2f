/** Follows the certificate of a budget against the ballots. Shares no code with the rules. */
import type { BudgetElection } from '../budgeting/election.ts'
import {
  add,
  compare,
  divide,
  equals,
  type Fraction,
  fraction,
  multiply,
  subtract,
  zero,
} from '../exact/fraction.ts'
import { BoundedPurses } from './budgetBounds.ts'
import { amountOf, type Bought, purchasesOf, type Tried, triedOf } from './budgetClaims.ts'
import { demandLoads } from './budgetLoads.ts'
import { demandPrices } from './budgetPrices.ts'
import { demandOrder, isWanted, type Wish, wishesOf } from './budgetPurses.ts'
import { demand, fieldsOf, orderOf, type Verification, verificationOf } from './claims.ts'

const claims = ['rule', 'utility', 'completion', 'budget', 'purchases', 'cost', 'share', 'raise']

/** Whether the outcome that the certificate prints is the one that its rule gives for these ballots. */
export const checkBudget = (election: BudgetElection, certificate: unknown): Verification =>
  verificationOf(() => demandOutcome(election, certificate))

function demandOutcome(election: BudgetElection, certificate: unknown): void {
  // The command line says beside the certificate which file it belongs to.
  const claimed = fieldsOf(certificate, claims, 'the certificate', ['ties', 'file', 'kind'])
  const { rule, utility, completion, budget, purchases, cost, share, raise } = claimed
  const ids = election.projects.map(({ id }) => id)
  const ties = orderOf(claimed.ties, ids)
  const bought = purchasesOf(purchases)
  demand(new Set(bought.map(({ id }) => id)).size === bought.length, 'a project is bought twice')
  demand(equals(amountOf(budget, 'the budget'), election.budget), 'the budget is another')
  const costs = new Map(election.projects.map((project) => [project.id, project.cost]))
  const sum = bought.reduce((all, { id }) => add(all, costs.get(id) ?? zero), zero)
  demand(equals(amountOf(cost, 'the cost'), sum), 'the cost is not that of the projects bought')
  demand(compare(sum, election.budget) <= 0, 'the projects bought exceed the budget')
  if (rule === 'phragmen') {
    demand(
      utility === null && completion === null && share === null && raise === null,
      'Phragmen knows no such choices',
    )
    demandLoads(election, wishesOf(election, 'cardinality', ties), bought)
    return
  }
  demand(
    utility === 'cost' ||
      utility === 'cardinality' ||
      (utility === 'points' && election.ballotType === 'points'),
    'there is no such utility',
  )
  const wishes = wishesOf(election, utility, ties)
  if (rule === 'greedy') {
    demand(completion === null && share === null && raise === null, 'greedy knows no such choices')
    demandGreedy(wishes, bought, election.budget)
    return
  }
  demand(rule === 'equal-shares', 'there is no such rule')
  demandShares(election, wishes, { bought, utility, completion, share: amountOf(share, 'the share'), raise })
}

interface SharesClaim {
  readonly bought: readonly Bought[]
  readonly utility: string
  readonly completion: unknown
  readonly share: Fraction
  readonly raise: unknown
}

function demandShares(
  election: BudgetElection,
  wishes: readonly Wish[],
  { bought, utility, completion, share, raise }: SharesClaim,
): void {
  const free = wishes.filter((wish) => isWanted(wish) && wish.cost.numerator === 0n).map(({ id }) => id)
  const paid = bought.slice(free.length)
  const first = bought.slice(0, free.length)
  demand(
    first.length === free.length &&
      first.every(({ id, by, amount }, at) => id === free[at] && by === 'free' && amount === undefined),
    'what costs nothing comes first, by id',
  )
  const cut = paid.findIndex(({ by }) => by !== 'shared')
  const shared = cut === -1 ? paid : paid.slice(0, cut)
  const added = paid.slice(shared.length)
  const isFilled = completion === 'greedy' || completion === 'add1-greedy'
  demand(isFilled || completion === 'none' || completion === 'add1', 'there is no such completion')
  demand(isFilled || added.length === 0, 'something is added that this completion does not add')
  const ids = shared.map(({ id }) => id)
  const isRaised = (completion === 'add1' || completion === 'add1-greedy') && election.voters > 0
  demand(
    isRaised ? raise !== null : raise === null,
    'a raise where there is none, or none where there is one',
  )
  const bounds = new BoundedPurses(wishes, election.groups.length)
  const units = isRaised ? demandRaise({ election, wishes, bounds }, raise, ids) : 0
  demand(equals(share, shareOf(election, units)), 'the share is another')
  demandRange({ election, wishes, bounds }, { from: units, bought: ids }, units)
  const unit = utility === 'points' ? (wishes[0]?.weight ?? zero) : fraction(1n)
  const prices = shared.map(({ id, amount = zero }) => ({ id, price: multiply(amount, unit) }))
  demandPrices(wishes, election.groups.length, share, prices)
  if (!isFilled) return
  const costs = new Map(wishes.map(({ id, cost }) => [id, cost]))
  const left = ids.reduce((rest, id) => subtract(rest, costs.get(id) ?? zero), election.budget)
  const without = new Set([...free, ...ids])
  demandGreedy(
    wishes.filter(({ id }) => !without.has(id)),
    added,
    left,
  )
}

const shareOf = ({ budget, voters }: BudgetElection, units: number): Fraction =>
  add(divide(budget, fraction(BigInt(Math.max(voters, 1)))), fraction(BigInt(units)))

/** What a claim is followed with. */
interface Following {
  readonly election: BudgetElection
  readonly wishes: readonly Wish[]
  readonly bounds: BoundedPurses
}

/** Demands that no raise before this one ends the rule, and that this one does. */
function demandRaise(following: Following, raise: unknown, bought: readonly string[]): number {
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
    demand(next === undefined || next.bought.join('\n') !== ids.join('\n'), 'a raise is told in two pieces')
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
  demand(last?.bought.join('\n') === bought.join('\n'), 'the raise buys something else')
  return units
}

const leftAfter = ({ budget }: BudgetElection, wishes: readonly Wish[], ids: readonly string[]): Fraction =>
  wishes.reduce((left, { id, cost }) => (ids.includes(id) ? subtract(left, cost) : left), budget)

/** Halves a range until it is certain that the order of purchases is right for each half; for one raise, exactly. */
function demandRange(following: Following, range: Tried, to: number): void {
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

/** Demands that these are the projects, by utility for cost and then id, that fit one after another. */
function demandGreedy(wishes: readonly Wish[], bought: readonly Bought[], budget: Fraction): void {
  const places = new Map(bought.map(({ id }, place) => [id, place]))
  const ranked = wishes.map((wish, byId) => ({ wish, byId, rate: rateOf(wish), place: places.get(wish.id) }))
  demand(
    ranked.filter(({ place }) => place !== undefined).length === bought.length,
    'a project that cannot be bought',
  )
  demand(
    bought.every(({ by, amount }) => by === 'greedy' && amount === undefined),
    'a purchase for another reason',
  )
  for (const { wish, byId, rate, place } of ranked) {
    const earlier = ranked.filter((other) => {
      const comparison = compareRates(other.rate, rate)
      return other.place !== undefined && (comparison > 0 || (comparison === 0 && other.byId < byId))
    })
    const left = earlier.reduce((rest, other) => subtract(rest, other.wish.cost), budget)
    const fits = compare(wish.cost, left) <= 0
    demand(fits === (place !== undefined), `"${wish.id}" ${fits ? 'fits but is not bought' : 'does not fit'}`)
    demand(place === undefined || earlier.length === place, `"${wish.id}" is not in its place`)
  }
}

type Rate = Fraction | 'free'

function rateOf(wish: Wish): Rate {
  const strength = wish.supporters.reduce((sum, one) => sum + one.voters * one.strength, 0n)
  if (!isWanted(wish)) return zero
  return wish.cost.numerator === 0n ? 'free' : divide(multiply(fraction(strength), wish.weight), wish.cost)
}

const compareRates = (a: Rate, b: Rate): number =>
  a === 'free' || b === 'free' ? Number(a === 'free') - Number(b === 'free') : compare(a, b)
