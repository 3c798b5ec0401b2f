/** Answers from another platform: the two files of a Polis export, taken whole or not at all. */
import { sql } from 'kysely'
import { z } from 'zod'
import type { Tx } from '#database/types.ts'
import { id } from '#platform/fields.ts'
import { conflict, invalid, type Refusal } from '#platform/outcome.ts'
import { takenNumber, withUnwritten } from '../rules/importedStatements.ts'
import { mostStatements, tidy } from '../rules/readLines.ts'
import {
  type ImportedStatement,
  type ImportedVote,
  isWrong,
  lastVotes,
  readComments,
  readVotes,
} from '../rules/readPolis.ts'
import { countAsked, holdKnown } from './newStatements.ts'
import { said, stepCommand } from './ofConversation.ts'

/** Bytes of both files together that a form may carry. */
export const mostImport = 64 * 1024 * 1024

/**
 * `votes` and `comments` are the files' texts; a statement without text is called by its number. Participants come in
 * as `imported`: they are counted apart and can never be somebody's account.
 */
export const importAnswers = stepCommand({
  step: 'import',
  input: z.object({
    conversation: id,
    votes: z.string('opinions.errors.votesFile').min(1, 'opinions.errors.votesFile').max(mostImport),
    comments: z.string().max(mostImport).default(''),
    origin: z.string().transform(tidy).pipe(z.string().max(300, 'opinions.errors.origin')).default(''),
  }),
  run: async (tx, conversation, input, { now }) => {
    const votes = readVotes(input.votes)
    if (isWrong(votes)) return { kind: 'invalid', errors: { votes: votes.wrong } }
    const comments = input.comments.trim() === '' ? [] : readComments(input.comments)
    if (isWrong(comments)) return { kind: 'invalid', errors: { comments: comments.wrong } }
    const earlier = await tx
      .selectFrom('opinion_participants')
      .select('id')
      .where('conversation_id', '=', conversation.id)
      .where('channel', '=', 'imported')
      .limit(1)
      .executeTakeFirst()
    if (earlier) return conflict('opinions.errors.importOnce')
    const last = lastVotes(votes)
    const statements = withUnwritten(comments, last)
    const byNumber = await writeStatements(tx, conversation.id, statements, now)
    if ('kind' in byNumber) return byNumber
    await sql`select set_config('statement_timeout', '0', true)`.execute(tx)
    const people = await writeParticipants(tx, conversation.id, last)
    await writeVotes(tx, last, people, byNumber)
    // So many rows at once are another table: the plans of the next query would still be those of an empty one.
    await sql`analyze opinion_votes`.execute(tx)
    await tx
      .updateTable('opinion_conversations')
      .set({ origin: input.origin })
      .where('id', '=', conversation.id)
      .execute()
    return [
      { id: conversation.id, people: people.size, answers: last.length, statements: statements.length },
      said(conversation, 'opinions.imported', { people: people.size, answers: last.length }),
    ]
  },
})

/** Ids by number. */
async function writeStatements(
  tx: Tx,
  conversation: number,
  statements: readonly ImportedStatement[],
  now: Date,
): Promise<ReadonlyMap<number, number> | Refusal> {
  const known = await holdKnown(tx, conversation)
  const number = takenNumber(statements, known)
  if (number !== undefined) return invalid('comments', 'opinions.errors.numberTaken', { number })
  const ids = new Map(known.map((statement) => [statement.number, statement.id]))
  const fresh = statements.filter((statement) => !ids.has(statement.number))
  const count = countAsked(known)
  if (count + fresh.filter(({ moderated }) => moderated !== -1).length > mostStatements) {
    return invalid('comments', 'opinions.errors.statementsFull', { count })
  }
  if (fresh.length === 0) return ids
  const rows = await sql<{ id: number; number: number }>`
    insert into opinion_statements (conversation_id, number, text, state, is_seed, is_meta, created_at)
    select ${conversation}::int, x.number, x.text, x.state, true, x.is_meta, ${now}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(
      fresh.map(({ number, text, moderated, isMeta }) => ({
        number,
        text: text === '' ? `Frase ${number}` : text,
        state: moderated === -1 ? 'rejected' : 'approved',
        is_meta: isMeta,
      })),
    )}::jsonb) as x(number int, text text, state text, is_meta bool) returning id, number`.execute(tx)
  for (const row of rows.rows) ids.set(row.number, row.id)
  return ids
}

async function writeParticipants(
  tx: Tx,
  conversation: number,
  votes: readonly ImportedVote[],
): Promise<ReadonlyMap<string, number>> {
  const names = [...new Set(votes.map(({ participant }) => participant))]
  const answer = await sql<{ id: number; imported_id: string }>`
    insert into opinion_participants (conversation_id, imported_id, channel)
    select ${conversation}::int, n, 'imported' from unnest(${names}::text[]) as n returning id, imported_id`.execute(
    tx,
  )
  return new Map(answer.rows.map((row) => [row.imported_id, row.id]))
}

const together = 20_000

async function writeVotes(
  tx: Tx,
  votes: readonly ImportedVote[],
  people: ReadonlyMap<string, number>,
  statements: ReadonlyMap<number, number>,
): Promise<void> {
  for (let from = 0; from < votes.length; from += together) {
    const part = votes.slice(from, from + together)
    await sql`insert into opinion_votes (participant_id, statement_id, vote, is_important, cast_at)
      select p, s, v, i, date_trunc('hour', coalesce(to_timestamp(t / 1000.0), clock_timestamp()))
      from unnest(${part.map(({ participant }) => people.get(participant) ?? 0)}::int[],
        ${part.map(({ statement }) => statements.get(statement) ?? 0)}::int[], ${part.map(({ vote }) => vote)}::int[],
        ${part.map(({ isImportant }) => isImportant)}::boolean[], ${part.map(({ at }) => at)}::float8[])
        as a(p, s, v, i, t)`.execute(tx)
  }
}
