/** Small elections of every kind for property tests. */
import fc from 'fast-check'
import type { BallotType, BudgetBallot, Project } from '../budgeting/election.ts'
import { type Fraction, fraction } from '../exact/fraction.ts'

export interface DrawnElection {
  readonly budget: Fraction
  readonly projects: readonly Project[]
  readonly ballotType: BallotType
  readonly ballots: readonly BudgetBallot[]
}

const pointsOf = (count: number): fc.Arbitrary<Fraction[]> =>
  fc.array(
    fc.nat(6).map((halves) => fraction(BigInt(halves), 2n)),
    { minLength: count, maxLength: count },
  )

export const elections: fc.Arbitrary<DrawnElection> = fc
  .record({
    ballotType: fc.constantFrom<BallotType>('approval', 'points'),
    budget: fc.integer({ min: 0, max: 120 }).map((whole) => fraction(BigInt(whole))),
    costs: fc.array(fc.nat(60), { minLength: 1, maxLength: 6 }),
  })
  .chain(({ ballotType, budget, costs }) => {
    const ids = costs.map((_, place) => String(place + 8))
    const projects = ids.map((id, place) => ({ id, name: id, cost: fraction(BigInt(costs[place] ?? 0)) }))
    const ballot = fc
      .subarray(ids)
      .chain((chosen) =>
        ballotType === 'points'
          ? pointsOf(chosen.length).map((points): BudgetBallot => ({ projects: chosen, points }))
          : fc.constant<BudgetBallot>({ projects: chosen }),
      )
    return fc.array(ballot, { maxLength: 12 }).map((ballots) => ({ budget, projects, ballotType, ballots }))
  })
