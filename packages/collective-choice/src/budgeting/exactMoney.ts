/**
 * The money of the voters in the Method of Equal Shares, exactly. Whoever has something left has paid the full price
 * of all they support that was bought: so a price is the cost, less an equal share for each who pays all they have
 * left, plus the earlier prices those have paid, by those who pay it. Only prices are kept, and bounds of money.
 */
import { greatestCommonDivisor, nearest } from '../exact/fraction.ts'
import { above, type BoundedMoney, below } from './boundedMoney.ts'
import type { Support } from './support.ts'

/** What a project would cost its supporters: at most this for each unit of strength. */
export interface Price {
  /** In parts of a currency unit: `numerator / denominator`, not in lowest terms. */
  readonly numerator: bigint
  readonly denominator: bigint
  /** The strengths, summed, of those who pay the price; without points, how many they are. */
  readonly paying: number
  /** Supporters who pay all they have left, which is something but less than the price. */
  readonly exhausted: number
  /** Supporters who have nothing left. */
  readonly penniless: number
}

export class ExactMoney {
  readonly #support: Support
  readonly #bounds: BoundedMoney
  /** When each project was bought, negative if it was not. */
  readonly #boughtAt: Int32Array
  /** Over `#denominator` parts of a unit, as is the share. */
  readonly #prices: bigint[] = []
  #share: bigint
  #denominator: bigint

  /** Every voter begins with `numerator / denominator` parts of a unit; the bounds are kept in step. */
  constructor(support: Support, bounds: BoundedMoney, numerator: bigint, denominator: bigint) {
    this.#support = support
    this.#bounds = bounds
    this.#boughtAt = new Int32Array(support.costs.length).fill(-1)
    this.#share = numerator
    this.#denominator = denominator
    if (numerator === 0n) bounds.high.fill(0)
  }

  /** What the supporters of a project have left together: `[numerator, denominator]` parts of a unit. */
  left(project: number): readonly [bigint, bigint] {
    const sum = new Spending(this.#prices.length)
    for (const group of this.#support.supporters[project] ?? new Int32Array())
      if (this.#bounds.high[group] !== 0) this.#add(group, sum)
    return [this.#moneyOf(sum), this.#denominator]
  }

  /** The smallest price, known to lie between bounds, at which supporters pay the cost, undefined when they cannot. */
  price(project: number, least: number, most: number): Price | undefined {
    const { supporters, strengths, counts, backers, costs } = this.#support
    const { low, high } = this.#bounds
    const certain = new Spending(this.#prices.length)
    const uncertain: { readonly group: number; readonly strength: number; readonly voters: number }[] = []
    let paying = 0
    let exhausted = 0
    let penniless = backers[project] ?? 0
    const groups = supporters[project] ?? new Int32Array()
    const given = strengths[project] ?? new Float64Array()
    const sizes = counts[project] ?? new Float64Array()
    for (let at = 0; at < groups.length; at += 1) {
      const group = groups[at] ?? 0
      const own = high[group] ?? 0
      if (own === 0) continue
      const strength = given[at] ?? 0
      const voters = sizes[at] ?? 0
      penniless -= voters
      if (own < least * strength * below) {
        exhausted += voters
        this.#add(group, certain)
        continue
      }
      paying += strength * voters
      if (!((low[group] ?? 0) > most * strength * above)) uncertain.push({ group, strength, voters })
    }
    const denominator = this.#denominator
    let missing = (costs[project] ?? 0n) * denominator - this.#moneyOf(certain)
    const purses = uncertain.map((one) => ({ ...one, money: this.#moneyLeft(one.group) }))
    for (const { money, strength, voters } of purses.sort(byMoneyForStrength)) {
      if (missing * BigInt(strength) <= money * BigInt(paying)) break
      missing -= money * BigInt(voters)
      paying -= strength * voters
      exhausted += voters
    }
    if (paying === 0) return undefined
    return { numerator: missing, denominator: denominator * BigInt(paying), paying, exhausted, penniless }
  }

  /** Takes the price from every supporter, or what is left. The price must have been asked for since the last payment. */
  pay(project: number, { numerator, paying }: Price): void {
    const divisor = greatestCommonDivisor(numerator, BigInt(paying))
    const scale = BigInt(paying) / divisor
    const price = numerator / divisor
    this.#denominator *= scale
    this.#share *= scale
    if (scale !== 1n) for (const [at, earlier] of this.#prices.entries()) this.#prices[at] = earlier * scale
    this.#boughtAt[project] = this.#prices.length
    this.#prices.push(price)
    const about = nearest(price, this.#denominator)
    this.#bounds.pay(project, about * below, about * above)
    const { low, high } = this.#bounds
    for (const group of this.#support.supporters[project] ?? new Int32Array()) {
      if (high[group] === 0 || low[group] !== 0) continue
      const money = this.#moneyLeft(group)
      this.#bounds.know(group, money > 0n ? nearest(money, this.#denominator) : undefined)
    }
  }

  /** Of one voter of a group that has not paid all it had before. */
  #moneyLeft(group: number): bigint {
    const sum = new Spending(this.#prices.length)
    this.#add(group, sum)
    sum.voters = 1
    const size = this.#support.sizes[group] ?? 1
    for (const [at, strength] of sum.strengths.entries()) sum.strengths[at] = strength / size
    return this.#moneyOf(sum)
  }

  #add(group: number, sum: Spending): void {
    const { election, sizes, utility, pointUnit } = this.#support
    const { projects, points } = election.groups[group] ?? { projects: [] }
    const size = sizes[group] ?? 0
    sum.voters += size
    for (let at = 0; at < projects.length; at += 1) {
      const bought = this.#boughtAt[projects[at] ?? 0] ?? -1
      if (bought < 0) continue
      const given = points?.[at]
      if (given?.numerator === 0n) continue
      const strength =
        given && utility === 'points' ? Number((given.numerator * pointUnit) / given.denominator) : 1
      sum.strengths[bought] = (sum.strengths[bought] ?? 0) + strength * size
    }
  }

  /** An equal share for each voter, less the prices paid. */
  #moneyOf({ voters, strengths }: Spending): bigint {
    let money = this.#share * BigInt(voters)
    for (const [at, strength] of strengths.entries())
      if (strength !== 0) money -= (this.#prices[at] ?? 0n) * BigInt(strength)
    return money
  }
}

/** What some voters have paid: how strongly they supported each purchase, summed. */
class Spending {
  voters = 0
  readonly strengths: Float64Array

  constructor(purchases: number) {
    this.strengths = new Float64Array(purchases)
  }
}

type Purse = { readonly money: bigint; readonly strength: number }

function byMoneyForStrength(a: Purse, b: Purse): number {
  const isAlike = a.strength === b.strength
  const left = isAlike ? a.money : a.money * BigInt(b.strength)
  const right = isAlike ? b.money : b.money * BigInt(a.strength)
  return left < right ? -1 : left > right ? 1 : 0
}
