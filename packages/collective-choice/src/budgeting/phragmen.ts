/** Sequential Phragmen for budgets (Brill, Freeman, Janson, Lackner 2017; Los, Christoff, Grossi 2022). */
import { type Fraction, fraction } from '../exact/fraction.ts'
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
 * equal loads go to the smallest id. Only projects within the whole budget take part.
 */
export function runPhragmen(support: Support): PhragmenRun {
  const loads = new Loads(support)
  let candidates = support.costs
    .map((cost, project) => ({ project, cost }))
    .filter(({ project, cost }) => cost <= support.budget && (support.totals[project] ?? 0) > 0)
    .map(({ project }) => ({ project, load: loads.after(project) }))
  const rounds: LoadRound[] = []
  let left = support.budget
  for (;;) {
    const tied = smallest(candidates, loads)
    const tooDear = tied.find(({ project }) => (support.costs[project] ?? 0n) > left)
    const next = tied[0]
    if (!next || tooDear) return { rounds, stoppedBy: tooDear && { ...tooDear } }
    loads.bear(next.project, next.load)
    left -= support.costs[next.project] ?? 0n
    rounds.push({ project: next.project, load: next.load })
    candidates = candidates.filter((one) => one !== next)
  }
}

interface Candidate {
  readonly project: number
  load: Fraction
}

/** All projects that now have the smallest load, by id. Loads never fall, so a load seen earlier is a lower bound. */
function smallest(candidates: Candidate[], loads: Loads): Candidate[] {
  candidates.sort((a, b) => compareLoads(a.load, b.load) || a.project - b.project)
  let best: Candidate[] = []
  for (const candidate of candidates) {
    const least = best[0]
    if (least && compareLoads(candidate.load, least.load) > 0) break
    candidate.load = loads.after(candidate.project)
    const difference = least ? compareLoads(candidate.load, least.load) : -1
    if (difference < 0) best = [candidate]
    else if (difference === 0) best.push(candidate)
  }
  return best.sort((a, b) => a.project - b.project)
}

function compareLoads(a: Fraction, b: Fraction): number {
  const left = a.numerator * b.denominator
  const right = b.numerator * a.denominator
  return left < right ? -1 : left > right ? 1 : 0
}

/** Every voter bears the load of the project bought last among those supported, so loads are kept by project. */
class Loads {
  readonly #support: Support
  /** For each group of voters, the place in `#loads` of what they bear. */
  readonly #bearing: Int32Array
  readonly #loads: Fraction[] = [fraction(0n)]
  readonly #tally: number[] = []

  constructor(support: Support) {
    this.#support = support
    this.#bearing = new Int32Array(support.sizes.length)
  }

  /** What each supporter of a project would bear if it were bought now. */
  after(project: number): Fraction {
    const { supporters, sizes, costs } = this.#support
    const met: number[] = []
    let voters = 0
    for (const group of supporters[project] ?? []) {
      const place = this.#bearing[group] ?? 0
      const size = sizes[group] ?? 0
      if (!this.#tally[place]) met.push(place)
      this.#tally[place] = (this.#tally[place] ?? 0) + size
      voters += size
    }
    let numerator = costs[project] ?? 0n
    let denominator = 1n
    for (const place of met) {
      const load = this.#loads[place] ?? fraction(0n)
      const count = BigInt(this.#tally[place] ?? 0)
      this.#tally[place] = 0
      if (load.denominator === denominator) numerator += load.numerator * count
      else {
        numerator = numerator * load.denominator + load.numerator * count * denominator
        denominator *= load.denominator
      }
    }
    return fraction(numerator, denominator * BigInt(voters))
  }

  bear(project: number, load: Fraction): void {
    const place = this.#loads.push(load) - 1
    for (const group of this.#support.supporters[project] ?? []) this.#bearing[group] = place
  }
}
