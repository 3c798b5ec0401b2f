import type { PackedVotes } from '../matrix/votes.ts'

/** The same packed votes on shared memory, so that no thread copies them. */
export function sharePacked<Votes extends PackedVotes>(votes: Votes): Votes {
  const rowStarts = new Int32Array(new SharedArrayBuffer(votes.rowStarts.byteLength))
  rowStarts.set(votes.rowStarts)
  const room = new SharedArrayBuffer(votes.cells.byteLength)
  const cells = votes.cells instanceof Uint16Array ? new Uint16Array(room) : new Uint32Array(room)
  cells.set(votes.cells)
  return { ...votes, rowStarts, cells }
}
