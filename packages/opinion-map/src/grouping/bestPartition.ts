import type { Parallel } from '../workers/parallel.ts'
import { serial } from '../workers/parallel.ts'
import { type Condensed, condense } from './condense.ts'
import { kMeansPlusPlus } from './kMeansPlusPlus.ts'
import { lloyd } from './lloyd.ts'
import type { Partition } from './partition.ts'
import { refine } from './refine.ts'
import { seededRandom } from './seededRandom.ts'

/** Starts tried for each number of groups. */
const starts = 32
/** How many of the best are carried on to every single person. */
const finalists = 8

/** The best of many seeded k-means++ starts on weighted points: least within-group squares, the first of equal ones. */
export function candidates(points: Condensed, k: number): Partition[] {
  const random = seededRandom(7_919 * k)
  const found: Partition[] = []
  for (let start = 0; start < starts; start++) {
    const partition = lloyd(points, kMeansPlusPlus(points, k, random))
    if (!found.some(({ squares }) => squares === partition.squares)) found.push(partition)
  }
  return found.sort((a, b) => a.squares - b.squares)
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
  const refined = candidates(points, k)
    .slice(0, finalists)
    .map(({ centres }) => refine(positions, centres, parallel))
  return refined.reduce((best, other) => (other.squares < best.squares ? other : best))
}
