/** What of a person does not outlast its purpose, and what follows when somebody leaves. */
import { sql } from 'kysely'
import type { Database, Tx } from '#database/types.ts'
import { type SealedEntry, writeEntries } from '#platform/journal.ts'
import type { JournalReader } from '#platform/pump.ts'
import { promoteWaiting } from './places.ts'

/** Empties what people said of how they take part, 30 days after the meeting (GDPR art. 5.1.e). */
export async function forgetAccessNeeds(db: Database): Promise<void> {
  await sql`
    update registrations r set access_needs = '' from meetings m
    where m.id = r.meeting_id and r.access_needs <> '' and m.ends_at < clock_timestamp() - interval '30 days'`.execute(
    db,
  )
}

export const readers: readonly JournalReader[] = [
  {
    name: 'meetings',
    read: async (tx, entry) => {
      if (entry.what === 'account.closed') await giveFreedPlaces(tx, entry)
    },
  },
]

/** The registrations of a closed profile are gone, with them which meetings they were for: all that wait are looked at. */
async function giveFreedPlaces(tx: Tx, { at }: SealedEntry): Promise<void> {
  const meetings = await sql<{ id: number; capacity: number | null }>`
    select id, capacity from meetings m
    where state = 'scheduled' and starts_at > ${at}
      and exists (select from registrations r where r.meeting_id = m.id and r.state = 'waiting')
    order by id for update`.execute(tx)
  for (const { id, capacity } of meetings.rows) {
    const promoted = await promoteWaiting(tx, id, capacity)
    if (promoted.length > 0) await writeEntries(tx, promoted, null, at)
  }
}
