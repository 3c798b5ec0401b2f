/** Registering, and taking the registration back. */
import { z } from 'zod'
import type { Tx } from '#database/types.ts'
import { command } from '#platform/command.ts'
import { id as meeting } from '#platform/fields.ts'
import { conflict } from '#platform/outcome.ts'
import { subject } from '#platform/subject.ts'
import { type FoundMeeting, findMeetingLocked } from '../foundMeeting.ts'
import { confirmedCount, promoteWaiting } from '../places.ts'
import { mayCancelRegistration, mayRegister } from '../rules.ts'
import type { RegistrationState } from '../words.ts'

/** A place if there is one, else a place in the waiting list. */
export const registerForMeeting = command({
  input: z.object({
    meeting,
    accessNeeds: z.string().trim().max(500, 'meetings.errors.accessNeeds').default(''),
  }),
  find: (tx, input) => findMeetingLocked(tx, input.meeting),
  may: (_actor, found, now) => mayRegister(found, found.process, now),
  run: async (tx, found, input, { actor, now }) => {
    const own = await ownState(tx, found.id, actor.id)
    if (own === 'confirmed' || own === 'waiting') return conflict('meetings.why.alreadyRegistered')
    const isFull = found.capacity !== null && (await confirmedCount(tx, found.id)) >= found.capacity
    const state: RegistrationState = isFull ? 'waiting' : 'confirmed'
    const row = { state, access_needs: input.accessNeeds, registered_at: now }
    await tx
      .insertInto('registrations')
      .values({ meeting_id: found.id, person_id: actor.id, ...row })
      .onConflict((clash) => clash.columns(['meeting_id', 'person_id']).doUpdateSet(row))
      .execute()
    return [
      { id: found.id, state },
      { what: 'registration.made', subject: subject('meeting', found.id), detail: { state } },
    ]
  },
})

interface OwnRegistration {
  readonly meeting: FoundMeeting
  readonly own: RegistrationState | null
}

/** Gives the place back; whoever has waited longest gets it. What was said about access needs is erased. */
export const cancelRegistration = command({
  input: z.object({ meeting }),
  find: async (tx, input, { actor }): Promise<OwnRegistration | undefined> => {
    const found = await findMeetingLocked(tx, input.meeting)
    return found && { meeting: found, own: await ownState(tx, found.id, actor.id) }
  },
  may: (_actor, { meeting: found, own }, now) => mayCancelRegistration(own, found, now),
  run: async (tx, { meeting: found }, _input, { actor }) => {
    await tx
      .updateTable('registrations')
      .set({ state: 'cancelled', access_needs: '' })
      .where('meeting_id', '=', found.id)
      .where('person_id', '=', actor.id)
      .execute()
    const promoted = found.state === 'scheduled' ? await promoteWaiting(tx, found.id, found.capacity) : []
    return [
      { id: found.id },
      { what: 'registration.cancelled', subject: subject('meeting', found.id) },
      ...promoted,
    ]
  },
})

async function ownState(tx: Tx, meetingId: number, personId: string): Promise<RegistrationState | null> {
  const row = await tx
    .selectFrom('registrations')
    .select('state')
    .where('meeting_id', '=', meetingId)
    .where('person_id', '=', personId)
    .executeTakeFirst()
  return row?.state ?? null
}
