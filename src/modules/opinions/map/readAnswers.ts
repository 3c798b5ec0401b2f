/** Reads all answers of a conversation: one narrow scan of what the votes' triggers keep of each participant. */
import { sql } from 'kysely'
import type { Database } from '#database/types.ts'
import { answerChannels } from '../words.ts'

/** As they come from the database: whoever draws takes them apart, in a thread of their own where they are many. */
export interface ReadAnswers {
  /** A line a participant: id, place of the channel in `answerChannels`, then each answer as a number. */
  readonly lines: readonly string[]
  /** Statements that are asked, by ascending id; answers to others are among the lines too. */
  readonly asked: readonly { readonly id: number; readonly isMeta: boolean }[]
}

/** Participants in one text: few rows to receive, none of them so large that it is in the way. */
const together = 1_000

export async function readAnswers(db: Database, conversation: number): Promise<ReadAnswers> {
  const asked = await db
    .selectFrom('opinion_statements')
    .select(['id', 'is_meta as isMeta'])
    .where('conversation_id', '=', conversation)
    .where('state', '=', 'approved')
    .orderBy('id')
    .execute()
  const { rows } = await sql<{ lines: string }>`
    select string_agg(p.id || ' ' || array_position(${[...answerChannels]}::text[], p.channel) - 1 || ' ' || p.answers, E'\n') as lines
    from opinion_participants p where p.conversation_id = ${conversation} and p.answers is not null
    group by p.id / ${together}`.execute(db)
  return { asked, lines: rows.map(({ lines }) => lines) }
}
