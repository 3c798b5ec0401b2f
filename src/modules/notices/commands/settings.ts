import { z } from 'zod'
import type { Tx } from '#database/types.ts'
import { command, commandForAnyone } from '#platform/command.ts'
import { subject } from '#platform/subject.ts'
import { allowed } from '#platform/verdict.ts'
import { findNoticeSettings, findUnsubscribe } from '../queries.ts'
import { type Frequency, frequencies } from '../words.ts'

/** Chooses how often letters come. Who wants them again begins from here: what is past is not sent. */
export const chooseFrequency = command({
  input: z.object({ frequency: z.enum(frequencies, 'notices.errors.frequency') }),
  find: (tx, _input, { actor }) => findNoticeSettings(tx, actor.id),
  may: () => allowed,
  run: async (tx, settings, { frequency }, { actor, now }) => {
    if (settings.frequency === 'never') {
      await tx
        .updateTable('notices')
        .set({ mailed_at: now })
        .where('person_id', '=', actor.id)
        .where('mailed_at', 'is', null)
        .execute()
    }
    await keepFrequency(tx, actor.id, frequency)
    return [
      undefined,
      { what: 'notice_settings.changed', subject: subject('site', 0), detail: { frequency } },
    ]
  },
})

/** Stops all letters with the link that each carries, without signing in (RFC 8058). */
export const stopLetters = commandForAnyone({
  input: z.object({ token: z.string().max(100) }),
  find: (tx, { token }) => findUnsubscribe(tx, token),
  may: () => allowed,
  run: async (tx, found) => {
    await keepFrequency(tx, found.person_id, 'never')
    return [
      undefined,
      { what: 'notice_settings.changed', subject: subject('site', 0), detail: { frequency: 'never' } },
    ]
  },
})

async function keepFrequency(tx: Tx, personId: string, frequency: Frequency): Promise<void> {
  await tx.updateTable('notice_settings').set({ frequency }).where('person_id', '=', personId).execute()
}
