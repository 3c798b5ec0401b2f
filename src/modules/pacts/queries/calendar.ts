/** The calendar of a pact, or of all public pacts: what is due and what happened. No person is named, no member's task is told. */
import { sql } from 'kysely'
import type { Database } from '#database/types.ts'
import type { Day } from '#ui/dates.ts'

export interface CalendarItem {
  readonly pact: number
  readonly pactTitle: string
  readonly kind: 'starts' | 'ends' | 'call_closes' | 'comments_close' | 'commitment' | 'report'
  /** Of the commitment or report; 0 where the pact itself is meant. */
  readonly item: number
  readonly on: Day
  readonly title: string
}

/** Items by day, from a day on where one is given. Term and promises are drafts until all have signed them. */
export async function calendarOf(
  db: Database,
  pact: number | undefined,
  from: Day | undefined,
): Promise<CalendarItem[]> {
  const answer = await sql<CalendarItem>`
    with chosen as materialized (select p.id, p.title, p.state, p.signed_at, p.starts_on, p.ends_on, p.call_closes, p.comments_close
      from pacts p where p.public_since is not null and (${pact ?? null}::int is null or p.id = ${pact ?? null}::int))
    select i.pact, c.title as "pactTitle", i.kind, i.item, i.day as on, i.title from chosen c join (
      select id as pact, 'starts' as kind, 0 as item, starts_on as day, '' as title from chosen where signed_at is not null
      union all select id, 'ends', 0, ends_on, '' from chosen where signed_at is not null and state <> 'terminated_early'
      union all select id, 'call_closes', 0, call_closes, '' from chosen
      union all select id, 'comments_close', 0, comments_close, '' from chosen
      union all select m.pact_id, 'commitment', m.id, m.due_on, m.what from commitments m
        join chosen s on s.id = m.pact_id where s.signed_at is not null
      union all select r.pact_id, 'report', r.id, r.due_on, r.kind from pact_reports r join chosen s on s.id = r.pact_id
    ) i on i.pact = c.id
    where i.day is not null and (${from ?? null}::date is null or i.day >= ${from ?? null}::date)
    order by i.day, i.pact, i.kind, i.item limit 1000`.execute(db)
  return answer.rows
}
