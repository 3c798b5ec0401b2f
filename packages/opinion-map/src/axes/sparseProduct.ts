import type { PackedVotes } from '../matrix/votes.ts'
import type { Parallel } from '../workers/parallel.ts'
import type { Multiply } from './lanczos.ts'

const rowsPerBlock = 8_192

/** x -> X'X x straight from the votes: for conversations whose statements are many for their participants. */
export function sparseProduct(votes: PackedVotes, means: Float64Array, parallel: Parallel): Multiply {
  const { statementCount, participantCount, isZeroed, rowStarts, cells } = votes
  const width = 3 * statementCount
  const blocks = Math.max(1, Math.ceil(participantCount / rowsPerBlock))
  const table = new Float64Array(parallel.allocate(8 * width))
  const sums = new Float64Array(parallel.allocate(8 * width * blocks))
  const deviations = deviationsOf(means, isZeroed)
  return (x, out) => {
    for (let cell = 0; cell < width; cell++) {
      table[cell] = (deviations[cell] as number) * (x[Math.floor(cell / 3)] as number)
    }
    parallel.run('multiplyRows', { rowStarts, cells, table, sums, rowsPerBlock }, blocks)
    for (let j = 0; j < statementCount; j++) {
      let sum = 0
      for (let cell = 3 * j; cell < 3 * j + 3; cell++) {
        let all = 0
        for (let at = cell; at < sums.length; at += width) all += sums[at] as number
        sum += (deviations[cell] as number) * all
      }
      out[j] = sum
    }
  }
}

/** v - m_j for each cell; 0 in zeroed columns. */
export function deviationsOf(means: Float64Array, isZeroed: Uint8Array): Float64Array {
  const deviations = new Float64Array(3 * means.length)
  means.forEach((mean, j) => {
    if (isZeroed[j]) return
    for (const vote of [-1, 0, 1]) deviations[3 * j + vote + 1] = vote - mean
  })
  return deviations
}
