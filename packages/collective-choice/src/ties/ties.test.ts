import fc from 'fast-check'
import { expect, test } from 'vitest'
import { countEqualShares, countGreedy, countPhragmen } from '../budgeting/count.ts'
import { type BudgetElection, budgetElection, inTieOrder } from '../budgeting/election.ts'
import { completions as budgetCompletions } from '../budgeting/outcome.ts'
import { type CommitteeOptions, electCommittee } from '../committees/elect.ts'
import { type CommitteeRule, committeeRules, completions } from '../committees/outcome.ts'
import { fraction } from '../exact/fraction.ts'
import type { RankedElection } from '../ranked/election.ts'
import { instantRunoff } from '../ranked/instantRunoff.ts'
import { meekStv } from '../stv/meek.ts'
import { scottishStv } from '../stv/scottish.ts'
import { approvalElections } from '../testing/approvalProfiles.ts'
import { elections as budgets } from '../testing/budgetElections.ts'
import { rankedElection, rankedElections } from '../testing/rankedElections.ts'
import { type BudgetQuestion, budgetTies } from './budget.ts'
import { committeeTies } from './committee.ts'
import { rankedTies } from './ranked.ts'
import { stvTies } from './stv.ts'

const ordersOf = <Name>(all: readonly Name[]): Name[][] =>
  all.length === 0
    ? [[]]
    : all.flatMap((one) => ordersOf(all.filter((other) => other !== one)).map((rest) => [one, ...rest]))

const asSet = (winners: readonly unknown[]) => JSON.stringify([...winners].sort())

/** Few voters, each with a ballot of their own: most of such elections have ties. */
const singleBallots = (election: RankedElection): RankedElection => ({
  ...election,
  ballots: election.ballots.map(({ ranking }) => ({ count: 1, ranking })),
})

test('instant runoff was decided by the order exactly if one of all orders gives other winners', () => {
  fc.assert(
    fc.property(rankedElections({ withEquals: true, most: 5 }).map(singleBallots), (election) => {
      const orders = ordersOf(election.names.map((_, index) => index + 1))
      const winners = (order: readonly number[]) =>
        asSet(instantRunoff(election, order).ranking.flat().slice(0, election.seats))
      const all = new Set(orders.map(winners))
      const { ties, isDecisive, instead } = rankedTies(election, 'irv')
      expect(isDecisive).toBe(all.size > 1)
      if (ties.length === 0) expect(all.size).toBe(1)
      if (instead) expect(all.has(asSet(instead)) && asSet(instead) !== winners(orders[0]!)).toBe(true)
    }),
    { numRuns: 250 },
  )
}, 60_000)

test.each([
  ['stv-scottish', scottishStv],
  ['stv-meek', meekStv],
] as const)(
  '%s was decided by the order exactly if one of all orders elects others',
  (rule, count) => {
    fc.assert(
      fc.property(rankedElections({ withEquals: false, most: 5 }).map(singleBallots), (election) => {
        const orders = ordersOf(election.names.map((_, index) => index + 1))
        const all = new Set(orders.map((order) => asSet(count(election, order).elected)))
        const { ties, isDecisive, instead } = stvTies(election, rule)
        expect(isDecisive).toBe(all.size > 1)
        if (ties.length === 0) expect(all.size).toBe(1)
        if (instead) expect(all.has(asSet(instead))).toBe(true)
      }),
      { numRuns: 150 },
    )
  },
  60_000,
)

test('many candidates without a first vote tie, and it decides nothing', () => {
  const election = rankedElection(20, [
    [5, [1]],
    [4, [2]],
  ])
  expect(rankedTies(election, 'irv')).toEqual({ ties: [], isDecisive: false, instead: undefined })
  expect(stvTies(election, 'stv-meek').isDecisive).toBe(false)
  expect(stvTies(election, 'stv-scottish').isDecisive).toBe(false)
})

const committeeQuestions: readonly (readonly [CommitteeRule, CommitteeOptions])[] = [
  ...committeeRules.filter((rule) => rule !== 'equal-shares').map((rule) => [rule, {}] as const),
  ...completions.map((completion) => ['equal-shares', { completion }] as const),
]

test('a committee was decided by the order exactly if one of all orders gives another', () => {
  fc.assert(
    fc.property(
      approvalElections({ candidates: 5, voters: 7 }),
      fc.constantFrom(...committeeQuestions),
      (election, [rule, options]) => {
        const orders = ordersOf(Array.from({ length: election.candidates }, (_, one) => one))
        const winners = (ties: readonly number[]) =>
          asSet(electCommittee(election, rule, { ...options, ties }).committees[0]!)
        const all = new Set(orders.map(winners))
        const { ties, isDecisive, instead } = committeeTies(election, rule, options)
        expect(isDecisive).toBe(all.size > 1)
        if (ties.length === 0) expect(all.size).toBe(1)
        if (instead) expect(all.has(asSet(instead)) && asSet(instead) !== winners(orders[0]!)).toBe(true)
      },
    ),
    { numRuns: 250 },
  )
}, 60_000)

test('equals of whom all are seated are no tie, however many', () => {
  const singles = Array.from({ length: 12 }, (_, one) => [one])
  for (const rule of ['seq-pav', 'seq-phragmen', 'rev-seq-pav'] as const) {
    const election = { seats: 12, candidates: 24, ballots: [...singles, ...singles] }
    expect(committeeTies(election, rule)).toEqual({ ties: [], isDecisive: false, instead: undefined })
    const fewer = committeeTies({ ...election, seats: 11 }, rule)
    expect(fewer.isDecisive).toBe(true)
  }
})

const budgetQuestions: readonly BudgetQuestion[] = [
  { rule: 'phragmen' },
  ...(['cost', 'cardinality'] as const).flatMap((utility) => [
    { rule: 'greedy' as const, utility },
    ...budgetCompletions.map((completion) => ({ rule: 'equal-shares' as const, utility, completion })),
  ]),
]

test('a budget was decided by the order exactly if one of all orders buys other projects', () => {
  fc.assert(
    fc.property(
      budgets,
      fc.constantFrom(...budgetQuestions),
      ({ budget, projects, ballotType, ballots }, question) => {
        const costs = [10, 20, 20, 30, 10]
        const few = projects
          .slice(0, 5)
          .map((one, at) => ({ ...one, cost: fraction(BigInt(costs[at] ?? 0)) }))
        const isFew = (id: string) => few.some((one) => one.id === id)
        const cast = ballots.map(({ projects: chosen, points }) => ({
          projects: chosen.filter(isFew),
          ...(points && { points: points.filter((_, at) => isFew(chosen[at] ?? '')) }),
        }))
        const election = budgetElection(budget, few, ballotType, cast)
        const orders = ordersOf(election.projects.map(({ id }) => id))
        const all = new Set(orders.map((order) => asSet(bought(inTieOrder(election, order), question))))
        const { ties, isDecisive, instead } = budgetTies(election, question)
        expect(isDecisive).toBe(all.size > 1)
        if (ties.length === 0) expect(all.size).toBe(1)
        if (instead)
          expect(all.has(asSet(instead)) && asSet(instead) !== asSet(bought(election, question))).toBe(true)
      },
    ),
    { numRuns: 250 },
  )
}, 60_000)

function bought(election: BudgetElection, { rule, utility = 'cost', completion = 'none' }: BudgetQuestion) {
  const outcome =
    rule === 'phragmen'
      ? countPhragmen(election)
      : rule === 'greedy'
        ? countGreedy(election, utility)
        : countEqualShares(election, utility, completion)
  return outcome.selected.map(({ id }) => id)
}
