/** What the voters of a budget have in their purses while a certificate is followed. Exact, ballot by ballot. */
import type { BudgetElection } from '../budgeting/election.ts'
import {
  compare,
  divide,
  type Fraction,
  fraction,
  greatestCommonDivisor,
  multiply,
  zero,
} from '../exact/fraction.ts'
import { demand } from './claims.ts'

interface Supporter {
  readonly group: number
  readonly voters: bigint
  /** One, or parts of a point. */
  readonly strength: bigint
}

/** A project as its supporters see it. */
export interface Wish {
  readonly id: string
  readonly cost: Fraction
  readonly supporters: readonly Supporter[]
  /** Utility for one unit of strength. */
  readonly weight: Fraction
}

export const isWanted = ({ supporters, weight }: Wish): boolean =>
  supporters.length > 0 && weight.numerator !== 0n

/** In the order in which ties are broken: that named, else of id. */
export function wishesOf(
  { projects, groups }: BudgetElection,
  utility: string,
  ties: readonly string[] | undefined,
): Wish[] {
  const one = fraction(1n)
  const lists: Supporter[][] = projects.map(() => [])
  const unit = groups
    .flatMap(({ points }) => points ?? [])
    .reduce((sum, { denominator }) => sum * (denominator / greatestCommonDivisor(sum, denominator)), 1n)
  for (const [group, { voters, projects: chosen, points }] of groups.entries())
    for (const [at, project] of chosen.entries()) {
      const given = points?.[at] ?? one
      const strength = utility === 'points' ? (given.numerator * unit) / given.denominator : 1n
      if (given.numerator > 0n) lists[project]?.push({ group, voters: BigInt(voters), strength })
    }
  const wishes = projects.map(({ id, cost }, place) => ({
    id,
    cost,
    supporters: lists[place] ?? [],
    weight: utility === 'cost' ? cost : utility === 'points' ? fraction(1n, unit) : one,
  }))
  return ties ? wishes.sort((a, b) => ties.indexOf(a.id) - ties.indexOf(b.id)) : wishes
}

export class Purses {
  #denominator: bigint
  readonly #money: bigint[]

  constructor(groups: number, share: Fraction) {
    this.#denominator = share.denominator
    this.#money = new Array<bigint>(groups).fill(share.numerator)
  }

  /** What supporters can give together when nobody gives more than `price` for each unit of strength. */
  within({ supporters }: Wish, price: Fraction | undefined): Fraction {
    let whole = 0n
    let capped = 0n
    for (const { group, voters, strength } of supporters) {
      const money = this.#money[group] ?? 0n
      if (money === 0n) continue
      const isCapped = price && money * price.denominator > price.numerator * strength * this.#denominator
      if (isCapped) capped += voters * strength
      else whole += voters * money
    }
    const given = fraction(whole, this.#denominator)
    return price && capped > 0n
      ? fraction(
          given.numerator * price.denominator + capped * price.numerator * given.denominator,
          given.denominator * price.denominator,
        )
      : given
  }

  /** The smallest price at which supporters give the cost together. */
  price(wish: Wish): Fraction {
    const rising = wish.supporters
      .map(({ group, voters, strength }) => ({ money: this.#money[group] ?? 0n, voters, strength }))
      .sort((a, b) => (a.money * b.strength < b.money * a.strength ? -1 : 1))
    let missing = multiply(wish.cost, fraction(this.#denominator))
    let paying = rising.reduce((sum, { voters, strength }) => sum + voters * strength, 0n)
    for (const { money, voters, strength } of rising) {
      const price = divide(missing, fraction(paying))
      if (compare(multiply(price, fraction(strength)), fraction(money)) <= 0)
        return divide(price, fraction(this.#denominator))
      missing = fraction(missing.numerator - money * voters * missing.denominator, missing.denominator)
      paying -= voters * strength
    }
    demand(false, `the supporters of "${wish.id}" cannot pay it`)
    return zero
  }

  pay({ supporters }: Wish, price: Fraction): void {
    const scale = price.denominator / greatestCommonDivisor(this.#denominator, price.denominator)
    this.#denominator *= scale
    if (scale !== 1n) for (const [group, money] of this.#money.entries()) this.#money[group] = money * scale
    const each = (price.numerator * this.#denominator) / price.denominator
    for (const { group, strength } of supporters) {
      const rest = (this.#money[group] ?? 0n) - each * strength
      this.#money[group] = rest > 0n ? rest : 0n
    }
  }
}

/** Demands that the Method of Equal Shares buys just these, in this order, from this share. */
export function demandOrder(
  wishes: readonly Wish[],
  groups: number,
  share: Fraction,
  bought: readonly string[],
): void {
  const purses = new Purses(groups, share)
  const rest = new Map(
    wishes.filter((wish) => isWanted(wish) && wish.cost.numerator > 0n).map((wish) => [wish.id, wish]),
  )
  const order = [...rest.keys()]
  for (const id of bought) {
    const wish = rest.get(id)
    demand(wish !== undefined, `"${id}" cannot be bought`)
    rest.delete(id)
    const price = purses.price(wish)
    const rate = divide(price, wish.weight)
    for (const other of rest.values()) {
      const comparison = compare(purses.within(other, multiply(rate, other.weight)), other.cost)
      const isFirst = comparison < 0 || (comparison === 0 && order.indexOf(id) < order.indexOf(other.id))
      demand(isFirst, `"${other.id}" comes before "${id}"`)
    }
    purses.pay(wish, price)
  }
  for (const other of rest.values())
    demand(
      compare(purses.within(other, undefined), other.cost) < 0,
      `the supporters of "${other.id}" can still pay it`,
    )
}
