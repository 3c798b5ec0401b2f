import { z } from 'zod'
import type { Tx } from '#database/types.ts'
import { command } from '#platform/command.ts'
import { id } from '#platform/fields.ts'
import { conflict } from '#platform/outcome.ts'
import { findScope, subjectOfScope } from '../roleScopes.ts'
import { mayEndRole } from '../rules.ts'

/** Ends a role: it stops holding at the next click of whoever had it. */
export const endRole = command({
  input: z.object({ grant: id }),
  find: async (tx, { grant }) => {
    const found = await tx
      .selectFrom('role_grants as g')
      .innerJoin('people as p', 'p.id', 'g.person_id')
      .select(['g.id', 'g.person_id', 'g.role', 'g.scope_kind', 'g.scope_id', 'p.pseudonym'])
      .where('g.id', '=', grant)
      .where('g.ended_at', 'is', null)
      .forUpdate()
      .executeTakeFirst()
    const scope = found && (await findScope(tx, { kind: found.scope_kind, id: found.scope_id }))
    return found && scope && { ...found, scope }
  },
  may: (actor, grant) => mayEndRole(actor, grant.scope, grant.role, grant.person_id),
  run: async (tx, grant, _input, { now }) => {
    const isPlatform = grant.role === 'administrator' && grant.scope.kind === 'platform'
    if (isPlatform && (await countAdministrators(tx)) === 1) {
      return conflict('people.errors.lastAdministrator')
    }
    await tx.updateTable('role_grants').set({ ended_at: now }).where('id', '=', grant.id).execute()
    return [
      undefined,
      {
        what: 'role.ended',
        subject: subjectOfScope(grant.scope),
        detail: { role: grant.role, person: grant.pseudonym },
      },
    ]
  },
})

/** How many administer the whole platform; the rows stay locked, so that two cannot leave at the same moment. */
export async function countAdministrators(tx: Tx): Promise<number> {
  const rows = await tx
    .selectFrom('role_grants')
    .select('id')
    .where('role', '=', 'administrator')
    .where('scope_kind', '=', 'platform')
    .where('ended_at', 'is', null)
    .orderBy('id')
    .forUpdate()
    .execute()
  return rows.length
}
