/** Who may prepare, change, cancel and report on a meeting, and who may register, and why not. */
import { mayNow, type ProcessRules } from '#modules/processes/index.ts'
import { type Actor, hasAnyRole, type Scope } from '#platform/actor.ts'
import { allOf, allowed, refused, type Verdict } from '#platform/verdict.ts'
import type { MeetingState, RegistrationState } from './words.ts'

/** What the rules need to know about a meeting. */
export interface JudgedMeeting {
  readonly state: MeetingState
  readonly startsAt: Date
  readonly endsAt: Date
  readonly minutes: string | null
}

/** The staff of the process, or of the body where there is no process. */
export const mayManage = (actor: Actor | null, scope: Scope): Verdict =>
  hasAnyRole(actor, ['process_manager', 'facilitator'], scope)
    ? allowed
    : refused('meetings.why.managersOnly')

/** Day, place and title stand in the minutes: once these are published, they no longer change. */
export const mayChange = (actor: Actor | null, meeting: JudgedMeeting, scope: Scope): Verdict =>
  allOf(
    mayRun(actor, meeting, scope),
    meeting.minutes !== null ? refused('meetings.why.hasMinutes') : allowed,
  )

/** A meeting that is on is run by its staff. */
const mayRun = (actor: Actor | null, meeting: JudgedMeeting, scope: Scope): Verdict =>
  allOf(mayManage(actor, scope), isOn(meeting))

/** A meeting that is over is not cancelled any more: it took place, or its report says that it did not. */
export const mayCancel = (actor: Actor | null, meeting: JudgedMeeting, scope: Scope, now: Date): Verdict =>
  allOf(
    mayChange(actor, meeting, scope),
    meeting.endsAt > now ? allowed : refused('meetings.why.alreadyOver'),
  )

/** Minutes and attendance, from the moment it begins. */
export const mayReport = (actor: Actor | null, meeting: JudgedMeeting, scope: Scope, now: Date): Verdict =>
  allOf(mayRun(actor, meeting, scope), meeting.startsAt <= now ? allowed : refused('meetings.why.notBegun'))

/** Registration is open until the meeting begins, where the process allows it today. */
export function mayRegister(meeting: JudgedMeeting, process: ProcessRules | undefined, now: Date): Verdict {
  const open = allOf(isOn(meeting), meeting.startsAt > now ? allowed : refused('meetings.why.alreadyBegun'))
  return process ? allOf(open, mayNow(process, 'register', now)) : open
}

/** One may always take one's own registration back, until the meeting begins. */
export const mayCancelRegistration = (
  own: RegistrationState | null,
  meeting: JudgedMeeting,
  now: Date,
): Verdict => {
  if (own === null || own === 'cancelled') return refused('meetings.why.notRegistered')
  return meeting.startsAt > now ? allowed : refused('meetings.why.alreadyBegun')
}

const isOn = (meeting: JudgedMeeting): Verdict =>
  meeting.state === 'scheduled' ? allowed : refused('meetings.why.cancelled')

/**
 * The first e-mail address or telephone number in a text that everybody will read: minutes carry no personal data.
 * Dates and amounts are left alone.
 */
export function contactIn(text: string): string | undefined {
  const address = /[^\s@<>()]+@[^\s@<>()]+\.[a-z]{2,}/i.exec(text)
  if (address) return address[0]
  for (const [found] of text.matchAll(
    /(?<![\d.,/])(?:(?:\+|00)39[ .-]?)?[03]\d(?:[ ./-]?\d){6,9}(?![\d,])/g,
  )) {
    if (!isDate.test(found) && !isAmount.test(found)) return found
  }
  return undefined
}

const isDate = /^\d{1,2}[./-]\d{1,2}[./-]\d{2,4}$/
const isAmount = /^\d{1,3}(\.\d{3})+$/
