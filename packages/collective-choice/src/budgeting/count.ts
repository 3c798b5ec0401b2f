/** Counts a budget by any of the rules and gives the reasons. */
import { fraction } from '../exact/fraction.ts'
import { raiseByOnes } from './addOne.ts'
import type { BudgetElection } from './election.ts'
import { runExactly, type SharesRun } from './exactShares.ts'
import { buyGreedily, greedyOrder } from './greedy.ts'
import type { BudgetOutcome, Completion, Purchase, Refusal, ShareRaise } from './outcome.ts'
import { runPhragmen } from './phragmen.ts'
import { type Support, supportOf, type Utility } from './support.ts'

/** Utilitarian greedy, passing over what does not fit. Throws NoPoints. */
export function countGreedy(election: BudgetElection, utility: Utility): BudgetOutcome {
  const support = supportOf(election, utility)
  const ledger = new Ledger(support)
  ledger.buyGreedily()
  const rejected = ledger.rejected((project) => ledger.misfit(project))
  return {
    rule: 'greedy',
    utility,
    completion: undefined,
    share: undefined,
    raise: undefined,
    ...ledger.totals(),
    rejected,
  }
}

/** The Method of Equal Shares (Peters, Pierczynski, Skowron 2021) with one of its completions. Throws NoPoints. */
export function countEqualShares(
  election: BudgetElection,
  utility: Utility,
  completion: Completion,
): BudgetOutcome {
  const support = supportOf(election, utility)
  const isRaised = completion === 'add1' || completion === 'add1-greedy'
  const raised = isRaised && support.voters > 0 ? raiseByOnes(support) : undefined
  const run = runExactly(support, BigInt(raised?.units ?? 0))
  const ledger = new Ledger(support)
  for (const project of run.free) ledger.buy(project, { kind: 'free' })
  for (const { project, price } of run.rounds) ledger.buy(project, sharedPurchase(support, project, price))
  const isFilled = completion === 'greedy' || completion === 'add1-greedy'
  if (isFilled) ledger.buyGreedily()
  const rejected = ledger.rejected((project) => sharesRefusal(support, run, ledger, project, isFilled))
  const share = fraction(
    support.budget + BigInt(raised?.units ?? 0) * support.unit * BigInt(support.voters),
    support.unit * BigInt(Math.max(support.voters, 1)),
  )
  const raise = raised && writeRaise(support, raised)
  return { rule: 'equal-shares', utility, completion, share, raise, ...ledger.totals(), rejected }
}

/** Sequential Phragmen. */
export function countPhragmen(election: BudgetElection): BudgetOutcome {
  const support = supportOf(election, 'cardinality')
  const run = runPhragmen(support)
  const ledger = new Ledger(supportOf(election, 'cost'))
  for (const { project, load } of run.rounds)
    ledger.buy(project, { kind: 'load', load: fraction(load.numerator, load.denominator * support.unit) })
  const { stoppedBy } = run
  const left = fraction(ledger.left, support.unit)
  const rejected = ledger.rejected((project) => {
    if (support.isSupported[project] !== true) return { kind: 'unsupported' }
    const isTooDear = (support.costs[project] ?? 0n) > support.budget
    if (isTooDear) return { kind: 'does-not-fit', left: election.budget }
    if (stoppedBy && stoppedBy.project !== project)
      return { kind: 'stopped', at: election.projects[stoppedBy.project]?.id ?? '', left }
    return { kind: 'does-not-fit', left }
  })
  const reasons = { utility: undefined, completion: undefined, share: undefined, raise: undefined }
  return { rule: 'phragmen', ...reasons, ...ledger.totals(), rejected }
}

