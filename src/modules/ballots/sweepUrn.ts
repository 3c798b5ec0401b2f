/**
 * Writes the files of urn and turnout anew where a ballot has ended: a moved or undone row stays readable in a table's
 * file, with the number of the transaction that wrote it, also after a plain `vacuum`. Not inside a transaction.
 */
import { type Kysely, sql } from 'kysely'
import type { Tables } from '#database/tables.ts'
import type { Database } from '#database/types.ts'
import { log } from '#platform/log.ts'

/** Voters of other ballots wait as long for the sweep to begin; then it gives up, and the job tries in a minute. */
const patience = '2s'

/** True where no sweep is left to do. Never throws: what failed stays due, and the job of every minute comes back. */
export async function sweepUrn(db: Database): Promise<boolean> {
  const due = await db.selectFrom('ballot_sweeps').select(['ballot_id', 'moved_by']).execute()
  if (due.length === 0) return true
  if (await isStillRead(db)) {
    log.warn(
      { ballots: due.length },
      'an older transaction can still read the urn as it was: the sweep waits',
    )
    return false
  }
  try {
    await db.connection().execute(rewriteFiles)
    for (const { ballot_id, moved_by } of due) {
      await db
        .deleteFrom('ballot_sweeps')
        .where('ballot_id', '=', ballot_id)
        .where('moved_by', '=', moved_by)
        .execute()
    }
    return true
  } catch (error) {
    log.error({ error }, 'the urn was not swept')
    return false
  }
}

/** PostgreSQL copies rows that an older transaction may still read into the new file: such a sweep would be none. */
async function isStillRead(db: Database): Promise<boolean> {
  const answer = await sql<{ is: boolean }>`
    with last as (select max(moved_by) as moved, (max(moved_by) % 4294967296)::text::xid as moved_xid from ballot_sweeps)
    select moved >= pg_snapshot_xmin(pg_current_snapshot())::text::bigint
      or exists (select from pg_stat_activity where pid <> pg_backend_pid() and backend_xmin is not null
        and (datname = current_database() or datname is null) and age(backend_xmin) >= age(moved_xid))
      or exists (select from pg_replication_slots where xmin is not null and age(xmin) >= age(moved_xid)) as is
    from last`.execute(db)
  return answer.rows[0]?.is ?? false
}

async function rewriteFiles(own: Kysely<Tables>): Promise<void> {
  await sql`select set_config('lock_timeout', ${patience}, false), set_config('statement_timeout', '0', false)`.execute(
    own,
  )
  try {
    await sql`vacuum full ballot_urn`.execute(own)
    await sql`vacuum full ballot_turnout`.execute(own)
  } finally {
    await sql`reset lock_timeout`.execute(own)
    await sql`reset statement_timeout`.execute(own)
  }
}
