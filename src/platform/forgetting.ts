/** What is kept for a while only: what nobody came back to, and the keys of forms that were sent. */
import { sql } from 'kysely'
import type { Database } from '#database/types.ts'

/**
 * Forgets drafts without an author when their cookie has ended, forms that waited a month for a sign-in, and keys
 * of forms that nobody can send again by a double click.
 */
export async function forgetOld(db: Database): Promise<void> {
  await sql`delete from drafts where person_id is null and (saved_at < clock_timestamp() - interval '180 days'
    or (purpose = 'form_to_resume' and saved_at < clock_timestamp() - interval '30 days'))`.execute(db)
  await sql`delete from done_forms where at < clock_timestamp() - interval '30 days'`.execute(db)
}
