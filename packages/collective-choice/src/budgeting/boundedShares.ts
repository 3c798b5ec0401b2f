/** The Method of Equal Shares for a whole range of shares at once, where the order of purchases is the same for all. */
import { BoundedMoney, type PriceBounds } from './boundedMoney.ts'
import { Partitions } from './partitions.ts'
import type { Support } from './support.ts'

interface Waiting {
  readonly project: number
  /** Lower bounds of its price, and of its price for utility, which never fall as money is spent. */
  readonly start: number
  readonly least: number
}

interface Candidate extends Waiting {
  readonly weight: number
  readonly price: PriceBounds
  /** An upper bound of the price for utility at this moment. */
  readonly most: number
}

const above = 1 + 2 ** -50
const below = 1 - 2 ** -50

export class BoundedShares {
  readonly #support: Support
  readonly #partitions: Partitions
  readonly #places: readonly number[]
  readonly #weights: readonly number[]

  constructor(support: Support) {
    this.#support = support
    this.#partitions = new Partitions(support)
    this.#weights = support.weights.map(Number)
    this.#places = support.costs
      .map((_, place) => place)
      .filter((place) => support.isSupported[place] && support.costs[place] !== 0n)
  }

  /**
   * The projects bought, in order, when every voter begins with an equal share of the budget and `from` whole
   * units of currency more, or any number of units up to `to`. Undefined when it is not certain that the order is
   * the same for all of these: then a narrower range, or an exact run, has to decide.
   */
  run(from: number, to: number): number[] | undefined {
    const scaled = inQuanta(this.#support, from, to)
    if (!scaled) return undefined
    const money = new BoundedMoney(this.#partitions, scaled.costs, scaled.low, scaled.high)
    let candidates: Waiting[] = this.#places.map((project) => this.#untouched(scaled.costs, project))
    const bought: number[] = []
    while (candidates.length > 0) {
      const seen = this.#lookAtCheapest(candidates, money)
      candidates = seen.candidates
      if (seen.looked.length === 0) continue
      const best = first(seen.looked, money)
      if (!best) return undefined
      bought.push(best.project)
      money.pay(best.project, best.price)
      candidates = candidates.filter((one) => one !== best)
    }
    return bought
  }

  /** As if all supporters could pay: a lower bound, to be looked at anew before it counts. */
  #untouched(costs: readonly number[], project: number): Waiting {
    const start = ((costs[project] ?? 0) / (this.#support.totals[project] ?? 1)) * below
    return { project, start, least: (start / (this.#weights[project] ?? 1)) * below }
  }

  #look(money: BoundedMoney, { project, start }: Waiting): Candidate[] {
    const price = money.price(project, start)
    const weight = this.#weights[project] ?? 1
    if (!price) return []
    const least = (price.low / weight) * below
    return [{ project, weight, price, start: price.low, least, most: (price.high / weight) * above }]
  }

  /** Looks anew at all projects that may be the cheapest; those that nobody can pay any more fall away. */
  #lookAtCheapest(all: Waiting[], money: BoundedMoney): { looked: Candidate[]; candidates: Waiting[] } {
    all.sort((a, b) => a.least - b.least)
    let most = Number.POSITIVE_INFINITY
    const looked: Candidate[] = []
    let at = 0
    for (; at < all.length; at += 1) {
      const candidate = all[at]
      if (!candidate || candidate.least > most) break
      for (const anew of this.#look(money, candidate)) {
        looked.push(anew)
        most = Math.min(most, anew.most)
      }
    }
    return { looked, candidates: [...looked, ...all.slice(at)] }
  }
}

/** The one that certainly comes before all others; undefined when that is not certain. */
function first(looked: readonly Candidate[], money: BoundedMoney): Candidate | undefined {
  const best = looked.reduce((one, other) => (comesBefore(other, one, money) ? other : one))
  const isCertain =
    best.most !== Number.POSITIVE_INFINITY &&
    looked.every((other) => other === best || comesBefore(best, other, money))
  return isCertain ? best : undefined
}

/** Whether `a` certainly comes before `b`: a smaller price for utility, or the same and a smaller id. */
function comesBefore(a: Candidate, b: Candidate, money: BoundedMoney): boolean {
  if (a.most < b.least) return true
  if (b.most < a.least) return false
  if (isTwin(a, b)) return a.project < b.project
  const one = money.exact(a.price)
  const other = one && money.exact(b.price)
  if (!other) return false
  const left = one.missing * other.paying * BigInt(b.weight)
  const right = other.missing * one.paying * BigInt(a.weight)
  return left < right || (left === right && a.project < b.project)
}

/** The same cost to the same voters: whatever they have left, the price is the same. */
function isTwin(a: Candidate, b: Candidate): boolean {
  const [one, other] = [a.price.backing, b.price.backing]
  return (
    a.weight === b.weight &&
    a.price.cost === b.price.cost &&
    one.total === other.total &&
    isSame(one.classes, other.classes) &&
    isSame(one.strengths, other.strengths) &&
    isSame(one.voters, other.voters)
  )
}

const isSame = (a: Int32Array | Float64Array, b: Int32Array | Float64Array): boolean =>
  a.length === b.length && a.every((value, place) => value === b[place])

/** Whole quanta of which there are so few that sums of them are exact; undefined when there would be too many. */
function inQuanta({ budget, costs, unit, voters, weights }: Support, from: number, to: number) {
  const all = BigInt(voters)
  const shareAt = (raise: number) => budget + BigInt(raise) * unit * all
  const isLarge = [...costs, ...weights].some((amount) => amount >= 2n ** 53n)
  const greatest = [shareAt(to), ...costs].reduce((one, other) => (one > other ? one : other)) * all
  if (isLarge || greatest * 16n >= 2n ** 53n) return undefined
  let parts = 1n
  while (greatest * parts * 2n < 2n ** 53n) parts *= 2n
  return {
    costs: costs.map((cost) => Number(cost * all * parts)),
    low: Number(shareAt(from) * parts),
    high: Number(shareAt(to) * parts),
  }
}
