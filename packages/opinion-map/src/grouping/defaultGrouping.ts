import type { Parallel } from '../workers/parallel.ts'
import { bestPartition, candidates } from './bestPartition.ts'
import { condense } from './condense.ts'
import { type Considered, type FoundGroups, numberGroups, oneGroup } from './groups.ts'
import type { Partition } from './partition.ts'
import { refine } from './refine.ts'
import { meanSilhouettes } from './silhouette.ts'
import { bootstrapStability, nearestCentres } from './stability.ts'

const mostGroups = 5
/** Above so many people the numbers of groups are compared on weighted points alone. */
const mostRefined = 5_000
/** Moves of the centres on single people above that number: the weighted points have done the rest. */
const lastMoves = 5

/**
 * Our grouping of the members' positions (x and y one after the other): k-means by the best of many seeded starts
 * for k = 2 to 5, and the number of groups by silhouette and stability.
 *
 * k = 2 may always be chosen; k > 2 only if its bootstrap stability is above that of k - 1 and of every other smaller
 * number, or as perfect (1) as theirs. Of those that may, the one with the largest mean silhouette is chosen, the
 * smaller of equal ones.
 * Where all stand on one spot there is one group.
 */
export function groupByDefault(positions: Float64Array, parallel: Parallel): FoundGroups {
  const points = condense(positions)
  const distinct = countDistinct(points.positions, mostGroups)
  if (distinct < 2) return oneGroup(positions)
  const isSmall = positions.length / 2 <= mostRefined
  const whole: Partition[] = []
  for (let k = 2; k <= Math.min(mostGroups, distinct); k++) {
    const best = isSmall ? bestPartition(positions, k, parallel, points) : candidates(points, k)[0]
    if (best) whole.push(best)
  }
  const divisions = isSmall
    ? whole.map((best) => ({ ...best, labels: nearestCentres(points.positions, best.centres) }))
    : whole
  const silhouettes = meanSilhouettes(
    points,
    divisions.map(({ labels }) => labels),
  )
  const stabilities = bootstrapStability(points, divisions, parallel)
  const considered = divisions.map((_, d) => ({
    groups: d + 2,
    silhouette: silhouettes[d] as number,
    stability: stabilities[d] as number,
  }))
  const chosen = chooseNumber(considered)
  const found = whole[chosen] as Partition
  const partition = isSmall ? found : refine(positions, found.centres, parallel, lastMoves)
  return {
    partition: numberGroups(partition),
    silhouette: silhouettes[chosen] as number,
    stability: stabilities[chosen] as number,
    considered,
  }
}

/** The place in the list (which starts at 2 groups) of the number to choose; see `groupByDefault`. */
export function chooseNumber(considered: readonly Considered[]): number {
  let chosen = 0
  let steadiest = considered[0]?.stability ?? 1
  considered.forEach(({ silhouette, stability }, at) => {
    if (at === 0 || stability === null) return
    const isSteadier = stability > steadiest || (stability === 1 && steadiest === 1)
    steadiest = Math.max(steadiest, stability)
    if (isSteadier && silhouette > (considered[chosen]?.silhouette ?? -1)) chosen = at
  })
  return chosen
}

/** How many different positions there are, counted up to `enough`. */
function countDistinct(positions: Float64Array, enough: number): number {
  const seen = new Set<string>()
  for (let at = 0; at < positions.length && seen.size < enough; at += 2) {
    seen.add(`${positions[at]} ${positions[at + 1]}`)
  }
  return seen.size
}
