/** Follows the loads of a Phragmen certificate. */
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
import type { Bought } from './budgetClaims.ts'
import type { Wish } from './budgetPurses.ts'
import { demand } from './claims.ts'

/** Demands that each purchase brings the smallest load, by id among equals, and that the rule then stops. */
export function demandLoads(
  election: BudgetElection,
  wishes: readonly Wish[],
  bought: readonly Bought[],
): void {
  const loads = new Array<Fraction>(election.groups.length).fill(zero)
  const rest = wishes.filter(
    ({ supporters, cost }) => supporters.length > 0 && compare(cost, election.budget) <= 0,
  )
  let left = election.budget
  const smallest = () => {
    let least: Fraction | undefined
    let tied: Wish[] = []
    for (const wish of rest) {
      const load = loadAfter(wish, loads)
      const comparison = least ? compare(load, least) : -1
      if (comparison < 0) tied = []
      if (comparison < 0) least = load
      if (comparison <= 0) tied.push(wish)
    }
    return { least, tied, fits: tied.every(({ cost }) => compare(cost, left) <= 0) }
  }
  for (const { id, by, amount } of bought) {
    const { least, tied, fits } = smallest()
    const wish = tied[0]
    demand(wish?.id === id && fits, `"${id}" does not come next`)
    demand(
      by === 'load' && amount !== undefined && least !== undefined && equals(amount, least),
      `the load of "${id}" is another`,
    )
    for (const { group } of wish.supporters) loads[group] = amount
    rest.splice(rest.indexOf(wish), 1)
    left = subtract(left, wish.cost)
  }
  const { tied, fits } = smallest()
  demand(tied.length === 0 || !fits, 'another project could still be bought')
}

/** Supporters with equal loads are added up together. */
function loadAfter({ supporters, cost }: Wish, loads: readonly Fraction[]): Fraction {
  const voters = new Map<Fraction, bigint>()
  let all = 0n
  for (const { group, voters: count } of supporters) {
    const load = loads[group] ?? zero
    voters.set(load, (voters.get(load) ?? 0n) + count)
    all += count
  }
  const borne = Array.from(voters).reduce(
    (sum, [load, count]) => add(sum, multiply(load, fraction(count))),
    cost,
  )
  return divide(borne, fraction(all))
}
