import { z } from 'zod'
import { command } from '#platform/command.ts'
import { subject } from '#platform/subject.ts'
import { allowed } from '#platform/verdict.ts'

/** Ends one of one's own sessions, from any device. Somebody else's is not found. */
export const endSession = command({
  input: z.object({ session: z.string().max(100) }),
  find: (tx, { session }, { actor }) =>
    tx
      .selectFrom('sessions')
      .select('id')
      .where('id', '=', session)
      .where('person_id', '=', actor.id)
      .executeTakeFirst(),
  may: () => allowed,
  run: async (tx, session) => {
    await tx.deleteFrom('sessions').where('id', '=', session.id).execute()
    return [undefined, { what: 'session.ended', subject: subject('site', 0) }]
  },
})
