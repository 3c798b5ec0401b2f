import type { Labels } from './labels.ts'

/** Length of the sums of `assignPoints`. */
export const sumsLength = (groups: number): number => 6 * groups + 2

/**
 * Puts the points `from` to `to` into the group of their nearest centre, the first of equal ones, and adds them up:
 * `sums` holds twice, for points of even and of odd number, the weighted sum of x, of y and the weight of each group
 * (two short chains of additions are faster than a long one); then the weighted squares and how many changed group.
 */
export function assignPoints(
  positions: Float64Array,
  weights: Float64Array | undefined,
  centres: Float64Array,
  labels: Labels,
  sums: Float64Array,
  from: number,
  to: number,
): void {
  const groups = centres.length / 2
  const far = Number.POSITIVE_INFINITY
  const x0 = centres[0] ?? far
  const y0 = centres[1] ?? far
  const x1 = centres[2] ?? far
  const y1 = centres[3] ?? far
  const x2 = centres[4] ?? far
  const y2 = centres[5] ?? far
  const x3 = centres[6] ?? far
  const y3 = centres[7] ?? far
  let squares = 0
  let changed = 0
  let half = 0
  for (let i = from; i < to; i++) {
    const x = positions[2 * i] as number
    const y = positions[2 * i + 1] as number
    let nearest = 0
    let dx = x - x0
    let dy = y - y0
    let least = dx * dx + dy * dy
    dx = x - x1
    dy = y - y1
    let distance = dx * dx + dy * dy
    if (distance < least) {
      least = distance
      nearest = 1
    }
    if (groups > 2) {
      dx = x - x2
      dy = y - y2
      distance = dx * dx + dy * dy
      if (distance < least) {
        least = distance
        nearest = 2
      }
    }
    if (groups > 3) {
      dx = x - x3
      dy = y - y3
      distance = dx * dx + dy * dy
      if (distance < least) {
        least = distance
        nearest = 3
      }
    }
    for (let g = 4; g < groups; g++) {
      dx = x - (centres[2 * g] as number)
      dy = y - (centres[2 * g + 1] as number)
      distance = dx * dx + dy * dy
      if (distance < least) {
        least = distance
        nearest = g
      }
    }
    const weight = weights ? (weights[i] as number) : 1
    squares += weight * least
    if (labels[i] !== nearest) {
      labels[i] = nearest
      changed += 1
    }
    const at = half + 3 * nearest
    half = 3 * groups - half
    sums[at] = (sums[at] as number) + weight * x
    sums[at + 1] = (sums[at + 1] as number) + weight * y
    sums[at + 2] = (sums[at + 2] as number) + weight
  }
  sums[6 * groups] = (sums[6 * groups] as number) + squares
  sums[6 * groups + 1] = (sums[6 * groups + 1] as number) + changed
}

/** Puts each centre at the mean of its points by such sums; one left without points stays. */
export function moveCentres(centres: Float64Array, sums: Float64Array): void {
  const odd = (3 * centres.length) / 2
  for (let g = 0; 2 * g < centres.length; g++) {
    const weight = (sums[3 * g + 2] as number) + (sums[odd + 3 * g + 2] as number)
    if (weight === 0) continue
    centres[2 * g] = ((sums[3 * g] as number) + (sums[odd + 3 * g] as number)) / weight
    centres[2 * g + 1] = ((sums[3 * g + 1] as number) + (sums[odd + 3 * g + 1] as number)) / weight
  }
}
