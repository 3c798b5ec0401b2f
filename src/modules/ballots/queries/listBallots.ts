import { sql } from 'kysely'
import type { Database } from '#database/types.ts'
import { databaseClock } from '#platform/command.ts'
import { ballotMoment } from '../rules/ballotMoment.ts'
import type { BallotMethod, BallotState, Electorate } from '../words.ts'

export interface ListedBallot {
  readonly id: number
  readonly processId: number
  readonly processTitle: string
  readonly tableId: number | null
  readonly question: string
  readonly method: BallotMethod
  readonly isSecret: boolean
  readonly electorate: Electorate
  readonly state: BallotState
  readonly moment: BallotState
  readonly opensAt: Date | null
  readonly closesAt: Date | null
  readonly publishedAt: Date | null
  readonly optionCount: number
}

export const ballotsAPage = 20

/** Announced ballots, those still to close first, then the newest; drafts as well where asked for (the desk). */
export async function listBallots(
  db: Database,
  wanted: {
    readonly process?: number | undefined
    readonly table?: number | undefined
    readonly withDrafts?: boolean | undefined
    readonly page?: number | undefined
  } = {},
): Promise<{ readonly ballots: readonly ListedBallot[]; readonly count: number; readonly pages: number }> {
  const now = await databaseClock(db)
  const page = Math.max(1, wanted.page ?? 1)
  const answer = await sql<Omit<ListedBallot, 'moment'> & { count: number }>`
    select b.id, b.process_id as "processId", p.short_title as "processTitle", b.table_id as "tableId", b.question,
      b.method, b.is_secret as "isSecret", b.electorate, b.state, b.opens_at as "opensAt", b.closes_at as "closesAt",
      b.published_at as "publishedAt", count(*) over ()::int as count,
      (select count(*)::int from ballot_options o where o.ballot_id = b.id) as "optionCount"
    from ballots b join processes p on p.id = b.process_id
    where (b.announced_at is not null or ${wanted.withDrafts ?? false})
      and (${wanted.withDrafts ?? false} or p.state <> 'draft')
      and (${wanted.process ?? null}::int is null or b.process_id = ${wanted.process ?? null}::int)
      and (${wanted.table ?? null}::int is null or b.table_id = ${wanted.table ?? null}::int)
    order by (b.state in ('announced', 'open') and b.closes_at > ${now}) desc, b.id desc
    limit ${ballotsAPage} offset ${(page - 1) * ballotsAPage}`.execute(db)
  const count = answer.rows[0]?.count ?? 0
  const ballots = answer.rows.map(({ count: _, ...row }) => ({ ...row, moment: ballotMoment(row, now) }))
  return { ballots, count, pages: Math.max(1, Math.ceil(count / ballotsAPage)) }
}
