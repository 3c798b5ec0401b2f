/** The facts of a meeting beside its text: when, where, for whom, how many places. */
import type { Child } from 'hono/jsx'
import { addresses } from '#ui/addresses.ts'
import { number } from '#ui/numbers.ts'
import type { View } from '#ui/view.ts'
import { placesOf, whenOf } from './appearance.ts'
import type { MeetingPage } from './meetingPageQuery.ts'

interface Fact {
  readonly label: string
  readonly value: Child
}

/** Taken part in from elsewhere, and yet with a place of its own: "Al telefono" says how. */
const isByPhone = ({ mode, place }: MeetingPage): boolean => mode === 'online' && place !== ''

export function factsOf(view: View, meeting: MeetingPage): Fact[] {
  const { t, language } = view
  const facts: (Fact | false)[] = [
    { label: t('meetings.page.when'), value: whenOf(view, meeting) },
    meeting.place !== '' && {
      label: t('meetings.page.where'),
      value: [meeting.place, meeting.address].filter(Boolean).join(', '),
    },
    !isByPhone(meeting) && { label: t('meetings.page.how'), value: t(`meetings.mode.${meeting.mode}`) },
    { label: t('meetings.page.forWhom'), value: t(`meetings.forWhom.${meeting.kind}`) },
    meeting.accessNotes !== '' && { label: t('meetings.page.access'), value: meeting.accessNotes },
    {
      label: t('meetings.page.organiser'),
      value: meeting.labSlug ? (
        <a href={`${addresses.labs}/${meeting.labSlug}`}>{meeting.labName}</a>
      ) : (
        <a href={`${addresses.bodies}/${meeting.bodySlug}`}>{meeting.bodyName}</a>
      ),
    },
    meeting.processId !== null && {
      label: t('meetings.page.process'),
      value: <a href={`${addresses.processes}/${meeting.processId}`}>{meeting.processTitle}</a>,
    },
    meeting.startsAt > view.now &&
      meeting.state === 'scheduled' && {
        label: t('meetings.page.capacity'),
        value: placesOf(view, meeting),
      },
    meeting.attendance !== null && {
      label: t('meetings.page.attendance'),
      value: number(language, meeting.attendance),
    },
  ]
  return facts.filter((fact) => fact !== false)
}
