import { adjustedRandIndex } from './adjustedRandIndex.ts'
import { kMeansPlusPlus } from './kMeansPlusPlus.ts'
import type { Labels } from './labels.ts'
import { lloyd } from './lloyd.ts'
import type { Partition, WeightedPoints } from './partition.ts'
import { seededRandom } from './seededRandom.ts'

const firstSteps = 3
/** A fresh start whose squares are this many times its rival's after the first steps is given up. */
const hopeless = 1.02

export interface RegroupData extends WeightedPoints {
  /** For each sample, how often each point was drawn. */
  readonly drawn: Float64Array
  /** The divisions whose stability is asked for. */
  readonly divisions: readonly { readonly centres: Float64Array; readonly labels: Labels }[]
  /** Out: for each sample, the adjusted Rand index of each division. */
  readonly indices: Float64Array
}

/** Groups one sample anew for each division and compares: everybody joins the nearest of the sample's centres. */
export function regroupSample(
  { positions, weights, drawn, divisions, indices }: RegroupData,
  sample: number,
): void {
  const random = seededRandom(15_485_863 + 31 * sample)
  const count = weights.length
  const points = { positions, weights: drawn.subarray(sample * count, (sample + 1) * count) }
  divisions.forEach(({ centres, labels }, d) => {
    const best = groupSample(points, centres, random)
    indices[sample * divisions.length + d] = adjustedRandIndex(labels, best.labels, weights)
  })
}

/** The best, by the sample's squares, of a k-means++ start and the division's own centres. */
function groupSample(points: WeightedPoints, centres: Float64Array, random: () => number): Partition {
  const own = lloyd(points, centres)
  const begun = lloyd(points, kMeansPlusPlus(points, centres.length / 2, random), firstSteps)
  if (begun.squares > hopeless * own.squares) return own
  const other = lloyd(points, begun.centres)
  return other.squares < own.squares ? other : own
}
