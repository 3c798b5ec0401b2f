/** Piles of sheets, how far they are typed in, and where the two typings differ. */
import { sql } from 'kysely'
import type { Database, Tx } from '#database/types.ts'
import type { BallotContent } from '../../content.ts'

export interface Batch {
  readonly id: number
  readonly label: string
  readonly sheets: number
  readonly isCounted: boolean
  readonly blankSheets: number | null
  /** Sheets typed in, first and second typing. */
  readonly first: number
  readonly second: number
  /** Whether the reader is the one who types. */
  readonly ownTyping: 1 | 2 | null
  readonly isFirstTaken: boolean
  readonly isSecondTaken: boolean
}

const batchRows = (ballot: number, person: string) => sql<Batch>`
  select b.id, b.label, b.sheets, b.state = 'counted' as "isCounted", b.blank_sheets as "blankSheets",
    (select count(*)::int from ballot_batch_entries e where e.batch_id = b.id and e.typing = 1) as first,
    (select count(*)::int from ballot_batch_entries e where e.batch_id = b.id and e.typing = 2) as second,
    (select typing from ballot_batch_typists t where t.batch_id = b.id and t.person_id = ${person}) as "ownTyping",
    exists (select from ballot_batch_typists t where t.batch_id = b.id and t.typing = 1) as "isFirstTaken",
    exists (select from ballot_batch_typists t where t.batch_id = b.id and t.typing = 2) as "isSecondTaken"
  from ballot_batches b where b.ballot_id = ${ballot} order by b.id`

export const listBatches = async (db: Database | Tx, ballot: number, person: string): Promise<Batch[]> =>
  (await batchRows(ballot, person).execute(db)).rows

export async function findBatch(
  db: Database | Tx,
  ballot: number,
  batch: number,
  person: string,
): Promise<Batch | undefined> {
  return (await listBatches(db, ballot, person)).find(({ id }) => id === batch)
}

export interface Mismatch {
  readonly sheet: number
  readonly first: BallotContent | null
  readonly second: BallotContent | null
}

/** Sheets that both typings have, and have differently. */
export async function findMismatches(db: Database | Tx, batch: number): Promise<Mismatch[]> {
  const answer = await sql<Mismatch>`
    select a.sheet, a.content as first, b.content as second
    from ballot_batch_entries a join ballot_batch_entries b
      on b.batch_id = a.batch_id and b.sheet = a.sheet and b.typing = 2
    where a.batch_id = ${batch} and a.typing = 1 and a.content is distinct from b.content
    order by a.sheet`.execute(db)
  return answer.rows
}

/** The first sheet that a typing has not got yet; none when it is complete. */
export async function nextSheet(
  db: Database | Tx,
  batch: number,
  typing: number,
  sheets: number,
): Promise<number | null> {
  const answer = await sql<{ sheet: number | null }>`
    select min(s)::int as sheet from generate_series(1, ${sheets}::int) s
    where not exists (select from ballot_batch_entries e
      where e.batch_id = ${batch} and e.typing = ${typing} and e.sheet = s)`.execute(db)
  return answer.rows[0]?.sheet ?? null
}

/** What a typing says of a sheet; undefined where it has not been typed. */
export async function findSheet(
  db: Database | Tx,
  batch: number,
  typing: number,
  sheet: number,
): Promise<{ readonly content: BallotContent | null } | undefined> {
  const answer = await sql<{ content: BallotContent | null }>`
    select content from ballot_batch_entries
    where batch_id = ${batch} and typing = ${typing} and sheet = ${sheet}`.execute(db)
  return answer.rows[0]
}

/** Sheets of all piles, counted or not. */
export async function findPiled(db: Database | Tx, ballot: number): Promise<number> {
  const answer = await sql<{ sheets: number }>`
    select coalesce(sum(sheets), 0)::int as sheets from ballot_batches where ballot_id = ${ballot}`.execute(
    db,
  )
  return answer.rows[0]?.sheets ?? 0
}
