/** Statements whose words are nearly those of others, by trigram: what moderation sees beside each. */
import { sql } from 'kysely'
import type { Database } from '#database/types.ts'
import type { StatementState } from '../words.ts'

export interface AlikeStatement {
  readonly id: number
  readonly number: number
  readonly text: string
  readonly state: StatementState
  /** How many have answered it. */
  readonly seen: number
}

/** Below this two sentences share no more than their small words and what the whole conversation is about. */
const leastAlike = 0.45
const mostEach = 3

/** For each of the given statements those that are asked, or wait, and say nearly the same; the likest first. */
export async function alikeStatements(
  db: Database,
  conversation: number,
  ids: readonly number[],
): Promise<ReadonlyMap<number, readonly AlikeStatement[]>> {
  if (ids.length === 0) return new Map()
  const answer = await sql<AlikeStatement & { of: number }>`
    select s.id as of, near.id, near.number, near.text, near.state,
      (select count(*)::int from opinion_votes v where v.statement_id = near.id) as seen
    from opinion_statements s cross join lateral (
      select o.id, o.number, o.text, o.state, similarity(plain(s.text), plain(o.text)) as alike
      from opinion_statements o
      where o.conversation_id = ${conversation} and o.id <> s.id and o.state in ('approved', 'waiting')
      order by alike desc, o.number limit ${mostEach}) near
    where s.conversation_id = ${conversation} and s.id = any(${[...ids]}::int[]) and near.alike >= ${leastAlike}
    order by s.id, near.alike desc, near.number`.execute(db)
  const alike = new Map<number, AlikeStatement[]>()
  for (const { of, ...statement } of answer.rows) alike.set(of, [...(alike.get(of) ?? []), statement])
  return alike
}

/** The statement that people call by a number. */
export async function findStatementId(
  db: Database,
  conversation: number,
  number: string,
): Promise<number | undefined> {
  if (!/^\d{1,6}$/.test(number)) return undefined
  const row = await db
    .selectFrom('opinion_statements')
    .select('id')
    .where('conversation_id', '=', conversation)
    .where('number', '=', Number(number))
    .executeTakeFirst()
  return row?.id
}
