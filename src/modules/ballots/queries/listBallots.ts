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

type Row = Omit<ListedBallot, 'moment'> & { readonly count: number }

const listedColumns = sql`b.id, b.process_id as "processId", p.short_title as "processTitle", b.table_id as "tableId",
  b.question, b.method, b.is_secret as "isSecret", b.electorate, b.state, b.opens_at as "opensAt",
  b.closes_at as "closesAt", b.published_at as "publishedAt", count(*) over ()::int as count,
  (select count(*)::int from ballot_options o where o.ballot_id = b.id) as "optionCount"`

/** Announced ballots of public processes, those still to close first, then the newest. */
export async function listBallots(
  db: Database,
  wanted: {
    readonly process?: number | undefined
    readonly table?: number | undefined
    readonly page?: number | undefined
  } = {},
): Promise<{ readonly ballots: readonly ListedBallot[]; readonly count: number; readonly pages: number }> {
  const now = await databaseClock(db)
  const page = Math.max(1, wanted.page ?? 1)
  const answer = await sql<Row>`
    select ${listedColumns} from ballots b join processes p on p.id = b.process_id
    where b.announced_at is not null and p.state <> 'draft'
      and (${wanted.process ?? null}::int is null or b.process_id = ${wanted.process ?? null}::int)
      and (${wanted.table ?? null}::int is null or b.table_id = ${wanted.table ?? null}::int)
    order by (b.state in ('announced', 'open') and b.closes_at > ${now}) desc, b.id desc
    limit ${ballotsAPage} offset ${(page - 1) * ballotsAPage}`.execute(db)
  const count = answer.rows[0]?.count ?? 0
  return {
    ballots: answer.rows.map((row) => listed(row, now)),
    count,
    pages: Math.max(1, Math.ceil(count / ballotsAPage)),
  }
}

/** The newest drafts, for the staff of these processes. */
export async function listDrafts(
  db: Database,
  managed: readonly number[],
  process: number | undefined,
): Promise<ListedBallot[]> {
  const answer = await sql<Row>`
    select ${listedColumns} from ballots b join processes p on p.id = b.process_id
    where b.state = 'draft' and b.process_id = any(${[...managed]}::int[])
      and (${process ?? null}::int is null or b.process_id = ${process ?? null}::int)
    order by b.id desc limit ${mostDrafts}`.execute(db)
  const now = await databaseClock(db)
  return answer.rows.map((row) => listed(row, now))
}

/** More than anybody prepares at once. */
const mostDrafts = 100

/** Processes that have drafts of ballots. */
export async function processesWithDrafts(db: Database): Promise<number[]> {
  const rows = await db
    .selectFrom('ballots')
    .select('process_id')
    .distinct()
    .where('state', '=', 'draft')
    .execute()
  return rows.map(({ process_id }) => process_id)
}

const listed = ({ count: _, ...row }: Row, now: Date): ListedBallot => ({
  ...row,
  moment: ballotMoment(row, now),
})
