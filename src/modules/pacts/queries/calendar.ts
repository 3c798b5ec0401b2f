/** The calendar of a pact, or of all public pacts: what is due and what happened. No person is named. */
import { sql } from 'kysely'
import type { Database } from '#database/types.ts'
import type { Day } from '#ui/dates.ts'

export interface CalendarItem {
  readonly pact: number
  readonly pactTitle: string
  readonly kind: 'starts' | 'ends' | 'call_closes' | 'comments_close' | 'commitment' | 'task' | 'report'
  readonly on: Day
  readonly title: string
  readonly isDone: boolean
}

/** Items by day. Promises are drafts until all have signed them. Tasks belong to the members: they are left out where `withTasks` does not ask for them. */
export async function calendarOf(
  db: Database,
  pact: number | undefined,
  { withTasks = false, from = null }: { readonly withTasks?: boolean; readonly from?: Day | null } = {},
): Promise<CalendarItem[]> {
  const answer = await sql<CalendarItem>`
    with chosen as (select * from pacts p where p.public_since is not null and (${pact ?? null}::int is null or p.id = ${pact ?? null}::int))
    select i.pact, c.title as "pactTitle", i.kind, i.day as on, i.title, i.done as "isDone" from chosen c join (
      select id as pact, 'starts' as kind, starts_on as day, '' as title, false as done from chosen
      union all select id, 'ends', ends_on, '', false from chosen
      union all select id, 'call_closes', call_closes, '', false from chosen
      union all select id, 'comments_close', comments_close, '', false from chosen
      union all select pact_id, 'commitment', due_on, what, state = 'kept' from commitments m
        where pact_id in (select id from chosen)
          and exists (select from pact_texts t where t.pact_id = m.pact_id and t.agreed_at is not null)
      union all select pact_id, 'task', due_on, title, done_on is not null from pact_tasks
        where ${withTasks}::boolean and pact_id in (select id from chosen)
      union all select pact_id, 'report', due_on, kind, published_at is not null from pact_reports where pact_id in (select id from chosen)
    ) i on i.pact = c.id
    where i.day is not null and (${from}::date is null or i.day >= ${from}::date)
    order by i.day, i.pact, i.kind limit 1000`.execute(db)
  return answer.rows
}
