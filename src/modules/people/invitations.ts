/** The one-time link that makes the first administrator: printed where only the operator reads. */
import { sql } from 'kysely'
import type { Database } from '#database/types.ts'
import { hashToken, newToken } from '#platform/drafts.ts'
import { addresses } from '#ui/addresses.ts'
import { hasAdministrator } from './queries.ts'

/** The address of a new one-time link, good for 24 hours; nothing where somebody is already administrator. */
export async function inviteFirstAdministrator(db: Database): Promise<string | undefined> {
  if (await hasAdministrator(db)) return undefined
  const token = newToken()
  await db.deleteFrom('invitations').where('used_at', 'is', null).execute()
  await db
    .insertInto('invitations')
    .values({
      token_hash: hashToken(token),
      role: 'administrator',
      scope_kind: 'platform',
      expires_at: sql<Date>`clock_timestamp() + interval '24 hours'`,
    })
    .execute()
  return `${addresses.signIn}/primo-accesso?chiave=${token}`
}
