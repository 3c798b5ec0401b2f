import { sql } from 'kysely'
import type { Database } from '#database/types.ts'
import type { Day } from '#ui/dates.ts'
import type { ModerationVerdict } from '../words.ts'

/** What moderation did, for everybody: never who wrote the statement, nor the words of one that was rejected. */
export interface Moderation {
  readonly id: number
  readonly number: number
  /** Null where the statement is rejected now. */
  readonly text: string | null
  readonly verdict: ModerationVerdict
  readonly reason: string
  /** The number of the statement it was merged into by this act. */
  readonly into: number | null
  readonly on: Day
}

export const moderationsAPage = 50

export async function moderationLog(
  db: Database,
  conversation: number,
  page = 1,
): Promise<{ readonly log: readonly Moderation[]; readonly count: number; readonly pages: number }> {
  const answer = await sql<Moderation & { total: number }>`
    select m.id, s.number, case when s.state <> 'rejected' then s.text end as text, m.verdict, m.reason,
      i.number as into,
      (m.at at time zone 'Europe/Rome')::date as on, count(*) over ()::int as total
    from opinion_moderations m join opinion_statements s on s.id = m.statement_id
    left join opinion_statements i on i.id = m.merged_into
    where s.conversation_id = ${conversation} order by m.id desc
    limit ${moderationsAPage} offset ${(Math.max(1, page) - 1) * moderationsAPage}`.execute(db)
  const count = answer.rows[0]?.total ?? 0
  const log = answer.rows.map(({ total: _, ...row }) => row)
  return { log, count, pages: Math.max(1, Math.ceil(count / moderationsAPage)) }
}
