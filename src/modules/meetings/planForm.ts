/** The form of a meeting as it is filled in: from nothing, from an earlier meeting, from the meeting itself. */
import type { Database } from '#database/types.ts'
import type { Actor } from '#platform/actor.ts'
import { type Typed, textOf } from '#platform/web/forms.ts'
import type { Option } from '#ui/choices.tsx'
import { addDays, clock, dayOf } from '#ui/dates.ts'
import type { FormValues } from '#ui/formState.ts'
import type { View } from '#ui/view.ts'
import { type HostChoice, listHosts } from './filterChoices.ts'
import type { FoundMeeting } from './foundMeeting.ts'
import { mayManage } from './rules.ts'

const hostWords = {
  process: 'meetings.form.hostProcess',
  table: 'meetings.form.hostTable',
  lab: 'meetings.form.hostLab',
  body: 'meetings.form.hostBody',
} as const

/** What the person may plan meetings of. */
export async function hostOptions(db: Database, view: View, actor: Actor): Promise<Option[]> {
  const hosts = await listHosts(db)
  return hosts
    .filter((host) => mayManage(actor, scopeOfHost(host)).allowed)
    .map((host) => ({ value: host.value, label: view.t(hostWords[host.kind], { name: host.name }) }))
}

const scopeOfHost = (host: HostChoice) => ({
  processId: host.processId ?? undefined,
  bodyIds: host.bodyIds,
})

/** Turns the choice `table-3` of the form into what the command knows. */
export function withHost(typed: Typed): Typed {
  const read = /^(process|table|lab|body)-(\d{1,9})$/.exec(textOf(typed, 'host'))
  return read?.[1] && read[2] ? { ...typed, [read[1]]: read[2] } : typed
}

/** The fields of a meeting as they stand. */
export const valuesOf = (meeting: FoundMeeting): FormValues => ({
  kind: meeting.kind,
  title: meeting.title,
  summary: meeting.summary,
  orderOfDay: meeting.orderOfDay,
  mode: meeting.mode,
  place: meeting.place,
  address: meeting.address,
  onlineLink: meeting.onlineLink ?? '',
  accessNotes: meeting.accessNotes,
  date: dayOf(meeting.startsAt),
  starts: clock('it', meeting.startsAt),
  ends: clock('it', meeting.endsAt),
  capacity: meeting.capacity === null ? '' : String(meeting.capacity),
})

/** The next meeting like this one: a week after it, or a week from today where that is past. */
export function nextValuesOf(meeting: FoundMeeting, now: Date): FormValues {
  const after = addDays(dayOf(meeting.startsAt), 7)
  const soonest = addDays(dayOf(now), 7)
  return {
    ...valuesOf(meeting),
    host: hostOf(meeting),
    orderOfDay: '',
    date: after > dayOf(now) ? after : soonest,
  }
}

function hostOf(meeting: FoundMeeting): string {
  if (meeting.tableId !== null) return `table-${meeting.tableId}`
  if (meeting.processId !== null) return `process-${meeting.processId}`
  return meeting.labId === null ? `body-${meeting.bodyId}` : `lab-${meeting.labId}`
}
