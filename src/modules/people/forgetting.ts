import { sql } from 'kysely'
import type { Database } from '#database/types.ts'

/** Deletes sessions that have ended, with the network address and the browser they came from (GDPR art. 5.1.e). */
export async function forgetSessions(db: Database): Promise<void> {
  await sql`delete from sessions where expires_at < clock_timestamp()`.execute(db)
}
