import { type Considered, type FoundGroups, numberGroups, oneGroup } from './groups.ts'
import type { Labels } from './labels.ts'
import { findBaseClusters, firstDistinct } from './polisBaseClusters.ts'
import { type Clusters, polisKMeans } from './polisKMeans.ts'
import { meanSilhouettes } from './silhouette.ts'

const mostGroups = 5
const mostSteps = 20

/**
 * Polis's published grouping from a cold start: k-means on the centres of the base clusters, weighted by their members,
 * from the first k of them, for k = 2 to min(5, 2 + base clusters / 12); the k with the largest silhouette over the
 * base clusters, unweighted, the larger of equal ones. Stability is not measured.
 */
export function groupAsPolis(positions: Float64Array): FoundGroups {
  const base = findBaseClusters(positions)
  const count = base.centres.length / 2
  if (count < 2) return oneGroup(positions)
  const points = { positions: base.centres, weights: sizesOf(base) }
  const most = Math.min(mostGroups, 2 + Math.floor(count / 12), count)
  const clusterings: Clusters[] = []
  for (let k = 2; k <= most; k++) {
    clusterings.push(polisKMeans(points, firstDistinct(base.centres, k), mostSteps))
  }
  const silhouettes = meanSilhouettes(
    { positions: base.centres, weights: new Float64Array(count).fill(1) },
    clusterings.map(({ labels }) => labels),
  )
  const considered: Considered[] = silhouettes.map((silhouette, at) => ({
    groups: at + 2,
    silhouette,
    stability: null,
  }))
  const best = considered.reduce((one, other) => (other.silhouette >= one.silhouette ? other : one))
  const { centres, labels } = clusterings[best.groups - 2] as Clusters
  const people: Labels = base.labels.map((cluster) => labels[cluster] as number)
  return {
    partition: numberGroups({ centres, labels: people, squares: squaresOf(positions, people, centres) }),
    silhouette: best.silhouette,
    stability: null,
    considered,
  }
}

function sizesOf({ centres, labels }: Clusters): Float64Array {
  const sizes = new Float64Array(centres.length / 2)
  for (const label of labels) sizes[label] = (sizes[label] as number) + 1
  return sizes
}

function squaresOf(positions: Float64Array, labels: Labels, centres: Float64Array): number {
  return labels.reduce((sum, g, i) => {
    const dx = (positions[2 * i] as number) - (centres[2 * g] as number)
    const dy = (positions[2 * i + 1] as number) - (centres[2 * g + 1] as number)
    return sum + dx * dx + dy * dy
  }, 0)
}
