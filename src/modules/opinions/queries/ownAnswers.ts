import { type RawBuilder, sql } from 'kysely'
import type { Database, Tx } from '#database/types.ts'
import type { Actor } from '#platform/actor.ts'
import type { Answering, OwnAnswer } from '../conversation.ts'
import { statementColumns } from './found.ts'

/** Who answers: a person, or a guest by the hash of their cookie (`guestOf`). A person is never a guest as well. */
export interface Answerer {
  readonly actor: Actor | null
  readonly guest?: string | undefined
}

export const isAnswerer = ({ actor, guest }: Answerer): RawBuilder<unknown> =>
  actor ? sql`p.person_id = ${actor.id}` : guest ? sql`p.guest_hash = decode(${guest}, 'hex')` : sql`false`

/** The reader's own answers and statements in a conversation: nobody else's can be asked for. */
export async function findOwnAnswers(
  db: Database | Tx,
  conversation: number,
  answerer: Answerer,
): Promise<Answering> {
  const answer = await sql<{
    participant: number
    answers: OwnAnswer[]
    statements: Answering['statements']
  }>`
    select p.id as participant,
      (select coalesce(json_agg(json_build_object('statement', v.statement_id, 'vote', v.vote, 'isImportant', v.is_important)
          order by s.number), '[]')
        from opinion_votes v join opinion_statements s on s.id = v.statement_id and s.state = 'approved'
        where v.participant_id = p.id) as answers,
      (select coalesce(json_agg(own order by own.number), '[]') from (
        select ${statementColumns(true)}, coalesce((select m.reason from opinion_moderations m
          where m.statement_id = s.id order by m.id desc limit 1), '') as reason
        from opinion_statements s where s.author_id = p.id) own) as statements
    from opinion_participants p where p.conversation_id = ${conversation} and ${isAnswerer(answerer)}`.execute(
    db,
  )
  return answer.rows[0] ?? { participant: null, answers: [], statements: [] }
}

/** How many answers a guest would bring along when they sign in. */
export async function countGuestAnswers(
  db: Database,
  conversation: number,
  guest: string | undefined,
): Promise<number> {
  if (!guest) return 0
  const answer = await sql<{ count: number }>`select count(*)::int as count from opinion_votes v
    join opinion_participants p on p.id = v.participant_id
    where p.conversation_id = ${conversation} and p.guest_hash = decode(${guest}, 'hex')`.execute(db)
  return answer.rows[0]?.count ?? 0
}
