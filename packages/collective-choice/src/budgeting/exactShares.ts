/** One run of the Method of Equal Shares in exact arithmetic, from a given sum for each voter. */
import { BoundedMoney } from './boundedMoney.ts'
import { Cheapest, type Contender } from './cheapest.ts'
import { ExactMoney, type Price } from './exactMoney.ts'
import type { Support } from './support.ts'

export interface Round {
  readonly project: number
  readonly price: Price
}

/** Told of projects of equal price for utility that not all supporters can pay together, the one taken first. */
export type HearTie = (tied: readonly number[]) => void

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
 * they tell nothing, and exact prices decide everything. `hear` is told of ties.
 */
export function runExactly(support: Support, raise = 0n, isRough = false, hear?: HearTie): SharesRun {
  const voters = BigInt(Math.max(support.voters, 1))
  const bounds = new BoundedMoney(support, isRough)
  bounds.restart(raise, raise)
  const money = new ExactMoney(support, bounds, support.budget + raise * support.unit * voters, voters)
  const cheapest = new Cheapest(support, bounds)
  const rounds: Round[] = []
  for (;;) {
    const contenders = cheapest.contenders()
    if (contenders.length === 0) break
    const tied = cheapestOf(support, contenders, money, (project) => cheapest.remove(project))
    if (!tied) continue
    const [best] = tied
    if (hear && tied.length > 1 && !bounds.canPayAll(contenders.filter(isAmong(tied))))
      hear(tied.map(({ project }) => project))
    rounds.push(best)
    money.pay(best.project, best.price)
    cheapest.remove(best.project)
  }
  const free = support.costs.flatMap((cost, place) =>
    cost === 0n && support.isSupported[place] ? [place] : [],
  )
  return { free, rounds, money }
}

/** The projects with the smallest price for utility, in order. */
function cheapestOf(
  support: Support,
  contenders: readonly Contender[],
  money: ExactMoney,
  drop: (project: number) => void,
): readonly [Round, ...Round[]] | undefined {
  let tied: Round[] = []
  for (const { project, low, high } of contenders) {
    const price = money.price(project, low, high)
    if (!price) {
      drop(project)
      continue
    }
    const [best] = tied
    const comparison = best ? comparePrices(support, { project, price }, best) : -1
    if (comparison < 0) tied = [{ project, price }]
    else if (comparison === 0) tied.push({ project, price })
  }
  const [best, ...others] = tied.sort((a, b) => a.project - b.project)
  return best && [best, ...others]
}

const isAmong =
  (rounds: readonly Round[]) =>
  ({ project }: Contender): boolean =>
    rounds.some((one) => one.project === project)

/** By price for each unit of utility. */
function comparePrices({ weights }: Support, a: Round, b: Round): number {
  const left = a.price.numerator * b.price.denominator * (weights[b.project] ?? 1n)
  const right = b.price.numerator * a.price.denominator * (weights[a.project] ?? 1n)
  return left < right ? -1 : left > right ? 1 : 0
}
