/** Mandates (deleghe): asked for, given, ended. */
import { z } from 'zod'
import type { Tx } from '#database/types.ts'
import { command } from '#platform/command.ts'
import { id } from '#platform/fields.ts'
import { subject } from '#platform/subject.ts'
import { mayAskForMandate, mayEndMandate, mayGrantMandate } from '../rules.ts'

/** Asks to act for a group. */
export const requestMandate = command({
  input: z.object({
    group: id,
    statement: z.string().trim().max(1_000, 'platform.invalid.tooLong').default(''),
  }),
  find: async (tx, { group }, { actor }) => {
    const found = await tx.selectFrom('groups').select('id').where('id', '=', group).executeTakeFirst()
    const living =
      found &&
      (await tx
        .selectFrom('mandates')
        .select('id')
        .where('group_id', '=', group)
        .where('person_id', '=', actor.id)
        .where('state', '<>', 'ended')
        .executeTakeFirst())
    return found && { id: found.id, isAsked: living !== undefined }
  },
  may: (actor, group) => mayAskForMandate(actor, group),
  run: async (tx, group, { statement }, { actor, now }) => {
    await tx
      .insertInto('mandates')
      .values({ group_id: group.id, person_id: actor.id, state: 'requested', statement, requested_at: now })
      .execute()
    return [{ id: group.id }, { what: 'mandate.requested', subject: subject('group', group.id) }]
  },
})

/** Gives a mandate that was asked for. */
export const grantMandate = command({
  input: z.object({ mandate: id }),
  find: (tx, { mandate }) => findMandate(tx, mandate, ['requested']),
  may: (actor, mandate) => mayGrantMandate(actor, mandate.groupId),
  run: async (tx, mandate, _input, { now }) => {
    await tx
      .updateTable('mandates')
      .set({ state: 'active', decided_at: now })
      .where('id', '=', mandate.id)
      .execute()
    return [
      { groupId: mandate.groupId },
      {
        what: 'mandate.granted',
        subject: subject('group', mandate.groupId),
        detail: { person: mandate.pseudonym },
      },
    ]
  },
})

/** Ends a mandate, or declines the request for one. */
export const endMandate = command({
  input: z.object({ mandate: id }),
  find: (tx, { mandate }) => findMandate(tx, mandate, ['requested', 'active']),
  may: (actor, mandate) => mayEndMandate(actor, mandate),
  run: async (tx, mandate, _input, { now }) => {
    await tx
      .updateTable('mandates')
      .set({ state: 'ended', decided_at: now })
      .where('id', '=', mandate.id)
      .execute()
    return [
      { groupId: mandate.groupId },
      {
        what: 'mandate.ended',
        subject: subject('group', mandate.groupId),
        detail: { person: mandate.pseudonym },
      },
    ]
  },
})

async function findMandate(tx: Tx, mandateId: number, states: readonly ('requested' | 'active')[]) {
  return await tx
    .selectFrom('mandates as m')
    .innerJoin('people as p', 'p.id', 'm.person_id')
    .select(['m.id', 'm.group_id as groupId', 'm.person_id as personId', 'm.state', 'p.pseudonym'])
    .where('m.id', '=', mandateId)
    .where('m.state', 'in', states)
    .forUpdate()
    .executeTakeFirst()
}
