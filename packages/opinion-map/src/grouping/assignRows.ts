import { assignPoints, sumsLength } from './assignPoints.ts'
import type { Labels } from './labels.ts'

export interface AssignData {
  readonly positions: Float64Array
  readonly labels: Labels
  readonly centres: Float64Array
  /** For each block those of `assignPoints`. */
  readonly sums: Float64Array
  readonly rowsPerBlock: number
}

/** `assignPoints` for one block of people. */
export function assignRows(
  { positions, labels, centres, sums, rowsPerBlock }: AssignData,
  block: number,
): void {
  const width = sumsLength(centres.length / 2)
  const own = sums.subarray(block * width, (block + 1) * width).fill(0)
  const to = Math.min((block + 1) * rowsPerBlock, labels.length)
  assignPoints(positions, undefined, centres, labels, own, block * rowsPerBlock, to)
}
