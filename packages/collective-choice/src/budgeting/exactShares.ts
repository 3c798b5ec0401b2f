/** One run of the Method of Equal Shares in exact arithmetic, from a given sum for each voter. */
import { BoundedMoney } from './boundedMoney.ts'
import { Cheapest, type Contender } from './cheapest.ts'
import { ExactMoney, type Price } from './exactMoney.ts'
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
  readonly money: ExactMoney
}

/**
 * `raise` whole units of currency for each voter on top of an equal share of the budget. Bounds in floating point
 * tell which projects may be the cheapest; where they leave more than one, exact prices decide. With `isRough`
 * they tell nothing, and exact prices decide everything.
 */
export function runExactly(support: Support, raise = 0n, isRough = false): SharesRun {
  const voters = BigInt(Math.max(support.voters, 1))
  const bounds = new BoundedMoney(support, isRough)
  bounds.restart(raise, raise)
  const money = new ExactMoney(support, bounds, support.budget + raise * support.unit * voters, voters)
  const cheapest = new Cheapest(support, bounds)
  const rounds: Round[] = []
  for (;;) {
    const contenders = cheapest.contenders()
    if (contenders.length === 0) break
    const best = first(support, contenders, money, (project) => cheapest.remove(project))
    if (!best) continue
    rounds.push(best)
    money.pay(best.project, best.price)
    cheapest.remove(best.project)
  }
  const free = support.costs.flatMap((cost, place) =>
    cost === 0n && support.isSupported[place] ? [place] : [],
  )
  return { free, rounds, money }
}

/** The project with the smallest price for utility, the first by id among equals. */
function first(
  support: Support,
  contenders: readonly Contender[],
  money: ExactMoney,
  drop: (project: number) => void,
): Round | undefined {
  let best: Round | undefined
  for (const { project, low, high } of contenders) {
    const price = money.price(project, low, high)
    if (!price) drop(project)
    else if (!best || comparePrices(support, { project, price }, best) < 0) best = { project, price }
  }
  return best
}

/** By price for each unit of utility, then by id. */
function comparePrices({ weights }: Support, a: Round, b: Round): number {
  const left = a.price.numerator * b.price.denominator * (weights[b.project] ?? 1n)
  const right = b.price.numerator * a.price.denominator * (weights[a.project] ?? 1n)
  return left < right ? -1 : left > right ? 1 : a.project - b.project
}
