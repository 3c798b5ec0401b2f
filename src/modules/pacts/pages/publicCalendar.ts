/** What is due in pacts and when, as a calendar file (RFC 5545): whole days, no person named. */
import { ICalCalendar, ICalCalendarMethod } from 'ical-generator'
import { addDays } from '#ui/dates.ts'
import type { View } from '#ui/view.ts'
import { pactAddress } from '../appearance.ts'
import type { CalendarItem } from '../queries/calendar.ts'

/** The library reads the server's clock: this is a day's midnight on it. */
const midnight = (day: string): Date => {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  return new Date(year, month - 1, date)
}

export function pactCalendar(view: View, baseUrl: string, items: readonly CalendarItem[]): string {
  const host = new URL(baseUrl).hostname
  const calendar = new ICalCalendar({
    name: view.t('pacts.catalogue.calendarName'),
    prodId: { company: 'Partecipanza', product: 'patti', language: 'IT' },
    method: ICalCalendarMethod.PUBLISH,
    ttl: 60 * 60,
  })
  for (const item of items) {
    const detail = item.kind === 'commitment' ? item.title : ''
    calendar.createEvent({
      // The same from one reading to the next, so that a day moved is not a day twice.
      id: `pact-${item.pact}-${item.kind}-${item.item}@${host}`,
      stamp: view.now,
      start: midnight(item.on),
      end: midnight(addDays(item.on, 1)),
      allDay: true,
      summary: [view.t(`pacts.catalogue.calendarOf.${item.kind}`), detail, item.pactTitle]
        .filter(Boolean)
        .join(': '),
      url: baseUrl + pactAddress(item.pact),
    })
  }
  return `${calendar.toString()}\r\n`
}
