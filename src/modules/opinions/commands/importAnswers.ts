/** Answers from another platform: the two files of a Polis export, taken whole or not at all. */
import { sql } from 'kysely'
import { z } from 'zod'
import type { Tx } from '#database/types.ts'
import { command } from '#platform/command.ts'
import { id } from '#platform/fields.ts'
import { conflict, invalid, type Refusal } from '#platform/outcome.ts'
import { ReadFiles } from '../imports/readSent.ts'
import { conversationToImport } from '../queries/found.ts'
import { takenNumber } from '../rules/importedStatements.ts'
import { mostStatements, tidy } from '../rules/readLines.ts'
import type { ImportedStatement } from '../rules/readPolis.ts'
import { isTimeFor, mayManage } from '../rules/who.ts'
import { refusalOfDatabase } from './giveOpinion.ts'
import { countAsked, holdKnown } from './newStatements.ts'
import { said } from './ofConversation.ts'
import { writeImportedVotes } from './writeImportedVotes.ts'

/**
 * `files` were read before; a statement without text is called by its number. Participants come in as `imported`: they
 * are counted apart and can never be somebody's account.
 */
export const importAnswers = command({
  input: z.object({
    conversation: id,
    files: z.instanceof(ReadFiles, { error: 'opinions.errors.votesFile' }),
    origin: z.string().transform(tidy).pipe(z.string().max(300, 'opinions.errors.origin')).default(''),
  }),
  find: (tx, { conversation }) => conversationToImport(tx, conversation),
  may: (actor, conversation) => mayManage(actor, conversation),
  run: async (tx, conversation, { files: { files }, origin }, { now }) => {
    const time = isTimeFor(conversation, 'import', now)
    if (!time.allowed) return { kind: 'conflict', because: time.because }
    const byNumber = await writeStatements(tx, conversation.id, files.statements, now)
    if ('kind' in byNumber) return byNumber
    await sql`select set_config('statement_timeout', '0', true)`.execute(tx)
    try {
      await writeImportedVotes(tx, conversation.id, files.votes, byNumber)
    } catch (error) {
      // Its time may have ended while so much was written.
      const refusal = refusalOfDatabase(error)
      if (refusal) return refusal
      throw error
    }
    await tx.updateTable('opinion_conversations').set({ origin }).where('id', '=', conversation.id).execute()
    const people = files.votes.participants.length
    const answers = files.votes.vote.length
    return [
      { id: conversation.id, people, answers, statements: files.statements.length },
      said(conversation, 'opinions.imported', { people, answers }),
    ]
  },
})

/** Ids by number. Whoever imports at the same moment waits here, and finds answers that were imported. */
async function writeStatements(
  tx: Tx,
  conversation: number,
  statements: readonly ImportedStatement[],
  now: Date,
): Promise<ReadonlyMap<number, number> | Refusal> {
  const known = await holdKnown(tx, conversation)
  const earlier = await tx
    .selectFrom('opinion_participants')
    .select('id')
    .where('conversation_id', '=', conversation)
    .where('channel', '=', 'imported')
    .limit(1)
    .executeTakeFirst()
  if (earlier) return conflict('opinions.errors.importOnce')
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
