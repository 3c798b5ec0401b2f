import type { Labels } from './labels.ts'

/** Points of the plane, x and y one after the other, each with a weight (how many people stand there). */
export interface WeightedPoints {
  readonly positions: Float64Array
  readonly weights: Float64Array
}

/** A division of points into groups around centres. */
export interface Partition {
  /** x and y of each centre, one after the other. */
  readonly centres: Float64Array
  readonly labels: Labels
  /** Within-group sum of squared distances to the centres given, weighted. */
  readonly squares: number
}
