/** How a meeting is said: when, where, of which kind, and which document it has. */
import { addresses } from '#ui/addresses.ts'
import { clock, dayOf, longDate, longDateTime, shortDate } from '#ui/dates.ts'
import type { Status } from '#ui/statusTag.tsx'
import type { MetaItem } from '#ui/titleBlock.tsx'
import type { View } from '#ui/view.ts'
import type { MeetingPage, RoomContribution } from './meetingPageQuery.ts'
import { freePlaces, type ListedMeeting } from './words.ts'

export const addressOf = (id: number): string => `${addresses.meetings}/${id}`

/** "sabato 21 novembre 2026, ore 18:00", with the end; the last day too where it is another one. */
export function whenOf(view: View, meeting: Pick<ListedMeeting, 'startsAt' | 'endsAt'>): string {
  const { language, t } = view
  const until =
    dayOf(meeting.startsAt) === dayOf(meeting.endsAt)
      ? clock(language, meeting.endsAt)
      : `${longDate(language, meeting.endsAt)}, ${clock(language, meeting.endsAt)}`
  return t('meetings.fromUntil', { from: longDateTime(language, meeting.startsAt), until })
}

/** A past meeting by its day, a coming one by day and hour. */
export const shortWhenOf = (view: View, meeting: Pick<ListedMeeting, 'startsAt' | 'endsAt'>): string =>
  meeting.endsAt <= view.now
    ? shortDate(view.language, meeting.startsAt)
    : longDateTime(view.language, meeting.startsAt)

/** "Guastalla e in diretta", "Online", "Al telefono". */
export function whereOf(view: View, meeting: Pick<ListedMeeting, 'mode' | 'place'>): string {
  if (meeting.place === '') return view.t('meetings.where.online')
  return meeting.mode === 'hybrid' ? view.t('meetings.where.hybrid', { place: meeting.place }) : meeting.place
}

export interface DocumentOfMeeting {
  readonly label: string
  readonly href: string | null
}

/** What the last column of a list offers: the minutes, the registration, or why there is nothing yet. */
export function documentOf(view: View, meeting: ListedMeeting): DocumentOfMeeting {
  const { t } = view
  const address = addressOf(meeting.id)
  if (meeting.state === 'cancelled') return { label: t('meetings.document.cancelled'), href: null }
  if (meeting.hasMinutes) {
    const label = meeting.kind === 'sitting' ? 'meetings.document.minutes' : 'meetings.document.report'
    return { label: t(label), href: `${address}#verbale` }
  }
  if (meeting.startsAt > view.now) {
    return { label: t('meetings.document.register'), href: `${address}#iscrizione` }
  }
  return { label: t('meetings.document.missing'), href: null }
}

/** "12 posti liberi su 40". */
export function placesOf(view: View, meeting: Pick<ListedMeeting, 'capacity' | 'registered'>): string {
  const free = freePlaces(meeting)
  return free === null || meeting.capacity === null
    ? view.t('meetings.page.noLimit')
    : view.t('meetings.page.places', { count: free, capacity: meeting.capacity })
}

/** "Laboratorio di proposta, Community Lab". */
export const kindLine = (view: View, meeting: Pick<ListedMeeting, 'kind' | 'processTitle'>): string =>
  [view.t(`meetings.kind.${meeting.kind}`), meeting.processTitle].filter(Boolean).join(', ')

/** The sign and the word of where a meeting stands. */
export function stateOf(
  view: View,
  meeting: Pick<ListedMeeting, 'state' | 'startsAt' | 'endsAt'>,
): { readonly sign: Status; readonly label: string } {
  if (meeting.state === 'cancelled') return { sign: 'stopped', label: view.t('meetings.state.cancelled') }
  if (meeting.startsAt > view.now) return { sign: 'planned', label: view.t('meetings.state.coming') }
  return meeting.endsAt > view.now
    ? { sign: 'open', label: view.t('meetings.state.now') }
    : { sign: 'done', label: view.t('meetings.state.past') }
}

/** Longer than this is read as text, not as a lead. */
const longestLead = 240

/** A short summary in one paragraph stands under the title. */
export const leadOf = ({ summary }: { readonly summary: string }): string | undefined =>
  summary !== '' && summary.length <= longestLead && !summary.includes('\n') ? summary : undefined

/** Whether the page has a column's worth of text: published minutes, voices from the room, a long summary. */
export const hasMuchToRead = (
  meeting: Pick<MeetingPage, 'summary' | 'minutes' | 'minutesPublishedAt' | 'contributionCount'>,
): boolean =>
  (meeting.minutes !== null && meeting.minutesPublishedAt !== null) ||
  meeting.contributionCount > 0 ||
  (meeting.summary !== '' && leadOf(meeting) === undefined)

export const metaOf = (view: View, meeting: ListedMeeting): readonly MetaItem[] => [
  { icon: 'calendar', text: longDateTime(view.language, meeting.startsAt) },
  { icon: meeting.mode === 'online' ? 'video' : 'pin', text: whereOf(view, meeting) },
]

/** "Proposta: persona di Novellara, in sala". */
export function saidInRoom(view: View, { kind, channel, author }: RoomContribution): string {
  const by = view.t(`meetings.contribution.by.${channel}`, { author })
  return `${view.t(`meetings.contribution.${kind}`)}: ${by}`
}
