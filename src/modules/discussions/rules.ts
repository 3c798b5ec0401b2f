/** Who may comment, answer, correct, withdraw and hide, and why not. */
import { mayNow, type ProcessRules } from '#modules/processes/index.ts'
import { type Actor, actsFor, hasAnyRole, type Scope } from '#platform/actor.ts'
import { allOf, allowed, refused, type Verdict } from '#platform/verdict.ts'
import type { CommentState, Discussed } from './words.ts'

/** Minutes in which the author may still correct a comment that nobody has answered. */
export const minutesToEdit = 15

/** The state of one comment, as the rules need it. */
export interface JudgedComment {
  readonly authorPersonId: string | null
  readonly state: CommentState
  readonly saidAt: Date
  readonly isAnswered: boolean
}

/** Whether comments on this thing are open today, for anybody; a thing without a process always is. */
export function mayComment(
  discussed: Pick<Discussed, 'isOpen'>,
  process: ProcessRules | undefined,
  now: Date,
): Verdict {
  if (!discussed.isOpen) return refused('discussions.why.subjectClosed')
  return process ? mayNow(process, 'comment', now) : allowed
}

/** Whether the person may speak for the group, where they name one. */
export const maySpeakFor = (actor: Actor, groupId: number | undefined): Verdict =>
  groupId === undefined || actsFor(actor, groupId) ? allowed : refused('discussions.why.noMandate')

/** Nobody answers what can no longer be read. */
export const mayAnswer = (comment: Pick<JudgedComment, 'state'>): Verdict =>
  comment.state === 'visible' ? allowed : refused('discussions.why.notVisible')

export const mayEdit = (actor: Actor, comment: JudgedComment, now: Date): Verdict =>
  allOf(isOwn(actor, comment), mayAnswer(comment), isEarlyEnough(comment, now))

export const mayWithdraw = (actor: Actor, comment: JudgedComment): Verdict =>
  allOf(isOwn(actor, comment), mayAnswer(comment))

/** Hiding needs a reason that everybody can read; the place of the comment stays. */
export const mayHide = (actor: Actor | null, comment: Pick<JudgedComment, 'state'>, scope: Scope): Verdict =>
  hasAnyRole(actor, ['facilitator', 'process_manager'], scope)
    ? mayAnswer(comment)
    : refused('platform.why.staffOnly')

const isOwn = (actor: Actor, comment: JudgedComment): Verdict =>
  comment.authorPersonId === actor.id ? allowed : refused('discussions.why.notYours')

function isEarlyEnough(comment: JudgedComment, now: Date): Verdict {
  if (comment.isAnswered) return refused('discussions.why.answered')
  return now.getTime() - comment.saidAt.getTime() <= minutesToEdit * 60_000
    ? allowed
    : refused('discussions.why.tooLate', { minutes: minutesToEdit })
}
