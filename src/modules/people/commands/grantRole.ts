import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import type { Tx } from '#database/types.ts'
import { roles } from '#platform/actor.ts'
import { command } from '#platform/command.ts'
import { conflict } from '#platform/outcome.ts'
import { emailAddress } from '../emailAddress.ts'
import { findScope, scopeText, subjectOfScope } from '../roleScopes.ts'
import { mayGrantRole } from '../rules.ts'

/** Gives a role at a place to an address; who has never signed in finds it the first time they do. */
export const grantRole = command({
  input: z.object({ email: emailAddress, role: z.enum(roles, 'people.errors.role'), scope: scopeText }),
  find: (tx, { scope }) => findScope(tx, scope),
  may: (actor, scope, _now, { role }) => mayGrantRole(actor, scope, role),
  run: async (tx, scope, { email, role }, { now }) => {
    const person = await findOrPreparePerson(tx, email, now)
    const granted = await tx
      .insertInto('role_grants')
      .values({
        person_id: person.id,
        role,
        scope_kind: scope.kind,
        scope_id: scope.id,
        granted_at: now,
      })
      .onConflict((onConflict) => onConflict.doNothing())
      .returning('id')
      .executeTakeFirst()
    if (!granted) return conflict('people.errors.alreadyGranted')
    return [
      granted,
      {
        what: 'role.granted',
        subject: subjectOfScope(scope),
        detail: { role, person: person.pseudonym },
      },
    ]
  },
})

async function findOrPreparePerson(tx: Tx, email: string, now: Date) {
  const known = await tx
    .selectFrom('people')
    .select(['id', 'pseudonym'])
    .where('email', '=', email)
    .executeTakeFirst()
  if (known) return known
  return await tx
    .insertInto('people')
    .values({ id: randomUUID(), name: '', email, created_at: now, updated_at: now })
    .returning(['id', 'pseudonym'])
    .executeTakeFirstOrThrow()
}
