import type { Labels } from './labels.ts'

export interface AssignData {
  readonly positions: Float64Array
  readonly labels: Labels
  readonly centres: Float64Array
  /** For each block: sum of x, sum of y and number for each group, then squares and changes. */
  readonly sums: Float64Array
  readonly rowsPerBlock: number
}

/** Puts one block of points into the group of their nearest centre (the first of equal ones) and adds them up. */
export function assignRows(
  { positions, labels, centres, sums, rowsPerBlock }: AssignData,
  block: number,
): void {
  const groups = centres.length / 2
  const width = 3 * groups + 2
  const own = sums.subarray(block * width, (block + 1) * width).fill(0)
  const to = Math.min((block + 1) * rowsPerBlock, labels.length)
  let squares = 0
  let changed = 0
  for (let i = block * rowsPerBlock; i < to; i++) {
    const x = positions[2 * i] as number
    const y = positions[2 * i + 1] as number
    let nearest = 0
    let least = Number.POSITIVE_INFINITY
    for (let g = 0; g < groups; g++) {
      const dx = x - (centres[2 * g] as number)
      const dy = y - (centres[2 * g + 1] as number)
      const distance = dx * dx + dy * dy
      if (distance < least) {
        least = distance
        nearest = g
      }
    }
    squares += least
    if (labels[i] !== nearest) {
      labels[i] = nearest
      changed += 1
    }
    own[3 * nearest] = (own[3 * nearest] as number) + x
    own[3 * nearest + 1] = (own[3 * nearest + 1] as number) + y
    own[3 * nearest + 2] = (own[3 * nearest + 2] as number) + 1
  }
  own[3 * groups] = squares
  own[3 * groups + 1] = changed
}
