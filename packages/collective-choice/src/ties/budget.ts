/** Whether the order of ties decided a budget. */
import { raiseByOnes } from '../budgeting/addOne.ts'
import { type BudgetElection, inTieOrder } from '../budgeting/election.ts'
import { runExactly } from '../budgeting/exactShares.ts'
import { buyGreedily, greedyLevels } from '../budgeting/greedy.ts'
import type { BudgetRule, Completion } from '../budgeting/outcome.ts'
import { runPhragmen } from '../budgeting/phragmen.ts'
import { type Support, supportOf, type Utility } from '../budgeting/support.ts'
import { mostRuns, searchTies, type TieReport } from './search.ts'

export interface BudgetQuestion {
  readonly rule: BudgetRule
  readonly utility?: Utility | undefined
  readonly completion?: Completion | undefined
}

/** Each count with raises is many counts: of large elections only some are made. */
const mostRaisedRuns = ({ projects, groups }: BudgetElection): number =>
  Math.min(mostRuns, Math.max(40, Math.floor(500_000 / (projects.length * groups.length + 1))))

interface Found {
  readonly bought: readonly number[]
  readonly ties: readonly { readonly among: readonly number[]; readonly chosen: readonly number[] }[]
}

/** About the count of this election: ties go in the order of its projects. Throws NoPoints as the rules do. */
export function budgetTies(
  election: BudgetElection,
  { rule, utility = 'cost', completion = 'none' }: BudgetQuestion,
): TieReport<string> {
  const isRaised = rule === 'equal-shares' && (completion === 'add1' || completion === 'add1-greedy')
  const ids = election.projects.map(({ id }) => id)
  const run = (order: readonly string[]) => {
    const tried = inTieOrder(election, order)
    const { bought, ties } = found(tried, rule, utility, completion)
    const named = (places: readonly number[]) => places.map((place) => tried.projects[place]?.id ?? '')
    const met = new Map(
      ties.map(({ among, chosen }) => [among.join(), { among: named(among), chosen: named(chosen) }]),
    )
    return { winners: named(bought), ties: [...met.values()] }
  }
  return isRaised ? searchTies(ids, run, mostRaisedRuns(election)) : searchTies(ids, run)
}

function found(election: BudgetElection, rule: BudgetRule, utility: Utility, completion: Completion): Found {
  if (rule === 'phragmen') return byLoads(supportOf(election, 'cardinality'))
  const support = supportOf(election, utility)
  if (rule === 'greedy') return filled(support, [], [])
  const heard: number[][] = []
  const hear = (tied: readonly number[]) => {
    if (!isApart(support, tied)) heard.push([...tied])
  }
  const isRaised = (completion === 'add1' || completion === 'add1-greedy') && support.voters > 0
  const units = isRaised ? raiseByOnes(support, hear).units : 0
  const { free, rounds } = runExactly(support, BigInt(units), false, isRaised ? undefined : hear)
  const bought = [...free, ...rounds.map(({ project }) => project)]
  const ties = heard.map((among) => ({ among, chosen: among.slice(0, 1) }))
  return completion === 'none' || completion === 'add1' ? { bought, ties } : filled(support, bought, ties)
}

function byLoads(support: Support): Found {
  const ties: { among: number[]; chosen: number[] }[] = []
  const { rounds } = runPhragmen(support, (tied, left) => {
    const fits = costOf(support, tied) <= left
    if (!(fits && isApart(support, tied))) ties.push({ among: [...tied], chosen: tied.slice(0, 1) })
  })
  return { bought: rounds.map(({ project }) => project), ties }
}

/** Greedy after what was bought: of equals that fit one by one but not together, whoever comes first is bought. */
function filled(support: Support, before: readonly number[], ties: Found['ties']): Found {
  const isBought = new Set(before)
  const left = support.budget - costOf(support, before)
  const added = buyGreedily(support, left, (project) => isBought.has(project))
  const met = [...ties]
  let rest = left
  for (const level of greedyLevels(support)) {
    const among = level.filter((project) => !isBought.has(project) && (support.costs[project] ?? 0n) <= rest)
    const chosen = among.filter((project) => added.includes(project))
    if (chosen.length < among.length) met.push({ among, chosen })
    rest -= costOf(support, chosen)
  }
  return { bought: [...before, ...added], ties: met }
}

const costOf = ({ costs }: Support, projects: readonly number[]): bigint =>
  projects.reduce((sum, project) => sum + (costs[project] ?? 0n), 0n)

/**
 * Whether nobody who supports the first supports another of the tied: then its price or load stays while others of
 * them are bought, and all have their turn before dearer ones, whoever comes first.
 */
function isApart({ supporters }: Support, [first = 0, ...others]: readonly number[]): boolean {
  const own = new Set(supporters[first])
  return others.every((other) => !supporters[other]?.some((group) => own.has(group)))
}
