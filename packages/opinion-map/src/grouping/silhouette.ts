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
  const sums = sumDistances({ positions, weights }, divisions, groups)
  const all = weights.reduce((sum, weight) => sum + weight, 0)
  return divisions.map((labels, d) => {
    const count = groups[d] as number
    let total = 0
    labels.forEach((label, i) => {
      const own = (sums[d] as Float64Array).subarray(i * count, (i + 1) * count)
      total += (weights[i] as number) * silhouetteOf(label, own, sizes[d] as Float64Array)
    })
    return all > 0 ? total / all : 0
  })
}

/** For each division: at point * groups + group, the sum of distances from one at the point to all of the group. */
function sumDistances(
  { positions, weights }: WeightedPoints,
  divisions: readonly Labels[],
  groups: readonly number[],
): Float64Array[] {
  const count = weights.length
  const sums = groups.map((number) => new Float64Array(count * number))
  const distances = new Float64Array(count)
  for (let i = 0; i < count; i++) {
    const x = positions[2 * i] as number
    const y = positions[2 * i + 1] as number
    for (let j = 0; j < i; j++) {
      const dx = (positions[2 * j] as number) - x
      const dy = (positions[2 * j + 1] as number) - y
      distances[j] = Math.sqrt(dx * dx + dy * dy)
    }
    for (let d = 0; d < divisions.length; d++) {
      addDistances(
        distances,
        i,
        weights,
        divisions[d] as Labels,
        sums[d] as Float64Array,
        groups[d] as number,
      )
    }
  }
  return sums
}

/** Adds the distances of point i and each one before it to both their sums. */
function addDistances(
  distances: Float64Array,
  i: number,
  weights: Float64Array,
  labels: Labels,
  sums: Float64Array,
  groups: number,
): void {
  const own = labels[i] as number
  const weight = weights[i] as number
  const line = i * groups
  for (let j = 0; j < i; j++) {
    const distance = distances[j] as number
    const mine = line + (labels[j] as number)
    const its = j * groups + own
    sums[mine] = (sums[mine] as number) + (weights[j] as number) * distance
    sums[its] = (sums[its] as number) + weight * distance
  }
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
