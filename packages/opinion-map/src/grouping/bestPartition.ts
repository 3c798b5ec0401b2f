import type { Parallel } from '../workers/parallel.ts'
import { serial } from '../workers/parallel.ts'
import { type Condensed, condense } from './condense.ts'
import { kMeansPlusPlus } from './kMeansPlusPlus.ts'
import { lloyd } from './lloyd.ts'
import type { Partition } from './partition.ts'
import { refine } from './refine.ts'
import { seededRandom } from './seededRandom.ts'

/** Starts tried for each number of groups: few points stand in many ways that none improves, and cost little. */
const startsFor = ({ weights }: Condensed): number => (weights.length <= 200 ? 128 : 32)
/** Steps after which the starts are compared. */
const firstSteps = 3
/** Which part of them, the best, is carried on to the end. */
const promising = 1 / 4
/** How many of these are carried on to every single person. */
const finalists = 3

/**
 * Divisions of weighted points into k groups by ascending within-group squares: the best of many seeded k-means++
 * starts, compared after a few steps and then carried on until they stand.
 */
export function candidates(points: Condensed, k: number): Partition[] {
  const random = seededRandom(7_919 * k)
  const starts = startsFor(points)
  const begun = Array.from({ length: starts }, () =>
    lloyd(points, kMeansPlusPlus(points, k, random), firstSteps),
  )
  const ended = bySquares(begun)
    .slice(0, starts * promising)
    .map(({ centres }) => lloyd(points, centres))
  return bySquares(ended)
}

/** By ascending squares, each value once. */
function bySquares(partitions: readonly Partition[]): Partition[] {
  const sorted = [...partitions].sort((a, b) => a.squares - b.squares)
  return sorted.filter(({ squares }, at) => squares !== sorted[at - 1]?.squares)
}

/**
 * The division of these positions (x and y one after the other) into k groups with the least within-group squares
 * that many starts find: k-means on weighted points, then on everybody from the best of those.
 */
export function bestPartition(
  positions: Float64Array,
  k: number,
  parallel: Parallel = serial,
  points: Condensed = condense(positions),
): Partition {
  const found = candidates(points, k)
  if (points.positions === positions) return found[0] as Partition
  const refined = found.slice(0, finalists).map(({ centres }) => refine(positions, centres, parallel))
  return refined.reduce((best, other) => (other.squares < best.squares ? other : best))
}
