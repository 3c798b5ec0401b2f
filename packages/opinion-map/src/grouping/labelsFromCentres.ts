import { serial } from '../workers/parallel.ts'
import type { Labels } from './labels.ts'
import { refine } from './refine.ts'

/** The groups that Lloyd's k-means reaches from given centres ([x, y] each), on positions x and y one after the other. */
export function labelsFromCentres(
  positions: Float64Array,
  centres: readonly (readonly [number, number])[],
): Labels {
  return refine(positions, Float64Array.from(centres.flat()), serial).labels
}
