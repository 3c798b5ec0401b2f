import { type MapSettings, mapMatrix } from './mapMatrix.ts'
import { type NumberedVotes, packColumns } from './matrix/packColumns.ts'
import { packVotes } from './matrix/packVotes.ts'
import type { OpinionMap } from './opinionMap.ts'
import type { Conversation, Statement } from './votes.ts'

/**
 * The opinion map of a conversation: positions, groups, what unites and what divides. The same last votes in any order
 * give the same map to the last bit.
 */
export function drawMap(conversation: Conversation, settings: MapSettings = {}): OpinionMap {
  return mapMatrix(packVotes(conversation), settings)
}

/** The same map of votes that come by number, in `VoteColumns`, which are used up: no object and no name a vote. */
export function drawNumbered(
  votes: NumberedVotes,
  statements: readonly Statement[] = [],
  settings: MapSettings = {},
): OpinionMap {
  return mapMatrix(packColumns(votes, statements), settings)
}
