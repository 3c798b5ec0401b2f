import { type MapSettings, mapMatrix } from './mapMatrix.ts'
import { packVotes } from './matrix/packVotes.ts'
import type { OpinionMap } from './opinionMap.ts'
import type { Conversation } from './votes.ts'

/**
 * The opinion map of a conversation: positions, groups, what unites and what divides. The same last votes in any order
 * give the same map to the last bit.
 */
export function drawMap(conversation: Conversation, settings: MapSettings = {}): OpinionMap {
  return mapMatrix(packVotes(conversation), settings)
}
