/** One run of the Method of Equal Shares in exact arithmetic, from a given sum for each voter. */
import { MoneyClasses, type Price } from './moneyClasses.ts'
import type { Support } from './support.ts'

export interface Round {
  readonly project: number
  readonly price: Price
}

export interface SharesRun {
  /** Supported projects that cost nothing: in from the start, by id. */
  readonly free: readonly number[]
  readonly rounds: readonly Round[]
  /** What the voters have left at the end. */
  readonly money: MoneyClasses
}

/** What was found of a project when it was last looked at. Its price for utility never falls as money is spent. */
interface Candidate {
  readonly project: number
  price: Price
}

/** `raise` whole units of currency for each voter on top of an equal share of the budget. */
export function runExactly(support: Support, raise = 0n): SharesRun {
  const voters = BigInt(Math.max(support.voters, 1))
  const money = new MoneyClasses(support, support.budget + raise * support.unit * voters, voters)
  const places = support.costs.map((_, place) => place).filter((place) => support.isSupported[place])
  const isFree = (place: number) => support.costs[place] === 0n
  let candidates = places.filter((place) => !isFree(place)).map((place) => untouched(support, place))
  const rounds: Round[] = []
  for (;;) {
    const { best, dropped } = cheapest(support, candidates, money)
    if (!best) return { free: places.filter(isFree), rounds, money }
    rounds.push({ project: best.project, price: best.price })
    money.pay(best.project, best.price)
    candidates = candidates.filter((one) => one !== best && !dropped.has(one))
  }
}

/** As if all supporters could pay: a lower bound, to be looked at anew before it counts. */
function untouched({ costs, totals, backers }: Support, project: number): Candidate {
  const paying = totals[project] ?? 1
  const penniless = backers[project] ?? 0
  const bound = {
    numerator: costs[project] ?? 0n,
    denominator: BigInt(paying),
    paying,
    exhausted: 0,
    penniless,
  }
  return { project, price: bound }
}

/** The project with the smallest price for utility, the first by id among equals; looks anew only where it must. */
function cheapest(support: Support, candidates: Candidate[], money: MoneyClasses) {
  const dropped = new Set<Candidate>()
  candidates.sort((a, b) => comparePrices(support, a, b))
  let best: Candidate | undefined
  for (const candidate of candidates) {
    if (best && comparePrices(support, candidate, best) > 0) break
    const price = money.price(candidate.project)
    if (price) candidate.price = price
    else dropped.add(candidate)
    if (price && (!best || comparePrices(support, candidate, best) < 0)) best = candidate
  }
  return { best, dropped }
}

/** By price for each unit of utility, then by id. */
function comparePrices({ weights }: Support, a: Candidate, b: Candidate): number {
  const left = a.price.numerator * b.price.denominator * (weights[b.project] ?? 1n)
  const right = b.price.numerator * a.price.denominator * (weights[a.project] ?? 1n)
  return left < right ? -1 : left > right ? 1 : a.project - b.project
}
