/** The nouns of discussions: comments on any subject, in threads. */
import type { Subject, SubjectKind } from '#platform/subject.ts'

/** What people may comment on. */
export const discussedKinds = ['proposal', 'process', 'meeting', 'document', 'action'] as const
export type DiscussedKind = (typeof discussedKinds)[number]

export const isDiscussedKind = (kind: SubjectKind | string): kind is DiscussedKind =>
  discussedKinds.some((known) => known === kind)

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
}

/** What the rules need to know about the thing people talk about. */
export interface Discussed extends Subject {
  readonly kind: DiscussedKind
  readonly title: string
  /** False where it is still readable, but no longer discussed: withdrawn, cancelled, merged. */
  readonly isOpen: boolean
  readonly processId: number | null
  readonly bodyIds: readonly number[]
}

/** What can be done to a comment that stands: correct (correggi), withdraw (ritira), hide (nascondi). */
export type CommentDeed = 'edit' | 'withdraw' | 'hide'
