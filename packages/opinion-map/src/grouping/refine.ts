import type { Parallel } from '../workers/parallel.ts'
import { moveCentres, sumsLength } from './assignPoints.ts'
import type { Labels } from './labels.ts'
import type { Partition } from './partition.ts'

const rowsPerBlock = 16_384

/**
 * Lloyd's k-means on every single person, from given centres, in fixed blocks that threads may share.
 * Stops when nobody changes group, or after `mostSteps` moves of the centres.
 */
export function refine(
  positions: Float64Array,
  start: Float64Array,
  parallel: Parallel,
  mostSteps = 100,
): Partition {
  const count = positions.length / 2
  const groups = start.length / 2
  const width = sumsLength(groups)
  const blocks = Math.ceil(count / rowsPerBlock)
  const labels: Labels = new Int32Array(parallel.allocate(4 * count)).fill(-1)
  const centres = new Float64Array(parallel.allocate(16 * groups))
  centres.set(start)
  const sums = new Float64Array(parallel.allocate(8 * width * blocks))
  const all = new Float64Array(width)
  for (let step = 0; step <= mostSteps; step++) {
    parallel.run('assignRows', { positions, labels, centres, sums, rowsPerBlock }, blocks)
    all.fill(0)
    sums.forEach((sum, at) => {
      all[at % width] = (all[at % width] as number) + sum
    })
    if (all[width - 1] === 0 || step === mostSteps) break
    moveCentres(centres, all)
  }
  return { centres: centres.slice(), labels, squares: all[width - 2] as number }
}
