/**
 * The money of the voters in the Method of Equal Shares between two bounds, in floating point rounded outwards.
 * For one and the same order of purchases money never falls, and prices never rise, when every share is raised: so
 * bounds from a smaller share below and from a greater one above hold for all shares between.
 */
import type { Support } from './support.ts'

/** Wider than the error of the few roundings behind one number. */
export const above = 1 + 2 ** -50
export const below = 1 - 2 ** -50

/** Amounts up to this, all whole, leave floating point far from both of its ends. */
const greatestAmount = 2n ** 400n

/** What a look at a project finds: a lower bound of its price for each unit of strength. */
export interface Look {
  readonly low: number
  /** Whether looking again from this bound would raise it. */
  readonly mayRise: boolean
}

export class BoundedMoney {
  readonly #support: Support
  readonly #isUniform: boolean
  readonly #costs: readonly number[]
  /** Where amounts are too far apart for floating point, nothing is known but zero and infinity. */
  readonly #isRough: boolean
  /** In parts of a unit, by group of equal ballots; zero above means that nothing is left. */
  readonly low: Float64Array
  readonly high: Float64Array

  constructor(support: Support, isRough = false) {
    this.#support = support
    this.#isUniform = support.utility !== 'points'
    this.#costs = support.costs.map(Number)
    this.#isRough = isRough || [support.budget, ...support.costs].some((amount) => amount > greatestAmount)
    this.low = new Float64Array(support.sizes.length)
    this.high = new Float64Array(support.sizes.length)
  }

  /** Shares between those of the two raises, in whole units of currency for each voter. */
  restart(from: bigint, to: bigint): void {
    const { budget, unit, voters } = this.#support
    const all = BigInt(Math.max(voters, 1))
    const shareAt = (raise: bigint) => Number(budget + raise * unit * all) / Number(all)
    const isKnown = !this.#isRough && to * unit * all < greatestAmount
    this.low.fill(isKnown ? shareAt(from) * below : 0)
    this.high.fill(isKnown ? shareAt(to) * above : Number.POSITIVE_INFINITY)
  }

  /** As if all supporters could pay. */
  untouched(project: number): number {
    return this.#isRough ? 0 : ((this.#costs[project] ?? 0) / (this.#support.totals[project] ?? 1)) * below
  }

  /**
   * One step of Newton's method from below; undefined when the supporters certainly cannot pay. Those left out of
   * any set of supporters have to pay at least the cost less the money of the set: so every set gives a lower
   * bound, and no error in choosing it can make the bound wrong.
   */
  look(project: number, start: number): Look | undefined {
    if (this.#isRough) return { low: 0, mayRise: false }
    const { sum, paying, next, error } = this.#gather(project, this.high, start)
    const missing = (this.#costs[project] ?? 0) * below - sum * (1 + error)
    if (paying === 0) return missing > 0 ? undefined : { low: start, mayRise: false }
    const low = (missing / paying) * below
    return low > start ? { low, mayRise: low > next } : { low: start, mayRise: false }
  }

  /** A price at which the supporters certainly pay the cost, a little above `start`; infinity when none is found. */
  enough(project: number, start: number): number {
    if (this.#isRough) return Number.POSITIVE_INFINITY
    const cost = (this.#costs[project] ?? 0) * above
    let price = start
    for (;;) {
      const { sum, paying, next, error } = this.#gather(project, this.low, price)
      const missing = cost - sum * (1 - error)
      if (paying === 0) return missing > 0 ? Number.POSITIVE_INFINITY : price
      const wanted = (missing / paying) * above
      if (wanted <= price) return price * above
      if (wanted <= next) return wanted
      price = wanted
    }
  }

  /** Of the supporters with less than the price: their money; of the others: their strength and the least money for it. */
  #gather(project: number, money: Float64Array, price: number) {
    const supporters = this.#support.supporters[project] ?? new Int32Array()
    const voters = this.#support.counts[project] ?? new Float64Array()
    const strengths = this.#support.strengths[project] ?? new Float64Array()
    let sum = 0
    let paying = 0
    let next = Number.POSITIVE_INFINITY
    if (this.#isUniform) {
      for (let at = 0; at < supporters.length; at += 1) {
        const own = money[supporters[at] as number] as number
        if (own < price) sum += own * (voters[at] as number)
        else {
          paying += voters[at] as number
          if (own < next) next = own
        }
      }
    } else {
      for (let at = 0; at < supporters.length; at += 1) {
        const strength = strengths[at] as number
        const own = (money[supporters[at] as number] as number) / strength
        if (own < price) sum += own * strength * (voters[at] as number)
        else {
          paying += strength * (voters[at] as number)
          if (own < next) next = own
        }
      }
    }
    return { sum, paying, next: next * below, error: (supporters.length + 8) * 2 ** -52 }
  }

  /** Takes a price between these bounds from every supporter, or what is left. */
  pay(project: number, least: number, most: number): void {
    if (this.#isRough) return
    const supporters = this.#support.supporters[project] ?? new Int32Array()
    const strengths = this.#support.strengths[project] ?? new Float64Array()
    const { low, high } = this
    for (let at = 0; at < supporters.length; at += 1) {
      const group = supporters[at] as number
      const own = high[group] as number
      if (own === 0) continue
      const strength = strengths[at] as number
      const more = own - least * strength * below
      const less = (low[group] as number) - most * strength * above
      high[group] = more > 0 ? more * above : 0
      low[group] = less > 0 ? less * below : 0
    }
  }

  /** Whether all supporters of these projects certainly have the price of each they support: then none makes another dearer. */
  canPayAll(prices: readonly { readonly project: number; readonly high: number }[]): boolean {
    const { supporters, strengths } = this.#support
    const left = new Map<number, number>()
    for (const { project, high } of prices)
      for (const [at, group] of (supporters[project] ?? new Int32Array()).entries()) {
        const own = left.get(group) ?? this.low[group] ?? 0
        const rest = (own - high * (strengths[project]?.[at] ?? 0) * above) * below
        if (!(rest >= 0)) return false
        left.set(group, rest)
      }
    return true
  }

  /** What one voter of a group has left, known to the precision of floating point; undefined when it is nothing. */
  know(group: number, money: number | undefined): void {
    const isRough = this.#isRough && money !== undefined
    this.low[group] = isRough ? 0 : (money ?? 0) * below
    this.high[group] = isRough ? Number.POSITIVE_INFINITY : (money ?? 0) * above
  }
}
