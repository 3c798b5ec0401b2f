import type { WeightedPoints } from './partition.ts'

/**
 * Starting centres: each next one drawn in proportion to weight times squared distance to the nearest centre so far
 * (k-means++, Arthur and Vassilvitskii 2007). Fewer than k where there are fewer distinct points.
 */
export function kMeansPlusPlus(
  { positions, weights }: WeightedPoints,
  k: number,
  random: () => number,
): Float64Array {
  const count = weights.length
  const nearest = new Float64Array(count).fill(1)
  const centres: number[] = []
  for (let g = 0; g < k; g++) {
    let all = 0
    for (let i = 0; i < count; i++) all += (weights[i] as number) * (nearest[i] as number)
    if (all === 0) break
    let left = random() * all
    let chosen = -1
    for (let i = 0; i < count && left >= 0; i++) {
      const share = (weights[i] as number) * (nearest[i] as number)
      if (share > 0) chosen = i
      left -= share
    }
    const x = positions[2 * chosen] as number
    const y = positions[2 * chosen + 1] as number
    centres.push(x, y)
    for (let i = 0; i < count; i++) {
      const dx = (positions[2 * i] as number) - x
      const dy = (positions[2 * i + 1] as number) - y
      const distance = dx * dx + dy * dy
      if (g === 0 || distance < (nearest[i] as number)) nearest[i] = distance
    }
  }
  return Float64Array.from(centres)
}
