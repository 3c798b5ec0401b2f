/** Whether the published text is another than the one people commented on. */
import { sql } from 'kysely'
import type { Database, Tx } from '#database/types.ts'
import type { Day } from '#ui/dates.ts'

export interface PublishedAgain {
  readonly on: Day
  readonly version: number
  /** The version people commented on. */
  readonly before: number
}

/** The newest published text and the one before it, where they differ and there were comments in between. */
export async function findPublishedAgain(
  db: Database | Tx,
  pact: number,
): Promise<PublishedAgain | undefined> {
  const answer = await sql<PublishedAgain>`
    select (n.frozen_at at time zone 'Europe/Rome')::date as on, n.version, o.version as before
    from (select * from pact_texts where pact_id = ${pact} and amendment = 0 and frozen_at is not null
        order by version desc limit 1) n
      join pact_texts o on o.pact_id = n.pact_id and o.amendment = 0 and o.frozen_at is not null
        and o.version < n.version and o.sha256 <> n.sha256
    where exists (select from comments c where c.subject_kind = 'pact' and c.subject_id = ${pact}
      and c.said_at >= o.frozen_at and c.said_at < n.frozen_at)
    order by o.version desc limit 1`.execute(db)
  return answer.rows[0]
}

/** The hash of the last text that was published, if people have commented on it. */
export async function commentedHash(tx: Tx, pact: number): Promise<string | undefined> {
  const answer = await sql<{ sha256: string }>`
    select t.sha256 from pact_texts t where t.pact_id = ${pact} and t.amendment = 0 and t.frozen_at is not null
      and exists (select from comments c where c.subject_kind = 'pact' and c.subject_id = ${pact})
    order by t.version desc limit 1`.execute(tx)
  return answer.rows[0]?.sha256
}
