import type { Labels } from './labels.ts'
import type { Partition, WeightedPoints } from './partition.ts'

/**
 * Lloyd's k-means from given centres until no point changes its group (Lloyd 1982): each step can only lower the
 * within-group squares. Ties go to the first centre; a centre left without points stays where it is.
 */
export function lloyd(points: WeightedPoints, start: Float64Array, mostSteps = 100): Partition {
  const { positions, weights } = points
  const count = weights.length
  const groups = start.length / 2
  const centres = start.slice()
  const labels: Labels = new Int32Array(count).fill(-1)
  const sums = new Float64Array(3 * groups)
  let squares = 0
  for (let step = 0; step <= mostSteps; step++) {
    let changed = 0
    squares = 0
    sums.fill(0)
    for (let i = 0; i < count; i++) {
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
      const weight = weights[i] as number
      squares += weight * least
      if (labels[i] !== nearest) {
        labels[i] = nearest
        changed += 1
      }
      sums[3 * nearest] = (sums[3 * nearest] as number) + weight * x
      sums[3 * nearest + 1] = (sums[3 * nearest + 1] as number) + weight * y
      sums[3 * nearest + 2] = (sums[3 * nearest + 2] as number) + weight
    }
    if (changed === 0 || step === mostSteps) break
    moveCentres(centres, sums)
  }
  return { centres, labels, squares }
}

/** Puts each centre at the mean of its points; `sums` holds sum of x, sum of y and weight of each group. */
export function moveCentres(centres: Float64Array, sums: Float64Array): void {
  for (let g = 0; 2 * g < centres.length; g++) {
    const weight = sums[3 * g + 2] as number
    if (weight === 0) continue
    centres[2 * g] = (sums[3 * g] as number) / weight
    centres[2 * g + 1] = (sums[3 * g + 1] as number) / weight
  }
}
