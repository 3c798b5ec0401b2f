/** Follows the Method of Equal Shares: what costs nothing, what its supporters paid, what a completion added. */
import type { BudgetElection } from '../budgeting/election.ts'
import { equals, type Fraction, fraction, multiply, subtract, zero } from '../exact/fraction.ts'
import { BoundedPurses } from './budgetBounds.ts'
import type { Bought } from './budgetClaims.ts'
import { demandGreedy } from './budgetGreedy.ts'
import { demandPrices } from './budgetPrices.ts'
import { isWanted, type Wish } from './budgetPurses.ts'
import { demandRaise, demandRange, shareOf } from './budgetRaise.ts'
import { demand } from './claims.ts'

export interface SharesClaim {
  readonly bought: readonly Bought[]
  readonly utility: string
  readonly completion: unknown
  readonly share: Fraction
  readonly raise: unknown
}

export function demandShares(
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
