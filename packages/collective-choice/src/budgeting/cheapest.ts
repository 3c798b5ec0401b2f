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
    this.#low = Float64Array.from(support.costs, (_, place) => money.untouched(place))
    this.#least = this.#low.map((low, place) => this.#forUtility(place, low) * below)
    this.#waiting = support.costs.flatMap((cost, place) =>
      support.isSupported[place] && cost !== 0n ? [place] : [],
    )
  }

  /** Whoever is not named certainly comes after one of those named, or can certainly not be paid. */
  contenders(): Contender[] {
    const found: Contender[] = []
    let most = Number.POSITIVE_INFINITY
    const isSettled = new Uint8Array(this.#low.length)
    for (;;) {
      const project = this.#leastUnsettled(isSettled)
      if (project === undefined || (this.#least[project] ?? 0) > most)
        return found.filter((one) => (this.#least[one.project] ?? 0) <= most)
      const look = this.#money.look(project, this.#low[project] ?? 0)
      if (!look) {
        this.remove(project)
        continue
      }
      const least = this.#forUtility(project, look.low) * below
      this.#low[project] = look.low
      this.#least[project] = least
      if (look.mayRise || least > most) continue
      isSettled[project] = 1
      const high = this.#money.enough(project, look.low)
      if (high !== Number.POSITIVE_INFINITY) most = Math.min(most, this.#forUtility(project, high) * above)
      found.push({ project, low: look.low, high })
    }
  }

  remove(project: number): void {
    this.#waiting.splice(this.#waiting.indexOf(project), 1)
  }

  #forUtility(project: number, price: number): number {
    return price / (this.#weights[project] ?? 1)
  }

  #leastUnsettled(isSettled: Uint8Array): number | undefined {
    let best: number | undefined
    let least = Number.POSITIVE_INFINITY
    for (const project of this.#waiting) {
      const own = this.#least[project] as number
      if (isSettled[project] === 0 && (own < least || best === undefined)) {
        best = project
        least = own
      }
    }
    return best
  }
}
