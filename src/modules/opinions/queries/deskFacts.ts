/** How many people answered by which road, read afresh: never who answered what. */
import { sql } from 'kysely'
import type { Database } from '#database/types.ts'

export interface DeskFacts {
  /** Participants with at least one answer, by channel. */
  readonly online: number
  readonly room: number
  readonly imported: number
  readonly answers: number
  /** Of these, what counts in the map: answers to statements that are asked, and who gave them. */
  readonly counted: { readonly people: number; readonly answers: number }
}

export async function findDeskFacts(db: Database, conversation: number): Promise<DeskFacts> {
  const answer = await sql<DeskFacts>`
    with own as (select p.channel, count(*) as answers, count(*) filter (where s.state = 'approved') as counted
        from opinion_votes v join opinion_statements s on s.id = v.statement_id
        join opinion_participants p on p.id = v.participant_id
        where p.conversation_id = ${conversation} group by p.id)
    select count(*) filter (where channel = 'online')::int as online,
      count(*) filter (where channel = 'room')::int as room,
      count(*) filter (where channel = 'imported')::int as imported,
      coalesce(sum(answers), 0)::int as answers,
      json_build_object('people', count(*) filter (where counted > 0), 'answers', coalesce(sum(counted), 0)) as counted
    from own`.execute(db)
  return answer.rows[0] ?? { online: 0, room: 0, imported: 0, answers: 0, counted: { people: 0, answers: 0 } }
}
