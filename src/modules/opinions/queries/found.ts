/** What commands and pages look up: a conversation with its process, held where it is about to change. */
import { type RawBuilder, sql } from 'kysely'
import type { Database, Tx } from '#database/types.ts'
import { findProcessRules } from '#modules/processes/index.ts'
import type { Conversation, Statement } from '../conversation.ts'

/** Two numbers make the lock of one conversation: who answers or imports shares it, who closes or merges holds it alone. */
const conversationLock = 7_410_032

type Row = Omit<Conversation, 'process'> & { readonly processId: number }

export const conversationColumns = sql`c.id, c.process_id as "processId", c.question, c.explanation, c.state,
  c.takes_guests as "takesGuests", c.takes_statements as "takesStatements", c.moderation,
  c.statement_length as "statementLength", c.origin, c.opens_at as "opensAt", c.closes_at as "closesAt",
  c.closed_at as "closedAt", c.created_at as "createdAt"`

/** A conversation, whatever its state, and the database's clock. */
export async function conversationAndNow(
  db: Database | Tx,
  id: number,
): Promise<{ readonly conversation: Conversation; readonly now: Date } | undefined> {
  const answer = await sql<Row & { now: Date }>`
    select ${conversationColumns}, clock_timestamp() as now from opinion_conversations c where c.id = ${id}`.execute(
    db,
  )
  const row = answer.rows[0]
  const process = row && (await findProcessRules(db, row.processId))
  if (!process) return undefined
  const { processId: _, now, ...conversation } = row
  return { conversation: { ...conversation, process }, now }
}

export const conversationById = async (db: Database | Tx, id: number): Promise<Conversation | undefined> =>
  (await conversationAndNow(db, id))?.conversation

/** The same, held alone until the transaction ends: answers under way are waited for, later ones wait. */
export async function holdConversation(tx: Tx, id: number): Promise<Conversation | undefined> {
  await sql`select pg_advisory_xact_lock(${conversationLock}, ${id})`.execute(tx)
  return await conversationById(tx, id)
}

/** The same beside those who answer, who do not wait for a large file to be written; closing and merging wait. */
export async function conversationToImport(tx: Tx, id: number): Promise<Conversation | undefined> {
  await sql`select pg_advisory_xact_lock_shared(${conversationLock}, ${id})`.execute(tx)
  return await conversationById(tx, id)
}

/**
 * What answering asks, without the process, whose rules do not ask for it. The lock is shared in a statement of its own:
 * one that also read would read what was there before it waited, and a closing waited for would not be seen.
 */
export async function conversationToAnswer(
  tx: Tx,
  id: number,
): Promise<Omit<Conversation, 'process'> | undefined> {
  await sql`select pg_advisory_xact_lock_shared(${conversationLock}, ${id})`.execute(tx)
  const answer = await sql<Omit<Conversation, 'process'>>`
    select ${conversationColumns} from opinion_conversations c join processes p on p.id = c.process_id
    where c.id = ${id} and c.state <> 'draft' and p.state <> 'draft'`.execute(tx)
  return answer.rows[0]
}

/** A statement for everybody: what was rejected has no words there. */
export const statementColumns = (withRejected: boolean): RawBuilder<unknown> => sql`s.id, s.number,
  case when ${withRejected} or s.state <> 'rejected' then s.text else '' end as text, s.state,
  s.is_seed as "isSeed", s.is_meta as "isMeta", s.proposal_id as "proposalId", s.meeting_id as "meetingId",
  s.merged_into as "mergedInto"`

/** The chosen statements of one conversation, held; fewer than were asked for where some are not of it. */
export async function holdStatements(
  tx: Tx,
  conversation: number,
  wanted: readonly number[],
): Promise<Statement[]> {
  const answer = await sql<Statement>`select ${statementColumns(true)} from opinion_statements s
    where s.conversation_id = ${conversation} and s.id = any(${[...wanted]}::int[]) order by s.id for update`.execute(
    tx,
  )
  return answer.rows
}