function sharedPurchase(
  support: Support,
  project: number,
  price: SharesRun['rounds'][number]['price'],
): Purchase {
  const { unit, pointUnit, utility, costs, backers } = support
  const each = fraction(price.numerator * pointUnit, price.denominator * unit)
  const rho = fraction(price.numerator, price.denominator * (costs[project] || 1n))
  const paying = (backers[project] ?? 0) - price.exhausted - price.penniless
  return {
    kind: 'shared',
    price: each,
    rho: utility === 'cost' ? rho : each,
    paying,
    exhausted: price.exhausted,
    penniless: price.penniless,
  }
}

function sharesRefusal(
  support: Support,
  run: SharesRun,
  ledger: Ledger,
  project: number,
  isFilled: boolean,
): Refusal {
  if (support.isSupported[project] !== true)
    return isFilled ? ledger.misfit(project) : { kind: 'unsupported' }
  const [numerator, denominator] = run.money.left(project)
  const left = fraction(numerator, denominator * support.unit)
  if (!isFilled) return { kind: 'supporters-short', left }
  const misfit = ledger.misfit(project)
  return misfit.kind === 'does-not-fit' ? { ...misfit, supportersLeft: left } : misfit
}

function writeRaise(support: Support, raised: ReturnType<typeof raiseByOnes>): ShareRaise {
  const { projects } = support.election
  const tried: { from: number; bought: readonly string[] }[] = []
  for (const { from, bought } of raised.ranges) {
    const ids = bought.map((project) => projects[project]?.id ?? '')
    const last = tried.at(-1)
    if (last && last.bought.length === ids.length && last.bought.every((id, at) => id === ids[at])) continue
    tried.push({ from, bought: ids })
  }
  return { units: raised.units, stoppedBy: raised.stoppedBy, tried }
}

/** Undefined for what costs nothing. */
function gainForCostOf({ costs, totals, unit, pointUnit, utility }: Support, project: number) {
  const gain = BigInt(totals[project] ?? 0)
  const cost = costs[project] ?? 0n
  if (cost === 0n) return undefined
  return utility === 'cost' ? fraction(gain) : fraction(gain * unit, cost * pointUnit)
}

/** What has been bought, why, and what is left. */
class Ledger {
  readonly #support: Support
  readonly #bought = new Map<number, Purchase>()
  readonly #misfits = new Map<number, bigint>()
  left: bigint

  constructor(support: Support) {
    this.#support = support
    this.left = support.budget
  }

  buy(project: number, purchase: Purchase): void {
    this.#bought.set(project, purchase)
    this.left -= this.#support.costs[project] ?? 0n
  }

  /** What fits, and for the rest what was left at its turn. */
  buyGreedily(): void {
    const { costs, unit } = this.#support
    for (const project of greedyOrder(this.#support)) {
      const cost = costs[project] ?? 0n
      if (this.#bought.has(project)) continue
      if (cost > this.left) {
        this.#misfits.set(project, this.left)
        continue
      }
      const gainForCost = gainForCostOf(this.#support, project)
      this.buy(project, { kind: 'greedy', gainForCost, left: fraction(this.left, unit) })
    }
  }

  misfit(project: number): Refusal {
    return {
      kind: 'does-not-fit',
      left: fraction(this.#misfits.get(project) ?? this.left, this.#support.unit),
    }
  }

  rejected(why: (project: number) => Refusal) {
    return this.#support.costs.flatMap((_, project) =>
      this.#bought.has(project) ? [] : [{ ...this.#funded(project), reason: why(project) }],
    )
  }

  totals() {
    const { budget, unit, election } = this.#support
    return {
      selected: Array.from(this.#bought, ([project, reason]) => ({ ...this.#funded(project), reason })),
      cost: fraction(budget - this.left, unit),
      left: fraction(this.left, unit),
      plainGreedy: buyGreedily(this.#support, budget, () => false).map(
        (project) => election.projects[project]?.id ?? '',
      ),
    }
  }

  #funded(project: number) {
    const { id = '', name = '', cost = fraction(0n) } = this.#support.election.projects[project] ?? {}
    return { id, name, cost, supporters: this.#support.backers[project] ?? 0 }
  }
}
