import { LiveConversation } from './live/liveConversation.ts'
import { LiveVotes } from './live/liveVotes.ts'
import { type MapSettings, mapMatrix } from './mapMatrix.ts'
import { packVotes } from './matrix/packVotes.ts'
import type { OpinionMap } from './opinionMap.ts'
import type { CastVote, Conversation, Statement } from './votes.ts'
import { type Parallel, serial } from './workers/parallel.ts'

/**
 * A map that takes one vote at a time: exactly what `drawMap` gives for the same last votes, to the last bit, without
 * packing and counting all of them again.
 */
export class LiveMap {
  readonly #settings: MapSettings
  readonly #parallel: Parallel
  readonly #source: LiveVotes | LiveConversation

  constructor(conversation: Conversation, settings: MapSettings = {}, parallel: Parallel = serial) {
    const excluded = [...(conversation.excluded ?? [])]
    this.#settings = settings
    this.#parallel = parallel
    this.#source =
      settings.grouping === 'polis'
        ? new LiveConversation({ ...conversation, excluded })
        : new LiveVotes(packVotes({ ...conversation, excluded }), conversation.statements, excluded, parallel)
  }

  /** One more answer, or another one instead of an earlier one; nothing for those who are excluded. */
  vote(cast: CastVote): void {
    this.#source.vote(cast)
  }

  /** What is now known of a statement, a new one too. */
  moderate(statement: Statement): void {
    this.#source.moderate(statement)
  }

  /** Leaves a participant out of everything from now on. */
  exclude(participant: string): void {
    this.#source.exclude(participant)
  }

  /** The map of all votes so far. */
  draw(): OpinionMap {
    const { votes, kept } = this.#source.bringUpToDate()
    return mapMatrix(votes, this.#settings, { kept, parallel: this.#parallel })
  }
}
