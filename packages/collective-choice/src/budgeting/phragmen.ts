/** Sequential Phragmen for budgets (Brill, Freeman, Janson, Lackner 2017; Los, Christoff, Grossi 2022). */
import type { Fraction } from '../exact/fraction.ts'
import { Loads } from './loads.ts'
import type { Support } from './support.ts'

export interface LoadRound {
  readonly project: number
  /** Of each of its supporters after the purchase, in parts of a currency unit. */
  readonly load: Fraction
}

export interface PhragmenRun {
  readonly rounds: readonly LoadRound[]
  /** The project that would have come next but does not fit into what is left: there the rule stops. */
  readonly stoppedBy: LoadRound | undefined
}

/**
 * Supporters share the cost of a project so that afterwards all bear the same load; the project with the
 * smallest such load is bought. It stops when one of the smallest does not fit into what is left of the budget;
 * equal loads go to the first in order. Only supported projects within the whole budget take part. `hear` is told of ties.
 */
export function runPhragmen(
  support: Support,
  hear?: (tied: readonly number[], left: bigint) => void,
): PhragmenRun {
  const loads = new Loads(support)
  let candidates = support.costs
    .map((_, project) => project)
    .filter((project) => (support.costs[project] ?? 0n) <= support.budget && support.isSupported[project])
    .map((project): Candidate => ({ project, load: loads.nearly(project) }))
  const rounds: LoadRound[] = []
  let left = support.budget
  for (;;) {
    const tied = smallest(candidates, loads)
    const next = tied[0]
    if (!next) return { rounds, stoppedBy: undefined }
    const load = loads.exactly(next.project)
    const tooDear = tied.find(({ project }) => (support.costs[project] ?? 0n) > left)
    if (tooDear) return { rounds, stoppedBy: { project: tooDear.project, load: loads.value(load) } }
    if (tied.length > 1)
      hear?.(
        tied.map(({ project }) => project),
        left,
      )
    rounds.push({ project: next.project, load: loads.value(load) })
    loads.bear(next.project, load)
    left -= support.costs[next.project] ?? 0n
    candidates = candidates.filter((one) => one !== next)
  }
}

interface Candidate {
  readonly project: number
  /** As last looked at: loads never fall, so it is a lower bound. */
  load: number
}

/** Wider than the error of the approximations. */
const margin = 1 + 2 ** -36

/** All projects that now have the smallest load, by id. Approximations choose whom to compare exactly. */
function smallest(candidates: Candidate[], loads: Loads): Candidate[] {
  candidates.sort((a, b) => a.load - b.load)
  let least = Number.POSITIVE_INFINITY
  const looked: Candidate[] = []
  for (const candidate of candidates) {
    if (candidate.load > least * margin) break
    candidate.load = loads.nearly(candidate.project)
    least = Math.min(least, candidate.load)
    looked.push(candidate)
  }
  const near = looked.filter(({ load }) => load <= least * margin)
  if (near.length <= 1) return near
  const exact = near.map((candidate) => ({ candidate, ...loads.exactly(candidate.project) }))
  const best = exact.reduce((one, other) => (compareLoads(other, one) < 0 ? other : one))
  return exact
    .filter((one) => compareLoads(one, best) === 0)
    .map(({ candidate }) => candidate)
    .sort((a, b) => a.project - b.project)
}

type Shared = ReturnType<Loads['exactly']>

function compareLoads(a: Shared, b: Shared): number {
  const difference = a.numerator * b.voters - b.numerator * a.voters
  return difference < 0n ? -1 : difference > 0n ? 1 : 0
}
