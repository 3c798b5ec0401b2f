import { moveCentres, sumsLength } from './assignPoints.ts'
import type { Labels } from './labels.ts'
import type { WeightedPoints } from './partition.ts'

export interface Clusters {
  readonly centres: Float64Array
  readonly labels: Labels
}

/** Every centre moved less: the clusters stand. */
const standstill = 0.01

/**
 * Weighted k-means as Polis runs it: ties go to the last centre, clusters left empty vanish, and it stops when every
 * centre moved less than 0.01 or after `mostSteps`. The labels are those of the last assignment, the centres its means.
 */
export function polisKMeans(points: WeightedPoints, start: Float64Array, mostSteps: number): Clusters {
  let centres = start
  let labels: Labels = new Int32Array(points.weights.length)
  for (let step = 0; step < mostSteps; step++) {
    labels = assignToLast(points.positions, centres)
    const next = meansOf(points, labels, centres)
    const hasStopped = next.length === centres.length && hasMovedLittle(centres, next)
    centres = next
    if (hasStopped) break
  }
  return { centres, labels }
}

function assignToLast(positions: Float64Array, centres: Float64Array): Labels {
  const labels = new Int32Array(positions.length / 2)
  for (let i = 0; i < labels.length; i++) {
    let least = Number.POSITIVE_INFINITY
    for (let g = 0; 2 * g < centres.length; g++) {
      const dx = (positions[2 * i] as number) - (centres[2 * g] as number)
      const dy = (positions[2 * i + 1] as number) - (centres[2 * g + 1] as number)
      const distance = dx * dx + dy * dy
      if (distance <= least) {
        least = distance
        labels[i] = g
      }
    }
  }
  return labels
}

/** Means of the clusters that have points; the labels are renumbered to skip the others. */
function meansOf(
  { positions, weights }: WeightedPoints,
  labels: Labels,
  centres: Float64Array,
): Float64Array {
  const sums = new Float64Array(sumsLength(centres.length / 2))
  labels.forEach((label, i) => {
    const weight = weights[i] as number
    sums[3 * label] = (sums[3 * label] as number) + weight * (positions[2 * i] as number)
    sums[3 * label + 1] = (sums[3 * label + 1] as number) + weight * (positions[2 * i + 1] as number)
    sums[3 * label + 2] = (sums[3 * label + 2] as number) + weight
  })
  const means = centres.slice()
  moveCentres(means, sums)
  const kept = Array.from({ length: centres.length / 2 }, (_, g) => g).filter(
    (g) => (sums[3 * g + 2] as number) > 0,
  )
  const place = new Int32Array(centres.length / 2)
  kept.forEach((g, number) => {
    place[g] = number
  })
  for (let i = 0; i < labels.length; i++) labels[i] = place[labels[i] as number] as number
  return Float64Array.from(kept.flatMap((g) => [means[2 * g] as number, means[2 * g + 1] as number]))
}

function hasMovedLittle(before: Float64Array, after: Float64Array): boolean {
  for (let g = 0; g < before.length; g += 2) {
    const dx = (before[g] as number) - (after[g] as number)
    const dy = (before[g + 1] as number) - (after[g + 1] as number)
    if (Math.sqrt(dx * dx + dy * dy) >= standstill) return false
  }
  return true
}
