import type { Parallel } from '../workers/parallel.ts'
import type { Condensed } from './condense.ts'
import type { Labels } from './labels.ts'
import { lloyd } from './lloyd.ts'
import type { Partition } from './partition.ts'
import { seededRandom } from './seededRandom.ts'

const samples = 30
/** People drawn for one sample at most: a million of them would make every number of groups look certain. */
const mostDrawn = 10_000

/**
 * Mean adjusted Rand index between each division and those of 30 bootstrap samples (people drawn with replacement,
 * as many as there are, at most 10,000). Each sample is grouped anew (`regroupSample`).
 * The same samples serve all divisions, so their indices can be compared. Positions are taken as they are.
 */
export function bootstrapStability(
  points: Condensed,
  divisions: readonly Partition[],
  parallel: Parallel,
): number[] {
  const indices = new Float64Array(parallel.allocate(8 * samples * divisions.length))
  const { positions, weights } = points
  parallel.run(
    'regroupSample',
    { positions, weights, drawn: drawSamples(points), divisions, indices },
    samples,
  )
  return divisions.map((_, d) => {
    let total = 0
    for (let sample = 0; sample < samples; sample++) total += indices[sample * divisions.length + d] as number
    return total / samples
  })
}

/** For each sample, how often each point was drawn. */
function drawSamples({ pointOf, weights }: Condensed): Float64Array {
  const random = seededRandom(104_729)
  const drawn = new Float64Array(samples * weights.length)
  const people = pointOf.length
  for (let from = 0; from < drawn.length; from += weights.length) {
    for (let draw = Math.min(people, mostDrawn); draw > 0; draw--) {
      const at = from + (pointOf[Math.floor(random() * people)] as number)
      drawn[at] = (drawn[at] as number) + 1
    }
  }
  return drawn
}

/** The group of the nearest centre for each point, the first of equal ones. */
export const nearestCentres = (positions: Float64Array, centres: Float64Array): Labels =>
  lloyd({ positions, weights: new Float64Array(positions.length / 2).fill(1) }, centres, 0).labels
