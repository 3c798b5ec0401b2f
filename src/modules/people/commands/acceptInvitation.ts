import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import type { Database, Tx } from '#database/types.ts'
import { commandForAnyone, databaseClock } from '#platform/command.ts'
import { hashToken } from '#platform/drafts.ts'
import { subject } from '#platform/subject.ts'
import { allowed } from '#platform/verdict.ts'
import { emailAddress } from '../emailAddress.ts'
import { displayName } from './completeProfile.ts'

/** The invitation behind a one-time link, while it is good. */
export async function findInvitation(
  db: Database | Tx,
  token: string,
  now?: Date,
): Promise<{ readonly id: number } | undefined> {
  return await db
    .selectFrom('invitations')
    .select('id')
    .where('token_hash', '=', hashToken(token))
    .where('used_at', 'is', null)
    .where('expires_at', '>', now ?? (await databaseClock(db)))
    .executeTakeFirst()
}

/**
 * Becomes administrator by the one-time link of the terminal: whoever reads the terminal runs the program. An
 * address with an account gets the role, but still has to sign in by its letter.
 */
export const acceptInvitation = commandForAnyone({
  input: z.object({
    invitation: z.string().max(100),
    name: displayName,
    email: emailAddress,
  }),
  find: async (tx, { invitation }, { now }) => {
    const found = await findInvitation(tx, invitation, now)
    if (!found) return undefined
    return await tx
      .selectFrom('invitations')
      .selectAll()
      .where('id', '=', found.id)
      .where('used_at', 'is', null)
      .forUpdate()
      .executeTakeFirst()
  },
  may: () => allowed,
  run: async (tx, invitation, input, { now }) => {
    const known = await tx
      .selectFrom('people')
      .select('id')
      .where('email', '=', input.email)
      .executeTakeFirst()
    const personId = known?.id ?? randomUUID()
    if (!known) {
      await tx
        .insertInto('people')
        .values({ id: personId, name: input.name, email: input.email, created_at: now, updated_at: now })
        .execute()
    }
    await tx
      .insertInto('role_grants')
      .values({
        person_id: personId,
        role: invitation.role,
        scope_kind: invitation.scope_kind,
        scope_id: invitation.scope_id,
        granted_at: now,
      })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
    await tx
      .updateTable('invitations')
      .set({ used_at: now, used_by: personId })
      .where('id', '=', invitation.id)
      .execute()
    return [
      { personId, isNew: !known },
      {
        what: 'role.granted',
        subject: subject('site', 0),
        detail: { role: invitation.role, by: 'invitation' },
      },
    ]
  },
})
