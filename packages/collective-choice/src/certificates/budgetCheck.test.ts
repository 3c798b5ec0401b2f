import fc from 'fast-check'
import { expect, test } from 'vitest'
import { countEqualShares, countGreedy, countPhragmen } from '../budgeting/count.ts'
import { type BudgetElection, budgetElection, inTieOrder } from '../budgeting/election.ts'
import { type BudgetOutcome, completions } from '../budgeting/outcome.ts'
import { elections } from '../testing/budgetElections.ts'
import { certifyBudget } from './budget.ts'
import { checkBudget } from './budgetCheck.ts'

const outcomes = (election: BudgetElection): BudgetOutcome[] => {
  const utilities = [
    'cost',
    'cardinality',
    ...(election.ballotType === 'points' ? (['points'] as const) : []),
  ] as const
  return [
    countPhragmen(election),
    ...utilities.map((utility) => countGreedy(election, utility)),
    ...utilities.flatMap((utility) =>
      completions.map((completion) => countEqualShares(election, utility, completion)),
    ),
  ]
}

const written = (outcome: BudgetOutcome) => JSON.parse(JSON.stringify(certifyBudget(outcome)))

test('every certificate holds, as it is written', () => {
  fc.assert(
    fc.property(elections, ({ budget, projects, ballotType, ballots }) => {
      const election = budgetElection(budget, projects, ballotType, ballots)
      for (const outcome of outcomes(election))
        expect(checkBudget(election, written(outcome))).toEqual({ holds: true })
    }),
    { numRuns: 60, endOnFailure: true },
  )
})

test('a count in another order of ties holds with that order named, and for no other order with other winners', () => {
  fc.assert(
    fc.property(elections, ({ budget, projects, ballotType, ballots }) => {
      const election = budgetElection(budget, projects, ballotType, ballots)
      const ties = election.projects.map(({ id }) => id).reverse()
      const [own, turned] = [outcomes(election), outcomes(inTieOrder(election, ties))]
      for (const [at, outcome] of turned.entries()) {
        const certificate = JSON.parse(JSON.stringify(certifyBudget(outcome, ties)))
        expect(checkBudget(election, certificate)).toEqual({ holds: true })
        const bought = (one: BudgetOutcome | undefined) => one?.selected.map(({ id }) => id).join()
        if (bought(own[at]) === bought(outcome)) continue
        expect(checkBudget(election, written(outcome)).holds).toBe(false)
      }
    }),
    { numRuns: 60, endOnFailure: true },
  )
})

type Json = { [name: string]: Json } | Json[] | string | number | null

/** Every certificate that differs in one place: a value changed, a thing left out, two neighbours exchanged. */
function* corruptions(value: Json): Generator<Json> {
  if (typeof value === 'string') {
    yield `${value}1`
    yield `1${value}`
    yield ''
    yield null
  } else if (typeof value === 'number') {
    yield value + 1
    yield value - 1
    yield null
  } else if (value === null) {
    yield '1'
    yield 'cost'
  } else if (Array.isArray(value)) {
    for (let at = 0; at < value.length; at += 1) {
      yield value.toSpliced(at, 1)
      yield value.toSpliced(at, 0, value[at]!)
      if (at > 0) yield value.toSpliced(at - 1, 2, value[at]!, value[at - 1]!)
      for (const other of corruptions(value[at]!)) yield value.with(at, other)
    }
  } else {
    for (const [name, part] of Object.entries(value)) {
      for (const other of corruptions(part)) yield { ...value, [name]: other }
      const { [name]: _, ...rest } = value
      yield rest
    }
    yield { ...value, more: 'claimed' }
  }
}

test('no certificate changed in any one place holds', () => {
  fc.assert(
    fc.property(elections, ({ budget, projects, ballotType, ballots }) => {
      const election = budgetElection(budget, projects, ballotType, ballots)
      for (const outcome of outcomes(election)) {
        const certificate = written(outcome)
        for (const corrupted of corruptions(certificate)) {
          const verdict = checkBudget(election, corrupted)
          if (verdict.holds) expect(corrupted).toBe('rejected')
        }
      }
    }),
    { numRuns: 40, endOnFailure: true },
  )
})

test('the outcome of one rule is no outcome of another', () => {
  fc.assert(
    fc.property(elections, ({ budget, projects, ballotType, ballots }) => {
      const election = budgetElection(budget, projects, ballotType, ballots)
      const certificates = outcomes(election).map(written)
      for (const one of certificates)
        for (const other of certificates) {
          if (JSON.stringify(one.purchases) === JSON.stringify(other.purchases)) continue
          expect(checkBudget(election, { ...one, purchases: other.purchases, cost: other.cost }).holds).toBe(
            false,
          )
        }
    }),
    { numRuns: 30, endOnFailure: true },
  )
})
