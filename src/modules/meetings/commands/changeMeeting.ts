/** A meeting is changed or cancelled: calendars that know it learn so by its sequence number. */
import { z } from 'zod'
import type { Tx } from '#database/types.ts'
import { command } from '#platform/command.ts'
import { id as meeting } from '#platform/fields.ts'
import { invalid } from '#platform/outcome.ts'
import { subject } from '#platform/subject.ts'
import { type FoundMeeting, findMeetingLocked } from '../foundMeeting.ts'
import { confirmedCount, promoteWaiting } from '../places.ts'
import { mayCancel, mayChange } from '../rules.ts'
import { checkPlan, planFields } from './planInput.ts'
import { planRow } from './planRow.ts'

/** Changes a meeting; more room lets in those who wait, less room than people is refused. */
export const changeMeeting = command({
  input: planFields.extend({ meeting }).superRefine(checkPlan),
  find: (tx, input) => findMeetingLocked(tx, input.meeting),
  may: (actor, found) => mayChange(actor, found, found.scope),
  run: async (tx, found, plan, { now }) => {
    const registered = await confirmedCount(tx, found.id)
    if (plan.capacity !== undefined && plan.capacity < registered) {
      return invalid('capacity', 'meetings.errors.capacityBelow', { count: registered })
    }
    const changed = await tx
      .updateTable('meetings')
      .set({ ...planRow(plan), sequence: found.sequence + 1, updated_at: now })
      .where('id', '=', found.id)
      .returning(['starts_at', 'ends_at', 'place', 'address', 'mode'])
      .executeTakeFirstOrThrow()
    const promoted = await promoteWaiting(tx, found.id, plan.capacity ?? null)
    return [
      { id: found.id },
      {
        what: 'meeting.changed',
        subject: subject('meeting', found.id),
        detail: {
          when: changed.starts_at.getTime() !== found.startsAt.getTime(),
          where:
            changed.place !== found.place || changed.address !== found.address || changed.mode !== found.mode,
        },
      },
      ...promoted,
    ]
  },
})

/** Cancels a meeting, with a reason everybody reads; the page and the calendar entry stay. */
export const cancelMeeting = command({
  input: z.object({
    meeting,
    reason: z
      .string('meetings.errors.reason')
      .trim()
      .min(5, 'meetings.errors.reason')
      .max(300, 'meetings.errors.reason'),
  }),
  find: (tx, input) => findMeetingLocked(tx, input.meeting),
  may: (actor, found, now) => mayCancel(actor, found, found.scope, now),
  run: async (tx, found, input, { now }) => {
    await cancel(tx, found, input.reason, now)
    return [{ id: found.id }, { what: 'meeting.cancelled', subject: subject('meeting', found.id) }]
  },
})

const cancel = (tx: Tx, found: FoundMeeting, reason: string, now: Date) =>
  tx
    .updateTable('meetings')
    .set({ state: 'cancelled', state_reason: reason, sequence: found.sequence + 1, updated_at: now })
    .where('id', '=', found.id)
    .execute()
