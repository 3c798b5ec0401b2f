import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fraction, multiply } from '../exact/fraction.ts'
import { elections } from '../testing/budgetElections.ts'
import { isExhaustive, raiseByOnes } from './addOne.ts'
import { countEqualShares, countGreedy, countPhragmen } from './count.ts'
import { type BallotType, type BudgetBallot, type BudgetElection, budgetElection } from './election.ts'
import { runExactly, type SharesRun } from './exactShares.ts'
import { type BudgetOutcome, completions } from './outcome.ts'
import { isExhaustiveOutcome, underrepresentedVoters } from './representation.ts'
import { NoPoints, supportOf, utilities } from './support.ts'

const amount = (whole: number) => fraction(BigInt(whole))
const project = (id: string, cost: number) => ({ id, name: id, cost: amount(cost) })
const times = (count: number, ...projects: string[]): BudgetBallot[] => new Array(count).fill({ projects })
const ids = ({ selected }: BudgetOutcome) => selected.map(({ id }) => id)

const utilitiesFor = (ballotType: BallotType) =>
  utilities.filter((utility) => utility !== 'points' || ballotType === 'points')

/** Peters, Pierczynski, Skowron 2021, introduction: a majority of neighbours must not take the whole budget. */
const twoDistricts = budgetElection(
  amount(400),
  ['L1', 'L2', 'L3', 'R1', 'R2', 'R3'].map((id) => project(id, 100)),
  'approval',
  [...times(60, 'L1', 'L2', 'L3'), ...times(40, 'R1', 'R2', 'R3')],
)

describe('greedy', () => {
  test('buys by votes for utility cost, by votes for each unit of money for cardinality', () => {
    const election = budgetElection(
      amount(10),
      [project('a', 9), project('b', 2), project('c', 1)],
      'approval',
      [...times(5, 'a'), ...times(4, 'b'), ...times(1, 'c')],
    )
    expect(ids(countGreedy(election, 'cost'))).toEqual(['a', 'c'])
    expect(ids(countGreedy(election, 'cardinality'))).toEqual(['b', 'c'])
  })

  test('gives ties to the smallest id by code point, so 10 comes before 9', () => {
    const election = budgetElection(
      amount(5),
      [project('9', 5), project('10', 5)],
      'approval',
      times(3, '9', '10'),
    )
    expect(ids(countGreedy(election, 'cost'))).toEqual(['10'])
  })

  test('leaves the minority of a divided town with less than its share', () => {
    expect(ids(countGreedy(twoDistricts, 'cost'))).toEqual(['L1', 'L2', 'L3', 'R1'])
  })
})

describe('the Method of Equal Shares', () => {
  test('lets each district spend its share, and says what each supporter paid', () => {
    const outcome = countEqualShares(twoDistricts, 'cost', 'none')
    expect(ids(outcome)).toEqual(['L1', 'L2', 'R1'])
    expect(outcome.selected[0]?.reason).toEqual({
      kind: 'shared',
      price: fraction(5n, 3n),
      rho: fraction(1n, 60n),
      paying: 60,
      exhausted: 0,
      penniless: 0,
    })
    expect(outcome.rejected.find(({ id }) => id === 'R2')?.reason).toEqual({
      kind: 'supporters-short',
      left: amount(60),
    })
  })

  test('Add1 keeps the last raise within the budget, and greedy may then fill what is left', () => {
    const outcome = countEqualShares(twoDistricts, 'cost', 'add1')
    expect(ids(outcome)).toEqual(['L1', 'L2', 'R1'])
    expect(outcome.raise).toMatchObject({ units: 0, stoppedBy: 'infeasible' })
    expect(ids(countEqualShares(twoDistricts, 'cost', 'add1-greedy'))).toEqual(['L1', 'L2', 'R1', 'L3'])
  })

  test('buys a project that costs exactly what its supporters have: no rounding loses it', () => {
    const election = budgetElection(amount(1), [{ id: 'a', name: '', cost: fraction(1n, 3n) }], 'approval', [
      ...times(1, 'a'),
      ...times(2),
    ])
    expect(ids(countEqualShares(election, 'cost', 'none'))).toEqual(['a'])
  })

  test('refuses utility points where ballots carry none', () => {
    expect(() => countEqualShares(twoDistricts, 'points', 'none')).toThrow(NoPoints)
  })

  test('counts an election without voters: nobody has money to share', () => {
    const election = budgetElection(amount(5), [project('a', 5)], 'approval', [])
    expect(ids(countEqualShares(election, 'cost', 'add1-greedy'))).toEqual(['a'])
    expect(ids(countEqualShares(election, 'cost', 'none'))).toEqual([])
  })
})

describe('sequential Phragmen', () => {
  test('stops as soon as a project with the smallest load does not fit', () => {
    const election = budgetElection(
      amount(10),
      [project('a', 6), project('b', 5), project('c', 4)],
      'approval',
      [...times(6, 'a'), ...times(4, 'b'), ...times(1, 'c')],
    )
    const outcome = countPhragmen(election)
    expect(ids(outcome)).toEqual(['a'])
    expect(outcome.rejected.map(({ id, reason }) => [id, reason.kind])).toEqual([
      ['b', 'does-not-fit'],
      ['c', 'stopped'],
    ])
  })
})

