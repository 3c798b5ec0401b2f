import type { Labels } from './labels.ts'
import type { WeightedPoints } from './partition.ts'

/**
 * Mean silhouette of several divisions of the same points (Rousseeuw 1987), all from one pass over the distances:
 * (b - a) / max(a, b) with a = mean distance to one's own group, b = to the nearest other group; 0 for someone alone
 * in their group. Weighted points count as that many people at one spot. -1 to 1.
 */
export function meanSilhouettes(
  { positions, weights }: WeightedPoints,
  divisions: readonly Labels[],
): number[] {
  const groups = divisions.map((labels) => labels.reduce((most, label) => Math.max(most, label), 0) + 1)
  const sizes = divisions.map((labels, d) => weightsOf(labels, weights, groups[d] as number))
  const sums = groups.map((count) => new Float64Array(count))
  const totals = divisions.map(() => 0)
  const count = weights.length
  const distances = new Float64Array(count)
  let all = 0
  for (let i = 0; i < count; i++) {
    const x = positions[2 * i] as number
    const y = positions[2 * i + 1] as number
    for (let j = 0; j < count; j++) {
      const dx = (positions[2 * j] as number) - x
      const dy = (positions[2 * j + 1] as number) - y
      distances[j] = (weights[j] as number) * Math.sqrt(dx * dx + dy * dy)
    }
    const weight = weights[i] as number
    all += weight
    divisions.forEach((labels, d) => {
      const sum = (sums[d] as Float64Array).fill(0)
      for (let j = 0; j < count; j++) {
        const label = labels[j] as number
        sum[label] = (sum[label] as number) + (distances[j] as number)
      }
      totals[d] =
        (totals[d] as number) + weight * silhouetteOf(labels[i] as number, sum, sizes[d] as Float64Array)
    })
  }
  return totals.map((total) => (all > 0 ? total / all : 0))
}

function weightsOf(labels: Labels, weights: Float64Array, groups: number): Float64Array {
  const sizes = new Float64Array(groups)
  labels.forEach((label, i) => {
    sizes[label] = (sizes[label] as number) + (weights[i] as number)
  })
  return sizes
}

/** `sums`: distances from one person to all of each group. */
function silhouetteOf(own: number, sums: Float64Array, sizes: Float64Array): number {
  if ((sizes[own] as number) <= 1) return 0
  const inside = (sums[own] as number) / ((sizes[own] as number) - 1)
  let outside = Number.POSITIVE_INFINITY
  for (let g = 0; g < sums.length; g++) {
    if (g !== own && (sizes[g] as number) > 0) {
      outside = Math.min(outside, (sums[g] as number) / (sizes[g] as number))
    }
  }
  const larger = Math.max(inside, outside)
  return larger > 0 && outside < Number.POSITIVE_INFINITY ? (outside - inside) / larger : 0
}
