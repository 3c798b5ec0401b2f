import type { WeightedPoints } from './partition.ts'
import { type Clusters, polisKMeans } from './polisKMeans.ts'

const mostClusters = 100
const mostSteps = 100

/**
 * Polis's base clusters from a cold start: k-means with up to 100 centres on the members' positions, starting from the
 * first 100 distinct ones in the order handed in (of arrival); empty clusters vanish; at most 100 steps. A comparison for conversations of usual size: a million people take half a minute.
 */
export function findBaseClusters(positions: Float64Array): Clusters {
  const points: WeightedPoints = { positions, weights: new Float64Array(positions.length / 2).fill(1) }
  return polisKMeans(points, firstDistinct(positions, mostClusters), mostSteps)
}

/** The first `most` distinct positions. */
export function firstDistinct(positions: Float64Array, most: number): Float64Array {
  const seen = new Set<string>()
  const found: number[] = []
  for (let at = 0; at < positions.length && seen.size < most; at += 2) {
    const x = positions[at] as number
    const y = positions[at + 1] as number
    const key = `${x} ${y}`
    if (seen.has(key)) continue
    seen.add(key)
    found.push(x, y)
  }
  return Float64Array.from(found)
}