const rules = (election: BudgetElection): BudgetOutcome[] => [
  countPhragmen(election),
  countGreedy(election, 'cost'),
  ...completions.flatMap((completion) => [
    countEqualShares(election, 'cost', completion),
    countEqualShares(election, 'cardinality', completion),
  ]),
  ...(election.ballotType === 'points' ? [countEqualShares(election, 'points', 'add1-greedy')] : []),
]

describe('whatever the ballots', () => {
  test('the order in which voters and projects come changes nothing', () => {
    fc.assert(
      fc.property(elections, fc.nat(), ({ budget, projects, ballotType, ballots }, seed) => {
        const turned = <Item>(items: readonly Item[]) =>
          [
            ...items.slice(seed % (items.length || 1)),
            ...items.slice(0, seed % (items.length || 1)),
          ].reverse()
        const straight = rules(budgetElection(budget, projects, ballotType, ballots))
        const shuffled = rules(budgetElection(budget, turned(projects), ballotType, turned(ballots)))
        expect(shuffled).toEqual(straight)
      }),
      { numRuns: 60 },
    )
  })

  test('no rule exceeds the budget, and greedy and completed outcomes are exhaustive', () => {
    fc.assert(
      fc.property(elections, ({ budget, projects, ballotType, ballots }) => {
        const election = budgetElection(budget, projects, ballotType, ballots)
        for (const outcome of rules(election)) {
          expect(outcome.left.numerator).toBeGreaterThanOrEqual(0n)
          const isFilled = outcome.rule === 'greedy' || outcome.completion?.endsWith('greedy')
          if (isFilled) expect(isExhaustiveOutcome(election, ids(outcome))).toBe(true)
        }
      }),
      { numRuns: 60 },
    )
  })

  test('Equal Shares leaves no group underrepresented up to one project', () => {
    fc.assert(
      fc.property(elections, ({ budget, projects, ballotType, ballots }) => {
        const election = budgetElection(budget, projects, ballotType, ballots)
        for (const utility of ['cost', 'cardinality'] as const)
          expect(
            underrepresentedVoters(election, utility, ids(countEqualShares(election, utility, 'none')), 3),
          ).toEqual([])
      }),
    )
    expect(underrepresentedVoters(twoDistricts, 'cost', ['L1', 'L2', 'L3'])).toContainEqual({
      projects: ['R1'],
      voters: 40,
    })
  })

  test('bounds in floating point leave every price as exact fractions alone have it', () => {
    const written = (run: SharesRun) =>
      run.rounds.map(({ project, price: { numerator, denominator, ...counts } }) => ({
        project,
        price: fraction(numerator, denominator),
        ...counts,
      }))
    fc.assert(
      fc.property(elections, fc.nat(9), ({ budget, projects, ballotType, ballots }, raise) => {
        const election = budgetElection(budget, projects, ballotType, ballots)
        for (const utility of utilitiesFor(ballotType)) {
          const support = supportOf(election, utility)
          const bounded = runExactly(support, BigInt(raise))
          const exact = runExactly(support, BigInt(raise), true)
          expect(written(bounded)).toEqual(written(exact))
          for (const place of projects.keys())
            expect(fraction(...bounded.money.left(place))).toEqual(fraction(...exact.money.left(place)))
        }
      }),
    )
  })

  test('amounts beyond floating point are counted all the same', () => {
    const huge = 10n ** 400n
    const election = budgetElection(
      fraction(3n * huge),
      [
        { id: 'a', name: '', cost: fraction(huge) },
        { id: 'b', name: '', cost: fraction(huge * 2n + 1n) },
        { id: 'c', name: '', cost: fraction(huge * 2n) },
      ],
      'approval',
      [...times(1, 'a'), ...times(2, 'b', 'c')],
    )
    expect(ids(countEqualShares(election, 'cost', 'none'))).toEqual(['c', 'a'])
  })

  test('passing over ranges of raises ends where going one by one ends', () => {
    const tenfold = fraction(10n)
    fc.assert(
      fc.property(elections, ({ budget, projects, ballotType, ballots }) => {
        const election = budgetElection(
          multiply(budget, tenfold),
          projects.map((one) => ({ ...one, cost: multiply(one.cost, tenfold) })),
          ballotType,
          ballots,
        )
        if (election.voters === 0) return
        for (const utility of utilitiesFor(ballotType)) {
          const support = supportOf(election, utility)
          const raised = raiseByOnes(support)
          let left = 0n
          const boughtAt = (units: number) => {
            const bought = runExactly(support, BigInt(units)).rounds.map((round) => round.project)
            left = bought.reduce((rest, place) => rest - support.costs[place]!, support.budget)
            return bought
          }
          for (let units = 0; units < Math.min(raised.units, 600); units += 1)
            expect(isExhaustive(support, boughtAt(units), left) || left < 0n).toBe(false)
          const last = boughtAt(raised.units)
          expect(left).toBeGreaterThanOrEqual(0n)
          expect(isExhaustive(support, last, left)).toBe(raised.stoppedBy === 'exhaustive')
          if (raised.stoppedBy === 'exhaustive') continue
          boughtAt(raised.units + 1)
          expect(left).toBeLessThan(0n)
        }
      }),
      { numRuns: 60 },
    )
  })
})
