/** Who may comment, answer, correct, withdraw and hide, and why not. */
import { mayNow, type ProcessRules } from '#modules/processes/index.ts'
import { type Actor, actsFor, hasAnyRole, type Scope } from '#platform/actor.ts'
import { allOf, allowed, refused, type Verdict } from '#platform/verdict.ts'
import { dayOf } from '#ui/dates.ts'
import type { Answerers, CommentState, Discussed } from './words.ts'

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
  { isOpen, openUntil }: Pick<Discussed, 'isOpen' | 'openUntil'>,
  process: ProcessRules | undefined,
  now: Date,
): Verdict {
  if (openUntil && dayOf(now) > openUntil) {
    return refused('discussions.why.timeOver', { date: openUntil })
  }
  if (!isOpen) return refused('discussions.why.subjectClosed')
  return process ? mayNow(process, 'comment', now) : allowed
}

/** Whether the comment is said for a party the thing belongs to: the group named, else the person or their office. */
export function isForParty(
  actor: Actor | null,
  { answerers }: Pick<Discussed, 'answerers'>,
  groupId: number | undefined,
): boolean {
  if (!actor || !answerers) return false
  if (groupId !== undefined) return answerers.groups.includes(groupId) && actsFor(actor, groupId)
  return answerers.people.includes(actor.id) || officeOf(actor, answerers) !== undefined
}

/** The body among the parties that the person is an officer of. */
export const officeOf = (actor: Actor, answerers: Answerers) =>
  answerers.bodies.find(({ id }) =>
    hasAnyRole(actor, ['decision_officer', 'process_manager'], { bodyIds: [id] }),
  )

/** Answers are open while comments are; those the thing belongs to answer afterwards too, as one of `voices`. */
export const mayReply = (
  actor: Actor | null,
  discussed: Pick<Discussed, 'isOpen' | 'openUntil' | 'answerers'>,
  process: ProcessRules | undefined,
  now: Date,
  voices: readonly (number | undefined)[],
): Verdict =>
  voices.some((group) => isForParty(actor, discussed, group)) ? allowed : mayComment(discussed, process, now)

/** Oneself, and the groups one has the mandate of. */
export const voicesOf = (actor: Actor | null): readonly (number | undefined)[] => [
  undefined,
  ...(actor?.mandates ?? []).map(({ groupId }) => groupId),
]

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
