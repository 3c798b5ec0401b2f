/** What of a person does not outlast its purpose, and what follows when somebody leaves. */
import { sql } from 'kysely'
import type { Database, Tx } from '#database/types.ts'
import type { SealedEntry } from '#platform/journal.ts'
import type { JournalReader } from '#platform/pump.ts'

/** Ends delegates and takes their names away, 60 days after the process is concluded (GDPR art. 5.1.e). */
export async function forgetDelegates(db: Database): Promise<void> {
  await sql`
    update delegates d set name = '', person_id = null, ended_at = coalesce(d.ended_at, clock_timestamp())
    from table_members m join negotiation_tables t on t.id = m.table_id join processes p on p.id = t.process_id
    where m.id = d.member_id and (d.name <> '' or d.person_id is not null)
      and p.concluded_at < clock_timestamp() - interval '60 days'`.execute(db)
}

export const readers: readonly JournalReader[] = [
  {
    name: 'negotiations',
    read: async (tx, entry) => {
      if (entry.what === 'account.closed') await blankRequests(tx, entry)
    },
  },
]

/** Why a citizen asked to observe goes with their profile; a request that still waits is taken back. */
async function blankRequests(tx: Tx, { actor, at }: SealedEntry): Promise<void> {
  await sql`
    update table_members set reasons = '',
      decided_at = case when state = 'requested' then ${at}::timestamptz else decided_at end,
      state = case when state = 'requested' then 'left' else state end
    where category = 'citizen' and requested_by = (select id from people where pseudonym = ${actor})`.execute(
    tx,
  )
}
