/** Places of a meeting: counted and given while its row is locked, so that nobody gets one that is not there. */
import { sql } from 'kysely'
import type { Tx } from '#database/types.ts'
import type { Entry } from '#platform/journal.ts'
import { subject } from '#platform/subject.ts'

export async function confirmedCount(tx: Tx, meetingId: number): Promise<number> {
  const answer = await sql<{ count: number }>`
    select count(*)::int as count from registrations where meeting_id = ${meetingId} and state = 'confirmed'`.execute(
    tx,
  )
  return answer.rows[0]?.count ?? 0
}

/**
 * Gives free places to those who have waited longest; the meeting's row must be locked. Returns an entry for each:
 * `person` is the pseudonym by which notices find whom to tell.
 */
export async function promoteWaiting(tx: Tx, meetingId: number, capacity: number | null): Promise<Entry[]> {
  const free = capacity === null ? null : Math.max(0, capacity - (await confirmedCount(tx, meetingId)))
  if (free === 0) return []
  const answer = await sql<{ pseudonym: string }>`
    update registrations r set state = 'confirmed'
    from people p
    where p.id = r.person_id and r.id in (
      select id from registrations where meeting_id = ${meetingId} and state = 'waiting'
      order by registered_at, id limit ${free})
    returning p.pseudonym`.execute(tx)
  return answer.rows.map(({ pseudonym }) => ({
    what: 'registration.promoted' as const,
    subject: subject('meeting', meetingId),
    detail: { person: pseudonym },
  }))
}
