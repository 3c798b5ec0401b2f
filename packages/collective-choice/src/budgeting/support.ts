/** Who supports what and how strongly, in whole numbers: what the rules count with. */
import { type Fraction, greatestCommonDivisor } from '../exact/fraction.ts'
import type { BudgetElection } from './election.ts'

/**
 * What a supporter gains by a project. Cost: its cost; cardinality: one; points: the points on the ballot.
 * Additive utilities (Peters, Pierczynski, Skowron 2021, "Proportional Participatory Budgeting with Additive Utilities").
 */
export type Utility = 'cost' | 'cardinality' | 'points'
export const utilities: readonly Utility[] = ['cost', 'cardinality', 'points']

export interface Support {
  readonly election: BudgetElection
  readonly utility: Utility
  /** How many parts of one unit of currency make all amounts whole. */
  readonly unit: bigint
  /** In parts of a unit. */
  readonly budget: bigint
  /** In parts of a unit, one for each project. */
  readonly costs: readonly bigint[]
  /** All ballots, empty ones included. */
  readonly voters: number
  /** Voters of each group of equal ballots. */
  readonly sizes: Int32Array
  /** For each project, the groups that gain by it, ascending. */
  readonly supporters: readonly Int32Array[]
  /** Beside them how many voters each has. */
  readonly counts: readonly Float64Array[]
  /** Beside them what each of their voters gives, as whole parts of a point; one everywhere unless utility is points. */
  readonly strengths: readonly Float64Array[]
  /** How many parts of a point make all points whole. */
  readonly pointUnit: bigint
  /** Utility of a project for a voter is strength times this: the cost for utility cost, else one. */
  readonly weights: readonly bigint[]
  /** Sum of strengths over all voters; without points, the number of supporting voters. */
  readonly totals: readonly number[]
  /** Voters who gain by each project. */
  readonly backers: readonly number[]
  /** Whether someone gains by the project: a project that costs nothing brings no utility where utility is cost. */
  readonly isSupported: readonly boolean[]
}

/** Utility points asked for ballots without points. */
export class NoPoints extends Error {
  override readonly name = 'NoPoints'
}

/**
 * A ranked project counts as approved, and so does one with points above zero. Throws NoPoints when the
 * utility is points and the ballots carry none, and a RangeError for points beyond exact whole numbers.
 */
export function supportOf(election: BudgetElection, utility: Utility): Support {
  if (utility === 'points' && election.ballotType !== 'points')
    throw new NoPoints('utility "points" needs ballots with points')
  const { groups, projects } = election
  const unit = commonDenominator([election.budget, ...projects.map(({ cost }) => cost)])
  const costs = projects.map(({ cost }) => wholeParts(cost, unit))
  const pointUnit =
    utility === 'points' ? commonDenominator(groups.flatMap(({ points }) => points ?? [])) : 1n
  const rows = projects.map(() => 0)
  for (const { projects: chosen } of groups)
    for (const project of chosen) rows[project] = (rows[project] ?? 0) + 1
  const columns = rows.map((length) => new Column(length))
  const totals = projects.map(() => 0)
  const backers = projects.map(() => 0)
  for (let place = 0; place < groups.length; place += 1) {
    const { voters = 0, projects: chosen = [], points: given } = groups[place] ?? {}
    for (let at = 0; at < chosen.length; at += 1) {
      const points = given?.[at]
      if (points?.numerator === 0n) continue
      const project = chosen[at] ?? 0
      const strength = utility === 'points' && points ? Number(wholeParts(points, pointUnit)) : 1
      columns[project]?.add(place, voters, strength)
      backers[project] = (backers[project] ?? 0) + voters
      totals[project] = (totals[project] ?? 0) + strength * voters
    }
  }
  if (
    totals.some((total) => total > 2 ** 53) ||
    columns.some(({ strengths }) => strengths.some((one) => one > 2 ** 21))
  )
    throw new RangeError('points too many to be counted')
  return {
    election,
    utility,
    unit,
    budget: wholeParts(election.budget, unit),
    costs,
    voters: election.voters,
    sizes: Int32Array.from(groups, ({ voters }) => voters),
    pointUnit,
    supporters: columns.map(({ groups: all, length }) => all.subarray(0, length)),
    counts: columns.map(({ voters, length }) => voters.subarray(0, length)),
    strengths: columns.map(({ strengths, length }) => strengths.subarray(0, length)),
    weights: utility === 'cost' ? costs : costs.map(() => 1n),
    totals,
    backers,
    isSupported: totals.map((total, place) => total > 0 && (utility !== 'cost' || costs[place] !== 0n)),
  }
}

/** The supporters of one project while they are gathered. */
class Column {
  readonly groups: Int32Array
  readonly voters: Float64Array
  readonly strengths: Float64Array
  length = 0

  constructor(rows: number) {
    this.groups = new Int32Array(rows)
    this.voters = new Float64Array(rows)
    this.strengths = new Float64Array(rows)
  }

  add(group: number, voters: number, strength: number): void {
    this.groups[this.length] = group
    this.voters[this.length] = voters
    this.strengths[this.length] = strength
    this.length += 1
  }
}

function commonDenominator(amounts: readonly Fraction[]): bigint {
  let common = 1n
  for (const { denominator } of amounts)
    if (common % denominator !== 0n) common *= denominator / greatestCommonDivisor(common, denominator)
  return common
}

const wholeParts = ({ numerator, denominator }: Fraction, unit: bigint): bigint =>
  numerator * (unit / denominator)
