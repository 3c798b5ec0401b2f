/** The names of things in this module, as the database keeps them. */

/** As stored. What holds at a moment of the clock is `conversationMoment`. */
export const conversationStates = ['draft', 'open', 'closed'] as const
export type ConversationState = (typeof conversationStates)[number]
export type ConversationMoment = 'draft' | 'announced' | 'open' | 'closed'

export const statementStates = ['waiting', 'approved', 'rejected', 'merged'] as const
export type StatementState = (typeof statementStates)[number]

/** Whether a participant's statement is looked at before it is asked, or after. */
export const moderationTimes = ['before', 'after'] as const
export type ModerationTime = (typeof moderationTimes)[number]

/** Where an answer was given: on a screen, on a sheet of paper in the room, on another platform. */
export const answerChannels = ['online', 'room', 'imported'] as const
export type AnswerChannel = (typeof answerChannels)[number]

/** 1 agree (d'accordo), 0 pass (passo), -1 disagree (in disaccordo). */
export type OpinionVote = 1 | 0 | -1

export const moderationVerdicts = ['approved', 'rejected', 'merged', 'restored'] as const
export type ModerationVerdict = (typeof moderationVerdicts)[number]

/** What a statement can become: a proposal, a clause of the table's draft, a part of a pact that is being written. */
export const referralKinds = ['proposal', 'clause', 'pact'] as const
export type ReferralKind = (typeof referralKinds)[number]

/** Groups by size: A is the largest. */
export const groupLetter = (place: number): string => String.fromCharCode(65 + place)
