/** Read or not: a mark for oneself, which is no act and leaves no entry in the journal. */
import { sql } from 'kysely'
import type { Database } from '#database/types.ts'
import { sameNotice } from './queries.ts'

/** Marks as read all of a person's notices, or one with the equal ones before it: newer ones have not been shown. */
export async function markRead(db: Database, personId: string, noticeId: number | undefined): Promise<void> {
  await db
    .updateTable('notices')
    .set({ read_at: sql<Date>`clock_timestamp()` })
    .where('person_id', '=', personId)
    .where('read_at', 'is', null)
    .$if(noticeId !== undefined, (query) =>
      query.where('id', '<=', noticeId ?? 0).where(
        sql<boolean>`(${sameNotice}) = (
            select ${sameNotice} from notices where id = ${noticeId ?? 0} and person_id = ${personId})`,
      ),
    )
    .execute()
}
