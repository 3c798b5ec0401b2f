/** An election that shares out a budget: what it holds, however it was written. */
import { compare, type Fraction, zero } from '../exact/fraction.ts'
import { compareByCodePoint } from './codePoints.ts'

export interface Project {
  readonly id: string
  readonly name: string
  /** In units of currency, never negative. */
  readonly cost: Fraction
}

/** Equal ballots, counted together. */
export interface BallotGroup {
  readonly voters: number
  /** Places in `projects`: sorted for approvals and points, in order of preference for rankings. */
  readonly projects: readonly number[]
  /** Points given to each of `projects`; only where ballots carry points. */
  readonly points?: readonly Fraction[]
}

/** Approval: chosen or not. Points: cumulative or scoring ballots. Ordinal: rankings, whose ranked projects count as approved. */
export type BallotType = 'approval' | 'points' | 'ordinal'

export interface BudgetElection {
  readonly budget: Fraction
  /** Ties go to the first: sorted by id, code point by code point, unless an order is named (`inTieOrder`). */
  readonly projects: readonly Project[]
  readonly ballotType: BallotType
  /** All ballots, empty ones included. */
  readonly voters: number
  readonly groups: readonly BallotGroup[]
}

/** One ballot as it is cast: ids, and points beside them where ballots carry points. */
export interface BudgetBallot {
  readonly projects: readonly string[]
  readonly points?: readonly Fraction[]
}

/**
 * Puts an election together from projects in any order and single ballots. Throws a RangeError for what no
 * election may hold: negative amounts, an id twice, a ballot that names an unknown project or one twice.
 */
export function budgetElection(
  budget: Fraction,
  projects: readonly Project[],
  ballotType: BallotType,
  ballots: readonly BudgetBallot[],
): BudgetElection {
  if (compare(budget, zero) < 0) throw new RangeError('a negative budget')
  const sorted = sortProjects(projects)
  const places = new Map(sorted.map(({ id }, place) => [id, place]))
  if (places.size !== sorted.length) throw new RangeError('a project id given twice')
  if (sorted.some(({ cost }) => compare(cost, zero) < 0)) throw new RangeError('a negative cost')
  const grouping = new Grouping(ballotType)
  for (const { projects: ids, points } of ballots) {
    const found = ids.map((id) => places.get(id) ?? -1)
    if (found.includes(-1)) throw new RangeError('a ballot names an unknown project')
    if (new Set(found).size !== found.length) throw new RangeError('a ballot names a project twice')
    if ((ballotType === 'points') !== (points !== undefined) || (points && points.length !== ids.length))
      throw new RangeError('points that do not match the ballot')
    if (points?.some((given) => compare(given, zero) < 0)) throw new RangeError('negative points')
    grouping.add(found, points, 1)
  }
  return { budget, projects: sorted, ballotType, voters: ballots.length, groups: grouping.groups() }
}

export const sortProjects = (projects: readonly Project[]): Project[] =>
  [...projects].sort((a, b) => compareByCodePoint(a.id, b.id))

/**
 * The same election with its projects in another order, so that ties go to the first in it; who is not named follows
 * in the order there was. Throws a RangeError for an id that is unknown or named twice.
 */
export function inTieOrder(election: BudgetElection, ids: readonly string[]): BudgetElection {
  const { projects, ballotType, groups } = election
  const named = ids.map((id) => projects.findIndex((project) => project.id === id))
  if (named.includes(-1)) throw new RangeError('the order of ties names an unknown project')
  if (new Set(named).size !== named.length) throw new RangeError('the order of ties names a project twice')
  const order = [...named, ...projects.map((_, place) => place).filter((place) => !named.includes(place))]
  const placeOf = new Map(order.map((from, to) => [from, to]))
  const grouping = new Grouping(ballotType)
  for (const { projects: chosen, points, voters } of groups)
    grouping.add(
      chosen.map((place) => placeOf.get(place) ?? 0),
      points,
      voters,
    )
  return {
    ...election,
    projects: order.flatMap((place) => projects[place] ?? []),
    groups: grouping.groups(),
  }
}

/** Gathers equal ballots, in order of their first. */
export class Grouping {
  readonly #ballotType: BallotType
  readonly #places = new Map<string, number>()
  readonly #groups: { voters: number; projects: readonly number[]; points?: readonly Fraction[] }[] = []

  constructor(ballotType: BallotType) {
    this.#ballotType = ballotType
  }

  /** Counts `voters` equal ballots and returns the place of their group. */
  add(projects: readonly number[], points: readonly Fraction[] | undefined, voters: number): number {
    const sorted = this.#ballotType === 'ordinal' ? { projects, points } : inOrder(projects, points)
    const written = sorted.points?.map(({ numerator, denominator }) => `${numerator}/${denominator}`)
    const key = `${sorted.projects.join()}${written ? `:${written.join()}` : ''}`
    const known = this.#places.get(key)
    if (known !== undefined) {
      this.addTo(known, voters)
      return known
    }
    this.#places.set(key, this.#groups.length)
    this.#groups.push({
      voters,
      projects: sorted.projects,
      ...(sorted.points && { points: sorted.points }),
    })
    return this.#groups.length - 1
  }

  /** Counts more ballots in a group already known. */
  addTo(place: number, voters: number): void {
    const group = this.#groups[place]
    if (group) group.voters += voters
  }

  groups(): readonly BallotGroup[] {
    return this.#groups
  }
}

function inOrder(projects: readonly number[], points: readonly Fraction[] | undefined) {
  const places = projects.map((_, place) => place)
  places.sort((a, b) => (projects[a] ?? 0) - (projects[b] ?? 0))
  return {
    projects: places.map((place) => projects[place] ?? 0),
    points: points && places.map((place) => points[place] ?? zero),
  }
}
