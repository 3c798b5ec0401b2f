/** Who may do what in a conversation. Pure. */
import { type ProcessRules, scopeOf } from '#modules/processes/index.ts'
import { type Actor, hasAnyRole } from '#platform/actor.ts'
import { allOf, allowed, refused, type Verdict } from '#platform/verdict.ts'
import type { Conversation } from '../conversation.ts'
import { conversationMoment } from './conversationMoment.ts'

interface InProcess {
  readonly process: ProcessRules
}

/** Who prepares, opens, moderates, types in sheets and closes: the staff of the process. */
export const mayManage = (actor: Actor | null, conversation: InProcess): Verdict =>
  hasAnyRole(actor, ['process_manager', 'facilitator'], scopeOf(conversation.process))
    ? allowed
    : refused('opinions.may.staffOnly')

/** A draft is seen by its staff only. */
export const maySee = (actor: Actor | null, conversation: Pick<Conversation, 'state'> & InProcess): boolean =>
  (conversation.state !== 'draft' && conversation.process.state !== 'draft') ||
  mayManage(actor, conversation).allowed

type Times = Pick<Conversation, 'state' | 'opensAt' | 'closesAt'>

/** Whether it takes answers at this moment, whoever gives them. */
export function isOpen(conversation: Times, now: Date): Verdict {
  const moment = conversationMoment(conversation, now)
  return moment === 'open' ? allowed : refused(`opinions.may.${moment}`)
}

/** Whether one may answer now: signed in always, as a guest where the conversation takes guests. */
export const mayAnswer = (
  conversation: Times & Pick<Conversation, 'takesGuests'>,
  isSignedIn: boolean,
  now: Date,
): Verdict =>
  allOf(
    isOpen(conversation, now),
    isSignedIn || conversation.takesGuests ? allowed : refused('opinions.may.signIn'),
  )

/** Whether one may add a statement of one's own now. */
export const mayAddStatement = (
  conversation: Times & Pick<Conversation, 'takesGuests' | 'takesStatements'>,
  isSignedIn: boolean,
  now: Date,
): Verdict =>
  allOf(
    conversation.takesStatements ? allowed : refused('opinions.may.noStatements'),
    mayAnswer(conversation, isSignedIn, now),
  )

/** Steps of the staff, by where the conversation stands. */
const moments = {
  edit: ['draft', 'announced', 'open'],
  open: ['draft'],
  close: ['announced', 'open'],
  seed: ['draft', 'announced', 'open'],
  import: ['draft', 'announced', 'open'],
  merge: ['draft', 'announced', 'open'],
  sheet: ['open'],
  /** What was written stays under moderation after the end as well. */
  moderate: ['draft', 'announced', 'open', 'closed'],
  refer: ['open', 'closed'],
} as const
export type ConversationStep = keyof typeof moments

/** Whether the conversation stands where this step is taken. */
export const isTimeFor = (conversation: Times, step: ConversationStep, now: Date): Verdict =>
  (moments[step] as readonly string[]).includes(conversationMoment(conversation, now))
    ? allowed
    : refused(`opinions.may.step.${step}`)

export const mayTake = (
  actor: Actor | null,
  conversation: Times & InProcess,
  step: ConversationStep,
  now: Date,
): Verdict => allOf(mayManage(actor, conversation), isTimeFor(conversation, step, now))
