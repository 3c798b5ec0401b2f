/** What is said of a meeting afterwards: how many came, and the minutes, without names of people. */
import { sql } from 'kysely'
import { z } from 'zod'
import type { Tx } from '#database/types.ts'
import { command } from '#platform/command.ts'
import { id as meeting } from '#platform/fields.ts'
import { invalid } from '#platform/outcome.ts'
import { subject } from '#platform/subject.ts'
import { findMeetingLocked } from '../foundMeeting.ts'
import { contactIn, mayReport } from '../rules.ts'

const attendance = z.coerce
  .number('meetings.errors.attendance')
  .int('meetings.errors.attendance')
  .min(0, 'meetings.errors.attendance')
  .max(100_000, 'meetings.errors.attendance')
const noNumber = (value: unknown) => (value === '' || value === null ? undefined : value)

/** Publishes the minutes, or corrects them. E-mail addresses, telephone numbers and names of those registered are refused. */
export const publishMinutes = command({
  input: z.object({
    meeting,
    minutes: z
      .string('meetings.errors.minutesShort')
      .trim()
      .min(40, 'meetings.errors.minutesShort')
      .max(40_000, 'platform.invalid.tooLong'),
    attendance: z.preprocess(noNumber, attendance.optional()),
  }),
  find: (tx, input) => findMeetingLocked(tx, input.meeting),
  may: (actor, found, now) => mayReport(actor, found, found.scope, now),
  run: async (tx, found, input, { now }) => {
    const contact = contactIn(input.minutes)
    if (contact) return invalid('minutes', 'meetings.errors.minutesContact', { contact })
    const name = await registeredNameIn(tx, found.id, input.minutes)
    if (name) return invalid('minutes', 'meetings.errors.minutesName', { name })
    await tx
      .updateTable('meetings')
      .set({
        minutes: input.minutes,
        minutes_published_at: sql`coalesce(minutes_published_at, ${now})`,
        ...(input.attendance === undefined ? {} : { attendance: input.attendance }),
      })
      .where('id', '=', found.id)
      .execute()
    return [
      { id: found.id },
      {
        what: found.minutes === null ? 'minutes.published' : 'minutes.corrected',
        subject: subject('meeting', found.id),
      },
    ]
  },
})

/** Records how many people came: a number, never a list. */
export const recordAttendanceCount = command({
  input: z.object({ meeting, attendance }),
  find: (tx, input) => findMeetingLocked(tx, input.meeting),
  may: (actor, found, now) => mayReport(actor, found, found.scope, now),
  run: async (tx, found, input) => {
    await tx
      .updateTable('meetings')
      .set({ attendance: input.attendance })
      .where('id', '=', found.id)
      .execute()
    return [
      { id: found.id },
      {
        what: 'attendance.recorded',
        subject: subject('meeting', found.id),
        detail: { attendance: input.attendance },
      },
    ]
  },
})

async function registeredNameIn(tx: Tx, meetingId: number, minutes: string): Promise<string | undefined> {
  const answer = await sql<{ name: string }>`
    select p.name from registrations r join people p on p.id = r.person_id
    where r.meeting_id = ${meetingId} and p.name like '% %'
      and position(plain(p.name) in plain(${minutes})) > 0
    limit 1`.execute(tx)
  return answer.rows[0]?.name
}
