/** A conversation and what belongs to it, as rules and pages need them. */
import type { ProcessRules } from '#modules/processes/index.ts'
import type { ConversationState, ModerationTime, OpinionVote, StatementState } from './words.ts'

export interface Conversation {
  readonly id: number
  readonly process: ProcessRules
  readonly question: string
  readonly explanation: string
  /** As stored: it follows the clock by a minute. Ask `conversationMoment` what holds. */
  readonly state: ConversationState
  readonly takesGuests: boolean
  readonly takesStatements: boolean
  readonly moderation: ModerationTime
  readonly statementLength: number
  /** Where the answers of a file come from; empty without one. */
  readonly origin: string
  readonly opensAt: Date | null
  readonly closesAt: Date | null
  readonly closedAt: Date | null
  readonly createdAt: Date
}

/** What everybody may read of a statement: never who wrote it. */
export interface Statement {
  readonly id: number
  /** What pages, sheets and files call it by, in its conversation. */
  readonly number: number
  /** Empty for readers where it was rejected. */
  readonly text: string
  readonly state: StatementState
  readonly isSeed: boolean
  readonly isMeta: boolean
  readonly proposalId: number | null
  readonly meetingId: number | null
  readonly mergedInto: number | null
}

/** One answer of the reader's own. */
export interface OwnAnswer {
  /** The statement's id. */
  readonly statement: number
  readonly vote: OpinionVote
  readonly isImportant: boolean
}

/** Who the reader is in one conversation: a person, a guest known by a cookie, or nobody yet. */
export interface Answering {
  readonly participant: number | null
  readonly answers: readonly OwnAnswer[]
  /** Statements of theirs, whatever became of them, with the reason of a refusal. */
  readonly statements: readonly (Statement & { readonly reason: string })[]
}
