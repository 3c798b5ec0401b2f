/** The Method of Equal Shares for a whole range of shares at once, where the order of purchases is the same for all. */
import { BoundedClasses, type PriceBounds } from './boundedClasses.ts'
import type { Support } from './support.ts'

interface Candidate {
  readonly project: number
  /** A lower bound of the price for utility, which never falls as money is spent. */
  least: number
  price: PriceBounds
}

/**
 * The projects bought, in order, when every voter begins with an equal share of the budget and `from` whole units
 * of currency more, or any number of units up to `to`. Undefined when it is not certain that the order is the
 * same for all of these: then a narrower range, or an exact run, has to decide.
 */
export function runBounded(support: Support, from: number, to: number): number[] | undefined {
  const scaled = inQuanta(support, from, to)
  if (!scaled) return undefined
  const classes = new BoundedClasses(support, scaled.costs, scaled.low, scaled.high)
  const weights = support.weights.map(Number)
  const look = (project: number): Candidate[] => {
    const price = classes.price(project)
    return price ? [{ project, price, least: price.low / (weights[project] ?? 1) }] : []
  }
  const places = support.costs.map((_, place) => place)
  let candidates = places.filter((place) => support.isSupported[place] && support.costs[place] !== 0n).flatMap(look)
  const bought: number[] = []
  while (candidates.length > 0) {
    const seen = lookAtCheapest(candidates, look, weights)
    candidates = seen.candidates
    if (seen.looked.length === 0) continue
    const best = first(seen.looked, weights)
    if (!best) return undefined
    bought.push(best.project)
    classes.pay(best.project, best.price)
    candidates = candidates.filter((one) => one !== best)
  }
  return bought
}

const highOf = ({ price, project }: Candidate, weights: readonly number[]) =>
  (price.high / (weights[project] ?? 1)) * (1 + 2 ** -50)

/** Looks anew at all projects that may be the cheapest; those that nobody can pay any more fall away. */
function lookAtCheapest(all: Candidate[], look: (project: number) => Candidate[], weights: readonly number[]) {
  all.sort((a, b) => a.least - b.least)
  let least = Number.POSITIVE_INFINITY
  const looked: Candidate[] = []
  let at = 0
  for (; at < all.length; at += 1) {
    const candidate = all[at]
    if (!candidate || candidate.least * (1 - 2 ** -50) > least) break
    for (const anew of look(candidate.project)) {
      looked.push(anew)
      least = Math.min(least, highOf(anew, weights))
    }
  }
  return { looked, candidates: [...looked, ...all.slice(at)] }
}

/** The one that certainly comes before all others; undefined when that is not certain. */
function first(looked: readonly Candidate[], weights: readonly number[]): Candidate | undefined {
  const best = looked.reduce((one, other) => (comesBefore(other, one, weights) ? other : one))
  const isCertain =
    best.price.high !== Number.POSITIVE_INFINITY &&
    looked.every((other) => other === best || comesBefore(best, other, weights))
  return isCertain ? best : undefined
}

/** Whether `a` certainly comes before `b`: a smaller price for utility, or the same and a smaller id. */
function comesBefore(a: Candidate, b: Candidate, weights: readonly number[]): boolean {
  if (highOf(a, weights) < b.least * (1 - 2 ** -50)) return true
  if (a.price.exact && b.price.exact) {
    const left = BigInt(a.price.exact.missing) * BigInt(b.price.exact.paying) * BigInt(weights[b.project] ?? 1)
    const right = BigInt(b.price.exact.missing) * BigInt(a.price.exact.paying) * BigInt(weights[a.project] ?? 1)
    return left < right || (left === right && a.project < b.project)
  }
  return a.project < b.project && isTwin(a, b, weights)
}

/** The same cost to the same voters: whatever they have left, the price is the same. */
function isTwin(a: Candidate, b: Candidate, weights: readonly number[]): boolean {
  const [one, other] = [a.price, b.price]
  return (
    weights[a.project] === weights[b.project] &&
    one.cost === other.cost &&
    one.buckets.length === other.buckets.length &&
    one.buckets.every((bucket, place) => {
      const twin = other.buckets[place]
      return bucket.place === twin?.place && bucket.strength === twin.strength && bucket.voters === twin.voters
    })
  )
}

/** Whole quanta of which there are so few that sums of them are exact; undefined when there would be too many. */
function inQuanta({ budget, costs, unit, voters, weights }: Support, from: number, to: number) {
  const all = BigInt(voters)
  const shareAt = (raise: number) => budget + BigInt(raise) * unit * all
  const isLarge = [...costs, ...weights].some((amount) => amount > 2n ** 53n)
  let parts = 1n
  const greatest = [shareAt(to), ...costs].reduce((one, other) => (one > other ? one : other)) * all
  if (isLarge || greatest * 16n >= 2n ** 53n) return undefined
  while (greatest * parts * 2n < 2n ** 53n) parts *= 2n
  return {
    costs: costs.map((cost) => Number(cost * all * parts)),
    low: Number(shareAt(from) * parts),
    high: Number(shareAt(to) * parts),
  }
}
