/** What one can do today in a process: one to three actions, read from the matrix and the calendar. */
import { addresses } from '#ui/addresses.ts'
import { type Day, dayOf, daysBetween } from '#ui/dates.ts'
import type { Message } from '#ui/words.ts'
import { currentPhase, mayNow, permissionFor } from './activity.ts'
import { proposalsOf } from './places.ts'
import type { ListedMeeting, OpenBallot, OpenConversation } from './queries/findProcessPage.ts'
import type { Process } from './words.ts'

export const actionKinds = [
  'vote',
  'opinion',
  'propose',
  'support',
  'comment',
  'meeting',
  'ask_seat',
  'answers',
  'agenda',
] as const
export type ActionKind = (typeof actionKinds)[number]

export interface ActionNow {
  readonly kind: ActionKind
  readonly href: string
  /** "Ancora 12 giorni, fino a martedì 2 marzo 2027". */
  readonly deadline?: Message | undefined
  /** The meeting's own title, where the action is a meeting. */
  readonly title?: string | undefined
}

interface Possible {
  readonly process: Process
  readonly proposals: number
  readonly meetings: readonly ListedMeeting[]
  readonly tableId: number | null
  readonly documentId: number | null
  readonly openBallot?: OpenBallot | null | undefined
  readonly openConversation?: OpenConversation | null | undefined
  /** The short name of the body whose agenda it is. */
  readonly agenda: string | null
}

const most = 3

/** At most three, in the order in which they matter. */
export function actionsNow(possible: Possible, now: Date): ActionNow[] {
  const { process, meetings, tableId, openBallot, openConversation } = possible
  const deadline = untilEndOfPhase(process, now)
  const isOn = (activity: Parameters<typeof permissionFor>[1]) =>
    permissionFor(process, activity, now) === 'on'
  const proposals = proposalsOf(process.id)
  const next = meetings.find((meeting) => meeting.startsAt > now)
  const actions: (ActionNow | false | undefined)[] = [
    openBallot != null && {
      kind: 'vote',
      href: `${addresses.ballots}/${openBallot.id}`,
      title: openBallot.question,
      deadline: daysLeft(dayOf(now), dayOf(openBallot.closesAt)),
    },
    openConversation != null && {
      kind: 'opinion',
      href: `${addresses.opinions}/${openConversation.id}`,
      title: openConversation.question,
      deadline: daysLeft(dayOf(now), dayOf(openConversation.closesAt)),
    },
    isOn('propose') && {
      kind: 'propose',
      href: `${addresses.proposals}/nuova?percorso=${process.id}`,
      deadline,
    },
    isOn('support') && { kind: 'support', href: proposals, deadline },
    !isOn('support') &&
      isOn('comment') &&
      possible.proposals > 0 &&
      !isOver(process, now) && { kind: 'comment', href: proposals, deadline },
    next &&
      isOn('register') && {
        kind: 'meeting',
        href: `${addresses.meetings}/${next.id}`,
        title: next.title,
        deadline: meetingDay(next, now),
      },
    isOver(process, now) &&
      possible.documentId !== null && {
        kind: 'answers',
        href: `${addresses.documents}/${possible.documentId}`,
      },
    isOver(process, now) &&
      possible.agenda !== null && { kind: 'agenda', href: `${addresses.agendas}/${possible.agenda}` },
    tableId !== null &&
      isOn('ask_seat') && {
        kind: 'ask_seat',
        href: `${addresses.tables}/${tableId}/chiedi-un-posto`,
        deadline,
      },
  ]
  return actions.filter((action): action is ActionNow => Boolean(action)).slice(0, most)
}

/** What the matrix shows as closed today, each with its reason; what is hidden is not named. */
export function lockedNow(
  { process, tableId }: Pick<Possible, 'process' | 'tableId'>,
  now: Date,
): { readonly kind: ActionKind; readonly why: Message }[] {
  return lockable.flatMap(({ kind, activity }) => {
    if (permissionFor(process, activity, now) !== 'blocked') return []
    if (kind === 'ask_seat' && tableId === null) return []
    const verdict = mayNow(process, activity, now)
    return verdict.allowed ? [] : [{ kind, why: verdict.because }]
  })
}

const lockable = [
  { kind: 'propose', activity: 'propose' },
  { kind: 'support', activity: 'support' },
  { kind: 'ask_seat', activity: 'ask_seat' },
] as const

const isOver = (process: Process, now: Date): boolean => currentPhase(process, now)?.kind === 'impact'

function untilEndOfPhase(process: Process, now: Date): Message | undefined {
  const end = currentPhase(process, now)?.endsOn
  return end ? daysLeft(dayOf(now), end) : undefined
}

/** "Ancora 12 giorni, fino a martedì 2 marzo 2027". */
export const daysLeft = (today: Day, end: Day): Message => ({
  key: 'processes.daysLeft',
  values: { count: daysBetween(today, end), date: end },
})

const meetingDay = (meeting: ListedMeeting, now: Date): Message => ({
  key: 'processes.daysTo',
  values: { count: daysBetween(dayOf(now), dayOf(meeting.startsAt)), date: dayOf(meeting.startsAt) },
})
