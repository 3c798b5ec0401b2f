import { ownScatter, scatterMatrix } from '../matrix/covariance.ts'
import type { JointCounts } from '../matrix/jointCounts.ts'
import { columnMeans } from '../matrix/means.ts'
import type { PackedVotes } from '../matrix/votes.ts'
import type { Parallel } from '../workers/parallel.ts'
import { jointCounts } from './jointCounts.ts'
import { type Eigenpair, largestTwo, type Multiply } from './lanczos.ts'
import { sparseProduct } from './sparseProduct.ts'

/** The two axes of the map: principal components of the answers, missing ones at their column's mean. */
export interface Axes {
  /** The centre: the mean of each column, agree = 1. */
  readonly means: Float64Array
  /** Two directions of length 1 over the statements; all 0 where the answers do not vary so far. */
  readonly components: readonly [Float64Array, Float64Array]
  /** Share of the variance along each, 0 to 1. */
  readonly explainedVariance: readonly [number, number]
}

/** Most statements whose table of joint counts is kept (9 integers for each pair: 81 MB). */
const mostJointStatements = 1_500

/**
 * Whether the components come from the integer co-moments of all pairs of statements, or from products with the
 * votes themselves. Looks at the shape alone, never at the history, for the two ways differ in the last bits:
 * the table pays where participants are many for each statement, and where votes arrive one by one.
 */
export const hasJointCounts = (participants: number, statements: number): boolean =>
  statements <= mostJointStatements && participants >= 4 * statements

/**
 * Means and components (principal components of the zeroed matrix; all participants take part).
 * `total` and `joint` may be handed in when they are kept up to date elsewhere.
 */
export function findAxes(
  votes: PackedVotes,
  total: Int32Array,
  parallel: Parallel,
  kept?: JointCounts,
): Axes {
  const { statementCount: count, participantCount, isZeroed } = votes
  const means = columnMeans(total, isZeroed)
  const multiply = hasJointCounts(participantCount, count)
    ? denseProduct(scatterMatrix(kept ?? jointCounts(votes, parallel), total, means, isZeroed), count)
    : sparseProduct(votes, means, parallel)
  let variance = 0
  for (let j = 0; j < count; j++) if (!isZeroed[j]) variance += ownScatter(total, j, means[j] as number)
  const [first, second] = variance > 0 ? largestTwo(multiply, count) : []
  const floor = variance * 1e-13
  return {
    means,
    components: [direction(first, isZeroed, floor), direction(second, isZeroed, floor)],
    explainedVariance: [share(first, variance, floor), share(second, variance, floor)],
  }
}

function denseProduct(scatter: Float64Array, count: number): Multiply {
  return (x, out) => {
    for (let i = 0; i < count; i++) {
      const line = i * count
      let even = 0
      let odd = 0
      let j = 0
      for (; j + 1 < count; j += 2) {
        even += (scatter[line + j] as number) * (x[j] as number)
        odd += (scatter[line + j + 1] as number) * (x[j + 1] as number)
      }
      if (j < count) even += (scatter[line + j] as number) * (x[j] as number)
      out[i] = even + odd
    }
  }
}

const share = (pair: Eigenpair | undefined, variance: number, floor: number): number =>
  pair && pair.value > floor ? Math.min(1, pair.value / variance) : 0

/** A fixed sign: the entry of largest absolute value (the first of equal ones) is positive; zeroed columns weigh 0. */
function direction(pair: Eigenpair | undefined, isZeroed: Uint8Array, floor: number): Float64Array {
  if (!pair || pair.value <= floor) return new Float64Array(isZeroed.length)
  let widest = 0
  for (const entry of pair.vector) if (Math.abs(entry) > Math.abs(widest)) widest = entry
  const sign = widest < 0 ? -1 : 1
  return pair.vector.map((entry, j) => (isZeroed[j] ? 0 : sign * entry))
}
