/**
 * The money of the voters in the Method of Equal Shares between two bounds, in whole numbers small enough that
 * floating point adds them exactly. The lower bound is that of a run from the smaller share, rounded down, the
 * upper that of a run from the greater share, rounded up. For one and the same order of purchases money never
 * falls, and prices never rise, when every share is raised: so the bounds hold for all shares between.
 */
import type { Backing, Partitions } from './partitions.ts'

/** A price between bounds, for each unit of strength, in quanta. */
export interface PriceBounds {
  readonly cost: number
  readonly backing: Backing
  readonly low: number
  /** Infinity when it is not certain that the supporters can pay. */
  readonly high: number
}

/** Wider than the error of the few roundings behind one number. */
const above = 1 + 2 ** -46
const clearly = 1 + 2 ** -48
const below = 1 - 2 ** -48

export class BoundedMoney {
  readonly #partitions: Partitions
  readonly #costs: readonly number[]
  /** By class. */
  #low = new Float64Array(1024)
  #high = new Float64Array(1024)

  /** Costs and the two shares in quanta, whole; all money together below 2 ** 53. */
  constructor(partitions: Partitions, costs: readonly number[], low: number, high: number) {
    this.#partitions = partitions
    partitions.restart()
    this.#costs = costs
    this.#low[0] = low
    this.#high[0] = high
  }

  /** Undefined when the supporters of a project certainly cannot pay its cost; `start` is a price it once had. */
  price(project: number, start: number): PriceBounds | undefined {
    const cost = this.#costs[project] ?? 0
    const backing = this.#partitions.backing(project)
    const guess = this.#upper(backing, cost, Math.max(start, cost / backing.total))
    const high = guess.isEnough ? guess.price * above : Number.POSITIVE_INFINITY
    const low = this.#lower(backing, cost, guess.price)
    return low === undefined ? undefined : { cost, backing, low: low * below, high }
  }

  /**
   * Newton's method from below. Where it stops, those left out have at least the price and the others less, so
   * that their money and the price from those left out are together at least the cost: the price is enough.
   */
  #upper({ classes, strengths, voters, total }: Backing, cost: number, start: number) {
    const money = this.#low
    let price = start
    for (;;) {
      let missing = cost
      let paying = total
      const least = price * clearly
      for (let at = 0; at < classes.length; at += 1) {
        const own = money[classes[at] ?? 0] ?? 0
        const strength = strengths[at] ?? 0
        if (own >= least * strength) continue
        const count = voters[at] ?? 0
        missing -= own * count
        paying -= strength * count
      }
      if (missing <= 0) return { price, isEnough: true }
      if (paying === 0) return { price, isEnough: false }
      if (missing / paying <= price) return { price, isEnough: true }
      price = missing / paying
    }
  }

  /**
   * For any set of supporters, those left out of it have to pay at least the cost less the money of the set: so
   * every set gives a lower bound, and no error in choosing it can make the bound wrong.
   */
  #lower({ classes, strengths, voters, total }: Backing, cost: number, guess: number): number | undefined {
    const money = this.#high
    let missing = cost
    let paying = total
    let all = 0
    for (let at = 0; at < classes.length; at += 1) {
      const own = money[classes[at] ?? 0] ?? 0
      const strength = strengths[at] ?? 0
      const count = voters[at] ?? 0
      all += own * count
      if (own >= guess * strength) continue
      missing -= own * count
      paying -= strength * count
    }
    if (all < cost) return undefined
    return paying === 0 ? cost / total : missing / paying
  }

  /** The price itself, `missing / paying`, where it is certainly the same for all shares between the bounds. */
  exact({ backing, cost, high }: PriceBounds): { missing: bigint; paying: bigint } | undefined {
    const { classes, strengths, voters, total } = backing
    const price = high / above
    let missing = cost
    let paying = total
    for (let at = 0; at < classes.length; at += 1) {
      const place = classes[at] ?? 0
      const own = this.#low[place] ?? 0
      const strength = strengths[at] ?? 0
      if (own >= price * strength * clearly) continue
      if (own >= price * strength * below || own !== this.#high[place]) return undefined
      missing -= own * (voters[at] ?? 0)
      paying -= strength * (voters[at] ?? 0)
    }
    if (paying === 0 || Math.abs(missing / paying - price) > price * 2 ** -49) return undefined
    return { missing: BigInt(missing), paying: BigInt(paying) }
  }

  pay(project: number, { low, high }: PriceBounds): void {
    const { firstNew, parents, strengths } = this.#partitions.buy(project)
    while (firstNew + parents.length > this.#low.length) {
      this.#low = doubled(this.#low)
      this.#high = doubled(this.#high)
    }
    for (let at = 0; at < parents.length; at += 1) {
      const parent = parents[at] ?? 0
      const strength = strengths[at] ?? 0
      this.#low[firstNew + at] = Math.max(0, (this.#low[parent] ?? 0) - Math.ceil(high * strength * above))
      this.#high[firstNew + at] = Math.max(0, (this.#high[parent] ?? 0) - Math.floor(low * strength * below))
    }
  }
}

function doubled(array: Float64Array): Float64Array<ArrayBuffer> {
  const larger = new Float64Array(array.length * 2)
  larger.set(array)
  return larger
}
