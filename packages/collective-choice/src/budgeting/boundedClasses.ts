/**
 * The money of the voters in the Method of Equal Shares between two bounds, in whole numbers small enough that
 * floating point adds them exactly. The lower bound is that of a run from the smaller share, rounded down, the
 * upper that of a run from the greater share, rounded up. For one and the same order of purchases money never
 * falls, and prices never rise, when every share is raised: so the bounds hold for all shares between.
 */
import type { Support } from './support.ts'
import { type Bucket, VoterClasses } from './voterClasses.ts'

/** A price between bounds, for each unit of strength, in quanta. */
export interface PriceBounds {
  readonly low: number
  /** Infinity when it is not certain that the supporters can pay. */
  readonly high: number
  /** The price itself where it is the same for all shares between the bounds: `missing / paying`, both whole. */
  readonly exact: { readonly missing: number; readonly paying: number } | undefined
  readonly cost: number
  readonly buckets: readonly Bucket[]
}

/** Wider than any error of the few roundings behind one number. */
const above = 1 + 2 ** -46
const clearly = 1 + 2 ** -48
const below = 1 - 2 ** -48

export class BoundedClasses {
  readonly #classes: VoterClasses
  readonly #costs: readonly number[]
  readonly #low: number[]
  readonly #high: number[]

  /** Costs and the two shares in quanta, whole; all money together below 2 ** 53. */
  constructor(support: Support, costs: readonly number[], low: number, high: number) {
    this.#classes = new VoterClasses(support)
    this.#costs = costs
    this.#low = [0, low]
    this.#high = [0, high]
  }

  /** Undefined when the supporters of a project certainly cannot pay its cost. */
  price(project: number): PriceBounds | undefined {
    const cost = this.#costs[project] ?? 0
    const buckets = this.#classes.buckets(project)
    const low = this.#low
    const high = this.#high
    let all = 0
    let strengths = 0
    for (const { place, strength, voters } of buckets) {
      all += (high[place] ?? 0) * voters
      strengths += strength * voters
    }
    if (all < cost) return undefined
    buckets.sort((a, b) => (low[a.place] ?? 0) / a.strength - (low[b.place] ?? 0) / b.strength || a.place - b.place)
    const upper = this.#upper(buckets, cost, strengths)
    return { low: this.#lower(buckets, cost, strengths) * below, ...upper, cost, buckets }
  }

  /**
   * For any set of supporters, those left out of it would have to pay at least the cost less the money of the set:
   * so every set gives a lower bound, and no error in choosing it can make the bound wrong.
   */
  #lower(buckets: readonly Bucket[], cost: number, strengths: number): number {
    let missing = cost
    let paying = strengths
    for (const { place, strength, voters } of buckets) {
      const money = this.#high[place] ?? 0
      const left = paying - strength * voters
      if (left === 0 || money >= (missing / paying) * strength) break
      missing -= money * voters
      paying = left
    }
    return missing / paying
  }

  #upper(buckets: readonly Bucket[], cost: number, strengths: number) {
    let missing = cost
    let paying = strengths
    let most = 0
    let isExact = true
    for (const { place, strength, voters } of buckets) {
      const price = missing / paying
      if (price < most) isExact = false
      else most = price
      const money = this.#low[place] ?? 0
      if (money >= price * strength * clearly)
        return { high: most * above, exact: isExact ? { missing, paying } : undefined }
      if (money > price * strength * below || money !== this.#high[place]) isExact = false
      missing -= money * voters
      paying -= strength * voters
    }
    return { high: Number.POSITIVE_INFINITY, exact: undefined }
  }

  pay(project: number, { low, high }: PriceBounds): void {
    const lows = this.#low
    const highs = this.#high
    this.#classes.move(
      project,
      (place, from, strength) => {
        lows[place] = Math.max(0, (lows[from] ?? 0) - Math.ceil(high * strength * above))
        highs[place] = Math.max(0, (highs[from] ?? 0) - Math.floor(low * strength * below))
        return highs[place] !== 0
      },
      () => {},
    )
  }
}
