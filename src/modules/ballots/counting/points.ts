/**
 * Points added up. Counted as a budget where every option costs one and as many can be bought as may win, most points
 * first: so that the .pb file recounts it with `--rule greedy --utility points`.
 */
import {
  type BudgetElection,
  budgetTies,
  certifyBudget,
  countGreedy,
  fraction,
} from '#packages/collective-choice'
import { budgetOf } from './budget.ts'
import {
  type CountedBallot,
  type CountedContent,
  type CountedOption,
  nameInFile,
  type RuleOutcome,
  seatsOf,
  votesFor,
} from './election.ts'
import { scoreReason } from './scores.ts'
import { tiesByOption } from './ties.ts'

export const pointsElection = (
  ballot: CountedBallot,
  options: readonly CountedOption[],
  contents: readonly CountedContent[],
): BudgetElection =>
  budgetOf(fraction(BigInt(seatsOf(ballot, options))), options, contents, () => fraction(1n))

export function countPoints(
  ballot: CountedBallot,
  options: readonly CountedOption[],
  contents: readonly CountedContent[],
): RuleOutcome {
  const election = pointsElection(ballot, options, contents)
  const outcome = countGreedy(election, 'points')
  const ids = new Map(options.map(({ id }, place) => [nameInFile(place, options), id]))
  const idOf = (name: string) => ids.get(name) ?? 0
  const selected = outcome.selected.map(({ id }) => idOf(id))
  const sums = new Map(options.map(({ id }) => [id, pointsFor(id, contents)]))
  return {
    selected,
    reasonOf: ({ id }) =>
      scoreReason(id, selected, 'points', options, (one) => fraction(BigInt(sums.get(one) ?? 0))),
    measureOf: ({ id }) => ({ unit: 'points', value: sums.get(id) ?? 0 }),
    detail: null,
    plain: firstBy(options, selected.length, (id) => votesFor(id, contents)),
    ties: () => tiesByOption(budgetTies(election, { rule: 'greedy', utility: 'points' }), idOf),
    certificate: () => ({ ...certifyBudget(outcome) }),
  }
}

export const pointsFor = (option: number, contents: readonly CountedContent[]): number =>
  contents.reduce(
    (sum, { content, count }) => sum + ('points' in content ? (content.points[option] ?? 0) * count : 0),
    0,
  )

/** The options with most, ties to the first of the ballot. */
export const firstBy = (
  options: readonly CountedOption[],
  count: number,
  scoreOf: (option: number) => number,
): number[] =>
  options
    .map(({ id }) => id)
    .sort((a, b) => scoreOf(b) - scoreOf(a))
    .slice(0, count)
