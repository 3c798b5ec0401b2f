/** Reads all answers of a conversation in one compact query, one text a participant, into arrays that threads can share. */
import { sql } from 'kysely'
import type { Database } from '#database/types.ts'
import { type AnswerChannel, answerChannels } from '../words.ts'
import { type ChannelCount, leastAnswers } from './storedMap.ts'

/** Answers to statements that are asked: `participants[i]` said `votes[i]` to `statements[i]`, by ids. */
export interface PackedAnswers {
  readonly participants: Int32Array<ArrayBuffer>
  readonly statements: Int32Array<ArrayBuffer>
  readonly votes: Int8Array<ArrayBuffer>
  readonly asked: readonly { readonly id: number; readonly isMeta: boolean }[]
  readonly channels: readonly ChannelCount[]
  /** How often each statement was marked as important, by its id. */
  readonly important: ReadonlyMap<number, number>
  readonly people: number
  /** Participants with enough answers for a place on the map. */
  readonly enough: number
}

interface Row {
  readonly id: number
  readonly channel: AnswerChannel
  readonly count: number
  /** Each answer a number: the statement's id times 8, 4 where it is important, and 0, 1 or 2 for the vote. */
  readonly answers: string
}

/** Answers to a statement that was rejected or merged are none. */
export async function readAnswers(db: Database, conversation: number): Promise<PackedAnswers> {
  const asked = await db
    .selectFrom('opinion_statements')
    .select(['id', 'is_meta as isMeta'])
    .where('conversation_id', '=', conversation)
    .where('state', '=', 'approved')
    .orderBy('id')
    .execute()
  const ids = asked.map(({ id }) => id)
  // Participant by participant: their answers stand together, those of other conversations are not looked at.
  const { rows } = await sql<Row>`
    select p.id, p.channel, a.count, a.answers from opinion_participants p cross join lateral (
      select count(*)::int as count,
        string_agg((v.statement_id::bigint * 8 + case when v.is_important then 4 else 0 end + v.vote + 1)::text, ' ') as answers
      from opinion_votes v where v.participant_id = p.id and v.statement_id = any(${ids}::int[])) a
    where p.conversation_id = ${conversation} and a.count > 0 order by p.id`.execute(db)
  const size = rows.reduce((sum, { count }) => sum + count, 0)
  const participants = new Int32Array(size)
  const statements = new Int32Array(size)
  const votes = new Int8Array(size)
  const important = new Map<number, number>()
  let place = 0
  for (const { id, answers } of rows) {
    for (const one of answers.split(' ')) {
      const number = Number(one)
      const statement = Math.floor(number / 8)
      participants[place] = id
      statements[place] = statement
      votes[place] = (number & 3) - 1
      place += 1
      if (number & 4) important.set(statement, (important.get(statement) ?? 0) + 1)
    }
  }
  return {
    participants,
    statements,
    votes,
    asked,
    channels: channelsOf(rows),
    important,
    people: rows.length,
    enough: rows.filter(({ count }) => count >= leastAnswers).length,
  }
}

function channelsOf(rows: readonly Row[]): ChannelCount[] {
  return answerChannels.flatMap((channel) => {
    const own = rows.filter((row) => row.channel === channel)
    const answers = own.reduce((sum, { count }) => sum + count, 0)
    return own.length > 0 ? [{ channel, people: own.length, answers }] : []
  })
}
