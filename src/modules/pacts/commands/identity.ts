/** Whoever signs shows again that they are who they say. */
import { sql } from 'kysely'
import { z } from 'zod'
import type { Tx } from '#database/types.ts'
import type { Actor } from '#platform/actor.ts'
import { command } from '#platform/command.ts'
import { subject } from '#platform/subject.ts'
import { allowed } from '#platform/verdict.ts'
import { holdPact } from '../queries/found.ts'
import { id } from './fields.ts'

const goodForMinutes = 10

/**
 * Keeps that somebody has just identified again. The page calls it after, and only after, the people module has
 * accepted a fresh code sent to their address: no form may lead here by itself.
 */
export const confirmIdentity = command({
  input: z.object({ pact: id }),
  find: (tx, input, { actor }) => holdPact(tx, input.pact, actor),
  may: () => allowed,
  run: async (tx, pact, _input, { actor, now }) => {
    await tx
      .insertInto('identity_checks')
      .values({ person_id: actor.id, pact_id: pact.id, checked_at: now })
      .execute()
    return [{ id: pact.id }, { what: 'pact.identity_confirmed', subject: subject('pact', pact.id) }]
  },
})

export async function hasIdentified(tx: Tx, actor: Actor, pact: number, now: Date): Promise<boolean> {
  const row = await tx
    .selectFrom('identity_checks')
    .select('id')
    .where('person_id', '=', actor.id)
    .where('pact_id', '=', pact)
    .where('checked_at', '>', sql<Date>`${now}::timestamptz - make_interval(mins => ${goodForMinutes})`)
    .where('checked_at', '<=', now)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}
