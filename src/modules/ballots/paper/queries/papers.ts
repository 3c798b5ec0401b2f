/** Printed ballots and what has become of them. */
import { sql } from 'kysely'
import type { Database, Tx } from '#database/types.ts'
import { writeRanges } from '../rules/ranges.ts'
import type { PaperFigures } from '../rules/reconciliation.ts'

/** All that must match before paper closes. */
export async function findPaperFigures(db: Database | Tx, ballot: number): Promise<PaperFigures> {
  const answer = await sql<PaperFigures>`
    select p.*, b.*, (select count(*)::int from ballot_turnout where ballot_id = ${ballot} and channel = 'paper') as turnout
    from (select count(*)::int as issued,
        count(*) filter (where state = 'used')::int as used,
        count(*) filter (where state = 'spoiled')::int as spoiled,
        count(*) filter (where state = 'returned')::int as returned
      from ballot_papers where ballot_id = ${ballot}) p,
      (select coalesce(sum(sheets) filter (where state = 'counted'), 0)::int as typed,
        coalesce(sum(blank_sheets), 0)::int as blank,
        count(*) filter (where state = 'open')::int as "openBatches"
      from ballot_batches where ballot_id = ${ballot}) b`.execute(db)
  return (
    answer.rows[0] ?? {
      issued: 0,
      used: 0,
      spoiled: 0,
      returned: 0,
      typed: 0,
      blank: 0,
      turnout: 0,
      openBatches: 0,
    }
  )
}

/** The public reason for figures that do not match, once paper is closed. */
export async function findPaperReason(db: Database | Tx, ballot: number): Promise<string | null> {
  const row = await db
    .selectFrom('ballot_paper_reasons')
    .select('reason')
    .where('ballot_id', '=', ballot)
    .executeTakeFirst()
  return row?.reason ?? null
}

export interface PaperAccount {
  readonly figures: PaperFigures
  readonly reason: string | null
}

/** How paper was accounted for; null where there was none. */
export async function findPaperAccount(db: Database, ballot: number): Promise<PaperAccount | null> {
  const [figures, reason] = await Promise.all([findPaperFigures(db, ballot), findPaperReason(db, ballot)])
  const { issued, typed, turnout } = figures
  return issued + typed + turnout > 0 ? { figures, reason } : null
}

export interface SerialsByState {
  readonly issued: string
  readonly used: string
  readonly spoiled: string
  readonly returned: string
}

/** Serial numbers by what has become of them, as ranges: "1-50, 63". */
export async function findSerials(db: Database | Tx, ballot: number): Promise<SerialsByState> {
  const rows = await db
    .selectFrom('ballot_papers')
    .select(['serial', 'state'])
    .where('ballot_id', '=', ballot)
    .orderBy('serial')
    .execute()
  const of = (wanted: string) =>
    writeRanges(rows.filter(({ state }) => state === wanted).map(({ serial }) => serial))
  return { issued: of('issued'), used: of('used'), spoiled: of('spoiled'), returned: of('returned') }
}

/** Whether one may vote on paper in this ballot: sheets are printed for it. */
export async function isPaperIssued(db: Database, ballot: number): Promise<boolean> {
  const first = await db
    .selectFrom('ballot_papers')
    .select('serial')
    .where('ballot_id', '=', ballot)
    .limit(1)
    .executeTakeFirst()
  return first !== undefined
}

/** Whether all these serial numbers have been issued. */
export async function areIssued(db: Database, ballot: number, from: number, to: number): Promise<boolean> {
  const answer = await sql<{ count: number }>`select count(*)::int as count from ballot_papers
    where ballot_id = ${ballot} and serial between ${from} and ${to}`.execute(db)
  return answer.rows[0]?.count === to - from + 1
}
