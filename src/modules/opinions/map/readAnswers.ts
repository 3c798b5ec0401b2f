/** Reads all answers of a conversation in one compact query: one text a participant. */
import { sql } from 'kysely'
import type { Database } from '#database/types.ts'
import type { CastVote, Statement } from '#packages/opinion-map'
import type { AnswerChannel, OpinionVote } from '../words.ts'

export interface ReadAnswers {
  readonly votes: readonly CastVote[]
  readonly statements: readonly Statement[]
  readonly channels: ReadonlyMap<AnswerChannel, { people: number; answers: number }>
  /** How often each statement was marked as important, by its id. */
  readonly important: ReadonlyMap<number, number>
  readonly people: number
  /** Participants by how many answers they gave. */
  readonly answersByPerson: ReadonlyMap<string, number>
}

interface Row {
  readonly id: number
  readonly channel: AnswerChannel
  /** Each answer a number: the statement's id times 8, 4 where it is important, and 0, 1 or 2 for the vote. */
  readonly answers: string
}

/** Answers to statements that are asked; those of a statement that was rejected or merged are none. */
export async function readAnswers(db: Database, conversation: number): Promise<ReadAnswers> {
  const asked = await db
    .selectFrom('opinion_statements')
    .select(['id', 'is_meta'])
    .where('conversation_id', '=', conversation)
    .where('state', '=', 'approved')
    .orderBy('id')
    .execute()
  const answer = await sql<Row>`
    select p.id, p.channel, string_agg((v.statement_id::bigint * 8 + case when v.is_important then 4 else 0 end
        + v.vote + 1)::text, ' ' order by v.statement_id) as answers
    from opinion_participants p join opinion_votes v on v.participant_id = p.id
    join opinion_statements s on s.id = v.statement_id and s.state = 'approved'
    where p.conversation_id = ${conversation} group by p.id order by p.id`.execute(db)
  const votes: CastVote[] = []
  const channels = new Map<AnswerChannel, { people: number; answers: number }>()
  const important = new Map<number, number>()
  const answersByPerson = new Map<string, number>()
  for (const row of answer.rows) {
    const participant = String(row.id)
    const packed = row.answers.split(' ')
    for (const one of packed) {
      const number = Number(one)
      const statement = Math.floor(number / 8)
      if (number & 4) important.set(statement, (important.get(statement) ?? 0) + 1)
      votes.push({
        participant,
        statement: String(statement),
        vote: ((number & 3) - 1) as OpinionVote,
      })
    }
    answersByPerson.set(participant, packed.length)
    const channel = channels.get(row.channel) ?? { people: 0, answers: 0 }
    channel.people += 1
    channel.answers += packed.length
    channels.set(row.channel, channel)
  }
  return {
    votes,
    statements: asked.map((one) => ({ id: String(one.id), moderated: 1, isMeta: one.is_meta })),
    channels,
    important,
    people: answer.rows.length,
    answersByPerson,
  }
}
