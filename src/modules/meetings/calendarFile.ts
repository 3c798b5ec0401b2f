/** Meetings as a calendar file (RFC 5545): one number for life, a sequence that grows, cancelled ones marked so. */
import { ICalCalendar, ICalCalendarMethod, ICalEventStatus } from 'ical-generator'
import { addressOf } from './appearance.ts'
import type { CalendarMeeting } from './words.ts'

const zone = 'Europe/Rome'

/** The rules of Rome's clock since 1996, as the European Union set them: last Sundays of March and October. */
const romeRules = [
  'BEGIN:VTIMEZONE',
  `TZID:${zone}`,
  'BEGIN:DAYLIGHT',
  'TZOFFSETFROM:+0100',
  'TZOFFSETTO:+0200',
  'TZNAME:CEST',
  'DTSTART:19960331T020000',
  'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
  'END:DAYLIGHT',
  'BEGIN:STANDARD',
  'TZOFFSETFROM:+0200',
  'TZOFFSETTO:+0100',
  'TZNAME:CET',
  'DTSTART:19961027T030000',
  'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
  'END:STANDARD',
  'END:VTIMEZONE',
].join('\r\n')

interface CalendarWanted {
  readonly name: string
  /** The site's address, without a slash at the end. */
  readonly baseUrl: string
  readonly meetings: readonly CalendarMeeting[]
}

/** The text of a calendar file. */
export function calendarFile({ name, baseUrl, meetings }: CalendarWanted): string {
  const host = new URL(baseUrl).hostname
  const calendar = new ICalCalendar({
    name,
    prodId: { company: 'Partecipanza', product: 'incontri', language: 'IT' },
    method: ICalCalendarMethod.PUBLISH,
    timezone: { name: null, generator: () => romeRules },
    ttl: 60 * 60,
  })
  for (const meeting of meetings) {
    calendar.createEvent({
      id: `meeting-${meeting.id}@${host}`,
      sequence: meeting.sequence,
      stamp: meeting.updatedAt,
      timezone: zone,
      start: onServersClock(meeting.startsAt),
      end: onServersClock(meeting.endsAt),
      summary: meeting.title,
      description: textOf(meeting),
      ...(meeting.place ? { location: [meeting.place, meeting.address].filter(Boolean).join(', ') } : {}),
      url: baseUrl + addressOf(meeting.id),
      status: meeting.state === 'cancelled' ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    })
  }
  return `${calendar.toString()}\r\n`
}

const textOf = (meeting: CalendarMeeting): string =>
  [meeting.summary, meeting.orderOfDay, meeting.accessNotes].filter(Boolean).join('\n\n')

const romeClock = new Intl.DateTimeFormat('en-GB', {
  timeZone: zone,
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  hour: 'numeric',
  minute: 'numeric',
  second: 'numeric',
  hourCycle: 'h23',
})

/** The library prints a `Date` as the server's clock shows it: this one shows there what the clock in Rome does. */
function onServersClock(moment: Date): Date {
  const parts = new Map(romeClock.formatToParts(moment).map((part) => [part.type, Number(part.value)]))
  const of = (name: Intl.DateTimeFormatPartTypes) => parts.get(name) ?? 0
  return new Date(of('year'), of('month') - 1, of('day'), of('hour'), of('minute'), of('second'))
}
