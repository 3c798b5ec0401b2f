/** Whether the prices that a certificate claims for an order of purchases are exact. */
import { compare, type Fraction, fraction, greatestCommonDivisor, nearest } from '../exact/fraction.ts'
import type { Wish } from './budgetPurses.ts'
import { demand } from './claims.ts'

interface Paid {
  readonly purchase: number
  readonly strength: bigint
}

/**
 * Demands of each price that the supporters give just the cost when nobody gives more than it for each unit of
 * strength, and that somebody gives it in full: then none smaller would do. What voters have is an equal share less
 * the prices claimed before, so that errors do not grow; a voter who has paid less than a price has nothing left.
 */
export function demandPrices(
  wishes: readonly Wish[],
  groups: number,
  share: Fraction,
  bought: readonly { readonly id: string; readonly price: Fraction }[],
): void {
  const byId = new Map(wishes.map((wish) => [wish.id, wish]))
  const whole = [share, ...wishes.map(({ cost }) => cost), ...bought.map(({ price }) => price)].reduce(
    (sum, { denominator }) =>
      sum % denominator === 0n ? sum : (sum / greatestCommonDivisor(sum, denominator)) * denominator,
    1n,
  )
  const inParts = ({ numerator, denominator }: Fraction) => numerator * (whole / denominator)
  const prices = bought.map(({ price }) => inParts(price))
  const paid: (Paid[] | undefined)[] = Array.from({ length: groups }, () => [])
  const about = nearestOf(share)
  const money = new Float64Array(groups).fill(about)
  const startsWith = inParts(share)
  const leftOf = (list: readonly Paid[]) =>
    list.reduce((left, { purchase, strength }) => left - (prices[purchase] ?? 0n) * strength, startsWith)
  for (const [purchase, { id, price }] of bought.entries()) {
    const wish = byId.get(id)
    demand(wish !== undefined && compare(price, fraction(0n)) > 0, `"${id}" has no such price`)
    const each = nearestOf(price)
    const spent = bought.map(() => 0n)
    let exhausted = 0n
    let paying = 0n
    for (const { group, voters, strength } of wish.supporters) {
      const list = paid[group]
      if (!list) continue
      const wanted = each * Number(strength)
      const own = money[group] ?? 0
      const margin = (about + wanted) * (list.length + 4) * 2 ** -50
      const isClear = Math.abs(own - wanted) > margin
      const pays = isClear ? own > wanted : leftOf(list) >= (prices[purchase] ?? 0n) * strength
      if (pays) {
        paying += voters * strength
        list.push({ purchase, strength })
        money[group] = own - wanted
        continue
      }
      exhausted += voters
      for (const earlier of list)
        spent[earlier.purchase] = (spent[earlier.purchase] ?? 0n) + voters * earlier.strength
      paid[group] = undefined
    }
    const given = spent.reduce(
      (sum, strength, at) => (strength === 0n ? sum : sum - strength * (prices[at] ?? 0n)),
      exhausted * startsWith + paying * (prices[purchase] ?? 0n),
    )
    demand(paying > 0n && given === inParts(wish.cost), `the price of "${id}" is another`)
  }
}

const nearestOf = ({ numerator, denominator }: Fraction): number =>
  numerator === 0n ? 0 : nearest(numerator, denominator)
