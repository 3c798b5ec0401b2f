/** Which project comes next in the Method of Equal Shares, as far as bounds of money tell. */
import { above, type BoundedMoney, below } from './boundedMoney.ts'
import type { Support } from './support.ts'

/** A project that may be the cheapest for its utility, and the bounds of its price for each unit of strength. */
export interface Contender {
  readonly project: number
  readonly low: number
  /** Infinity when it is not certain that its supporters can pay. */
  readonly high: number
}

export class Cheapest {
  readonly #money: BoundedMoney
  readonly #weights: readonly number[]
  /** Projects that may still be bought. */
  readonly #waiting: number[]
  /** Lower bounds of prices, and of prices for utility: neither falls as money is spent. */
  readonly #low: Float64Array
  readonly #least: Float64Array

  constructor(support: Support, money: BoundedMoney) {
    this.#money = money
    this.#weights = support.weights.map(Number)
    this.#low = support.costs
      .map((_, place) => money.untouched(place))
      .reduce((all, low, place) => all.fill(low, place, place + 1), new Float64Array(support.costs.length))
    this.#least = this.#low.map((low, place) => (low / (this.#weights[place] ?? 1)) * below)
    this.#waiting = support.costs.flatMap((cost, place) =>
      support.isSupported[place] && cost !== 0n ? [place] : [],
    )
  }

  /** Whoever is not named certainly comes after one of those named, or can certainly not be paid. */
  contenders(): Contender[] {
    let found: Contender[] = []
    let most = Number.POSITIVE_INFINITY
    const settled = new Uint8Array(this.#low.length)
    for (;;) {
      const project = this.#leastUnsettled(settled)
      if (project === undefined || (this.#least[project] ?? 0) > most) break
      const low = this.#low[project] ?? 0
      const look = this.#money.look(project, low)
      if (!look) {
        this.remove(project)
        continue
      }
      this.#low[project] = look.low
      this.#least[project] = (look.low / (this.#weights[project] ?? 1)) * below
      if (look.mayRise) continue
      settled[project] = 1
      const high = this.#money.enough(project, look.low)
      most = Math.min(most, (high / (this.#weights[project] ?? 1)) * above)
      found.push({ project, low: look.low, high })
    }
    found = found.filter(({ project }) => (this.#least[project] ?? 0) <= most)
    return found
  }

  remove(project: number): void {
    this.#waiting.splice(this.#waiting.indexOf(project), 1)
  }

  #leastUnsettled(settled: Uint8Array): number | undefined {
    let best: number | undefined
    let least = Number.POSITIVE_INFINITY
    for (const project of this.#waiting) {
      const own = this.#least[project] as number
      if (settled[project] === 0 && (own < least || best === undefined)) {
        best = project
        least = own
      }
    }
    return best
  }
}
