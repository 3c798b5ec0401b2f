import { assignPoints, moveCentres, sumsLength } from './assignPoints.ts'
import type { Labels } from './labels.ts'
import type { Partition, WeightedPoints } from './partition.ts'

/**
 * Lloyd's k-means from given centres until no point changes its group (Lloyd 1982), or after `mostSteps` moves of the
 * centres: each step can only lower the within-group squares. Ties go to the first centre; a centre left without points
 * stays where it is.
 */
export function lloyd(
  { positions, weights }: WeightedPoints,
  start: Float64Array,
  mostSteps = 100,
): Partition {
  const centres = start.slice()
  const groups = centres.length / 2
  const labels: Labels = new Int32Array(weights.length).fill(-1)
  const sums = new Float64Array(sumsLength(groups))
  for (let step = 0; ; step++) {
    sums.fill(0)
    assignPoints(positions, weights, centres, labels, sums, 0, weights.length)
    if (sums[6 * groups + 1] === 0 || step === mostSteps) break
    moveCentres(centres, sums)
  }
  return { centres, labels, squares: sums[6 * groups] as number }
}
