/** The Method of Equal Shares for a whole range of shares at once, where the order of purchases is the same for all. */
import { BoundedMoney } from './boundedMoney.ts'
import { Cheapest, type Contender } from './cheapest.ts'
import type { HearTie } from './exactShares.ts'
import type { Support } from './support.ts'

export class BoundedShares {
  readonly #support: Support
  readonly #money: BoundedMoney

  constructor(support: Support) {
    this.#support = support
    this.#money = new BoundedMoney(support)
  }

  /**
   * The projects bought, in order, when every voter begins with an equal share of the budget and `from` whole
   * units of currency more, or any number of units up to `to`. Undefined when it is not certain that the order is
   * the same for all of these: then a narrower range, or an exact run, has to decide. `hear` is told of ties.
   */
  run(from: number, to: number, hear?: HearTie): number[] | undefined {
    this.#money.restart(BigInt(from), BigInt(to))
    const cheapest = new Cheapest(this.#support, this.#money)
    const bought: number[] = []
    const ties: number[][] = []
    for (;;) {
      const contenders = cheapest.contenders()
      if (contenders.length === 0) {
        for (const tied of ties) hear?.(tied)
        return bought
      }
      const first = contenders.length === 1 ? contenders[0] : this.#first(contenders)
      if (!first || first.high === Number.POSITIVE_INFINITY) return undefined
      const tied = contenders.filter((other) => this.#difference(first, other) === 0)
      if (tied.length > 1 && !this.#money.canPayAll(tied))
        ties.push(tied.map(({ project }) => project).sort((a, b) => a - b))
      bought.push(first.project)
      this.#money.pay(first.project, first.low, first.high)
      cheapest.remove(first.project)
    }
  }

  /** The one that comes before all the others, where that is certain for all shares. */
  #first(contenders: readonly Contender[]): Contender | undefined {
    const best = contenders.reduce((one, other) => (this.#comesBefore(other, one) ? other : one))
    return contenders.every((other) => other === best || this.#comesBefore(best, other)) ? best : undefined
  }

  /** Whether `a` certainly comes before `b`: by an exact price, or as the first in order of equals. */
  #comesBefore(a: Contender, b: Contender): boolean {
    const difference = this.#difference(a, b)
    return difference !== undefined && (difference < 0 || (difference === 0 && a.project < b.project))
  }

  /** Of exact prices for utility; zero for the same supporters and cost. Undefined where it is not certain. */
  #difference(a: Contender, b: Contender): number | undefined {
    if (this.#isTwin(a.project, b.project)) return 0
    const { costs, weights } = this.#support
    const one = this.#paying(a)
    const other = one && this.#paying(b)
    if (!one || !other) return undefined
    const left = (costs[a.project] ?? 0n) * BigInt(other) * (weights[b.project] ?? 1n)
    const right = (costs[b.project] ?? 0n) * BigInt(one) * (weights[a.project] ?? 1n)
    return left < right ? -1 : left > right ? 1 : 0
  }

  #isTwin(a: number, b: number): boolean {
    const { costs, weights, supporters, strengths } = this.#support
    return (
      costs[a] === costs[b] &&
      weights[a] === weights[b] &&
      isSame(supporters[a], supporters[b]) &&
      isSame(strengths[a], strengths[b])
    )
  }

  /** The strength of the supporters who have something left, where all of them certainly pay the same price. */
  #paying({ project, high: price }: Contender): number | undefined {
    const { supporters, strengths, counts } = this.#support
    const { low, high } = this.#money
    let paying = 0
    for (const [at, group] of (supporters[project] ?? new Int32Array()).entries()) {
      if (high[group] === 0) continue
      const strength = strengths[project]?.[at] ?? 0
      if ((low[group] ?? 0) < price * strength) return undefined
      paying += strength * (counts[project]?.[at] ?? 0)
    }
    return paying
  }
}

const isSame = (a: Int32Array | Float64Array = none, b: Int32Array | Float64Array = none): boolean =>
  a.length === b.length && a.every((value, place) => value === b[place])
const none = new Int32Array()
