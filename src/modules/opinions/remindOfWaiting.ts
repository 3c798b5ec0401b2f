/** The job of every hour: where statements wait and nobody has looked, whoever moderates is told, once a day. */
import { sql } from 'kysely'
import type { Database } from '#database/types.ts'
import { writeEntries } from '#platform/journal.ts'
import { said } from './commands/ofConversation.ts'

const remindLock = 7_410_033

/**
 * Returns of how many conversations it was said. A statement waits an hour before anybody is told: times of statements
 * are kept to the hour, so that two of them are one at least. Who moderated within the day has looked, and knows what
 * was left.
 */
export async function remindOfWaiting(db: Database, now: Date): Promise<number> {
  return await db.transaction().execute(async (tx) => {
    await sql`select pg_advisory_xact_lock(${remindLock})`.execute(tx)
    const due = await sql<{ id: number; count: number }>`
      select c.id, w.count from opinion_conversations c join processes p on p.id = c.process_id
      cross join lateral (select count(*)::int as count, min(s.created_at) as since from opinion_statements s
        where s.conversation_id = c.id and s.state = 'waiting') w
      where c.state = 'open' and p.state <> 'draft' and w.since <= ${now}::timestamptz - interval '2 hours'
        and not exists (select from opinion_moderations m join opinion_statements s on s.id = m.statement_id
          where s.conversation_id = c.id and m.at > w.since and m.at > ${now}::timestamptz - interval '1 day')
        and not exists (select from journal j where j.subject_kind = 'conversation' and j.subject_id = c.id
          and j.what = 'reminder.statements_waiting' and j.at > ${now}::timestamptz - interval '1 day')
      order by c.id`.execute(tx)
    const entries = due.rows.map(({ id, count }) => said({ id }, 'reminder.statements_waiting', { count }))
    if (entries.length > 0) await writeEntries(tx, entries, null, now)
    return entries.length
  })
}
