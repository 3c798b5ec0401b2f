import { adjustedRandIndex } from './adjustedRandIndex.ts'
import type { Condensed } from './condense.ts'
import { kMeansPlusPlus } from './kMeansPlusPlus.ts'
import type { Labels } from './labels.ts'
import { lloyd } from './lloyd.ts'
import type { Partition } from './partition.ts'
import { seededRandom } from './seededRandom.ts'

const samples = 20
/** People drawn for one sample at most: a million of them would make every number of groups look certain. */
const mostDrawn = 10_000
const freshStarts = 2

/**
 * Mean adjusted Rand index between each division and those of 20 bootstrap samples (people drawn with replacement,
 * as many as there are, at most 10,000). Each sample is grouped anew - the best of two k-means++ starts and the
 * division's own centres, by the sample's squares - and everybody joins the nearest of its centres.
 * The same samples serve all divisions, so their indices can be compared. Positions are taken as they are.
 */
export function bootstrapStability(points: Condensed, divisions: readonly Partition[]): number[] {
  const totals = divisions.map(() => 0)
  for (let sample = 0; sample < samples; sample++) {
    const random = seededRandom(104_729 + 31 * sample)
    const drawn = { positions: points.positions, weights: drawWeights(points, random) }
    divisions.forEach(({ centres, labels }, d) => {
      let best = lloyd(drawn, centres, 50)
      for (let start = 0; start < freshStarts; start++) {
        const other = lloyd(drawn, kMeansPlusPlus(drawn, centres.length / 2, random), 50)
        if (other.squares < best.squares) best = other
      }
      totals[d] = (totals[d] as number) + adjustedRandIndex(labels, best.labels, points.weights)
    })
  }
  return totals.map((total) => total / samples)
}

function drawWeights({ pointOf, weights }: Condensed, random: () => number): Float64Array {
  const drawn = new Float64Array(weights.length)
  const people = pointOf.length
  for (let draw = Math.min(people, mostDrawn); draw > 0; draw--) {
    const point = pointOf[Math.floor(random() * people)] as number
    drawn[point] = (drawn[point] as number) + 1
  }
  return drawn
}

/** The group of the nearest centre for each point, the first of equal ones. */
export const nearestCentres = (positions: Float64Array, centres: Float64Array): Labels =>
  lloyd({ positions, weights: new Float64Array(positions.length / 2).fill(1) }, centres, 0).labels
