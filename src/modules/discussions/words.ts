/** The nouns of discussions: comments on any subject, in threads. */
import type { Subject, SubjectKind } from '#platform/subject.ts'
import type { Day } from '#ui/dates.ts'

/** What people may comment on. */
export const discussedKinds = ['proposal', 'process', 'meeting', 'document', 'action', 'pact'] as const
export type DiscussedKind = (typeof discussedKinds)[number]

export const isDiscussedKind = (kind: SubjectKind | string): kind is DiscussedKind =>
  discussedKinds.some((known) => known === kind)

/** The clauses of a pact, by letter: a conversation may be about one of them. */
export const pactParts = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k', 'l'] as const
export type Part = (typeof pactParts)[number]

/** The parts of a thing one may speak of by themselves; none for most. */
export const partsOf = (kind: DiscussedKind): readonly Part[] => (kind === 'pact' ? pactParts : [])

/** States of a comment: visible (visibile), withdrawn by its author (ritirato), hidden by a facilitator (nascosto). */
export type CommentState = 'visible' | 'withdrawn' | 'hidden'

/** How a comment reached us. */
export type CommentChannel = 'online' | 'assembly' | 'paper' | 'phone' | 'help_desk' | 'email'

/** A comment as a page shows it. The text is empty where the comment is no longer visible. */
export interface ShownComment {
  readonly id: number
  readonly authorLabel: string
  readonly authorPersonId: string | null
  readonly channel: CommentChannel
  readonly body: string
  readonly saidAt: Date
  readonly editedAt: Date | null
  readonly state: CommentState
  readonly reason: string | null
  /** The part of the thing the conversation is about; none on answers, and where it is about all of it. */
  readonly part: Part | null
  /** Said for a party of the pact; without a label it is a single person, whose name stays out of what is published. */
  readonly isFromParty: boolean
  /** Set on an answer to an answer: whom it answers, because it is drawn flat. */
  readonly answersTo: { readonly id: number; readonly authorLabel: string } | null
}

/** A comment that began a conversation, with all the answers below it in the order they came. */
export interface Conversation extends ShownComment {
  readonly replies: readonly ShownComment[]
  /** Answers that a page of many conversations leaves out. */
  readonly moreReplies: number
}

/** One page of the comments on a subject. */
export interface CommentPage {
  readonly subject: Subject
  readonly conversations: readonly Conversation[]
  /** All comments one can read, answers included. */
  readonly count: number
  readonly page: number
  readonly pages: number
  readonly newestFirst: boolean
  /** Set where the page shows one conversation only: the comment that began it. */
  readonly root?: number
  /** Set where the page shows the conversations about one part only. */
  readonly part?: Part | undefined
}

/** What the rules need to know about the thing people talk about. */
export interface Discussed extends Subject {
  readonly kind: DiscussedKind
  readonly title: string
  /** False where it is still readable, but no longer discussed: withdrawn, cancelled, merged. */
  readonly isOpen: boolean
  /** The last day to write, where there is one. */
  readonly openUntil?: Day | null
  /** Those the thing belongs to, who answer people also when the time to write is over. */
  readonly answerers?: Answerers | null
  readonly processId: number | null
  readonly bodyIds: readonly number[]
}

/** The parties of a pact: groups and single people, and the bodies by name. */
export interface Answerers {
  readonly groups: readonly number[]
  readonly people: readonly string[]
  readonly bodies: readonly { readonly id: number; readonly name: string }[]
}

/** What can be done to a comment that stands: correct (correggi), withdraw (ritira), hide (nascondi). */
export type CommentDeed = 'edit' | 'withdraw' | 'hide'
