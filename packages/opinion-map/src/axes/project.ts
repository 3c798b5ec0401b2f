import type { PackedVotes } from '../matrix/votes.ts'
import type { Parallel } from '../workers/parallel.ts'
import type { Axes } from './axes.ts'
import { deviationsOf } from './sparseProduct.ts'

const rowsPerBlock = 8_192

/** Everybody's position on the two axes (x and y one after the other), whoever answered little nearer no centre than others. */
export function project(votes: PackedVotes, { means, components }: Axes, parallel: Parallel): Float64Array {
  const { rowStarts, cells, isZeroed, statementCount, participantCount } = votes
  const width = 3 * statementCount
  const table = new Float64Array(parallel.allocate(16 * width))
  const isZeroedCell = new Uint8Array(parallel.allocate(width))
  deviationsOf(means, isZeroed).forEach((deviation, cell) => {
    const j = Math.floor(cell / 3)
    table[2 * cell] = deviation * (components[0][j] as number)
    table[2 * cell + 1] = deviation * (components[1][j] as number)
    isZeroedCell[cell] = isZeroed[j] as number
  })
  const positions = new Float64Array(parallel.allocate(16 * participantCount))
  const zeroedCount = isZeroed.reduce((sum, zeroed) => sum + zeroed, 0)
  parallel.run(
    'projectRows',
    { rowStarts, cells, table, isZeroedCell, zeroedCount, statementCount, positions, rowsPerBlock },
    Math.ceil(participantCount / rowsPerBlock),
  )
  return positions
}
