/** Sheets of the room that were typed in. */
import { sql } from 'kysely'
import type { Database, Tx } from '#database/types.ts'
import type { OpinionVote } from '../words.ts'

export interface TypedSheet {
  readonly number: number
  readonly answers: number
}

/** By number, the last typed ones of many: `count` says how many there are. */
export async function listSheets(
  db: Database,
  conversation: number,
  most = 200,
): Promise<{ readonly sheets: readonly TypedSheet[]; readonly count: number; readonly next: number }> {
  const answer = await sql<TypedSheet & { count: number }>`
    select p.sheet as number, count(v.statement_id)::int as answers, count(*) over ()::int as count
    from opinion_participants p left join opinion_votes v on v.participant_id = p.id
    where p.conversation_id = ${conversation} and p.sheet is not null
    group by p.sheet order by p.sheet desc limit ${most}`.execute(db)
  const sheets = answer.rows.map(({ number, answers }) => ({ number, answers }))
  return { sheets, count: answer.rows[0]?.count ?? 0, next: (sheets[0]?.number ?? 0) + 1 }
}

/** What was typed of one sheet; undefined where it was not typed yet. */
export async function findSheet(
  db: Database | Tx,
  conversation: number,
  sheet: number,
): Promise<ReadonlyMap<number, OpinionVote> | undefined> {
  const answer = await sql<{ statement: number | null; vote: OpinionVote }>`
    select v.statement_id as statement, v.vote from opinion_participants p
    left join opinion_votes v on v.participant_id = p.id
    where p.conversation_id = ${conversation} and p.sheet = ${sheet}`.execute(db)
  if (answer.rows.length === 0) return undefined
  return new Map(
    answer.rows.flatMap(({ statement, vote }) => (statement === null ? [] : [[statement, vote] as const])),
  )
}
