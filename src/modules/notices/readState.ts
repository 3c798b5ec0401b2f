/** Read or not: a mark for oneself, which is no act and leaves no entry in the journal. */
import { sql } from 'kysely'
import type { Database } from '#database/types.ts'

/** Marks one of a person's notices as read, or all of them. */
export async function markRead(db: Database, personId: string, noticeId: number | undefined): Promise<void> {
  await db
    .updateTable('notices')
    .set({ read_at: sql<Date>`clock_timestamp()` })
    .where('person_id', '=', personId)
    .where('read_at', 'is', null)
    .$if(noticeId !== undefined, (query) => query.where('id', '=', noticeId ?? 0))
    .execute()
}
