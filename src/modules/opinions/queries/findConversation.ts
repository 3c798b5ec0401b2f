import { sql } from 'kysely'
import type { Database } from '#database/types.ts'
import type { Actor } from '#platform/actor.ts'
import type { Verdict } from '#platform/verdict.ts'
import type { Conversation } from '../conversation.ts'
import { conversationMoment } from '../rules/conversationMoment.ts'
import {
  type ConversationStep,
  mayAddStatement,
  mayAnswer,
  mayManage,
  maySee,
  mayTake,
} from '../rules/who.ts'
import type { ConversationMoment, StatementState } from '../words.ts'
import { conversationAndNow } from './found.ts'

/** A conversation for a page, and what the reader may do in it. */
export interface FoundConversation extends Conversation {
  /** What holds at this moment of the database's clock. */
  readonly moment: ConversationMoment
  readonly now: Date
  readonly mayManage: boolean
  readonly answer: Verdict
  readonly addStatement: Verdict
  readonly steps: Readonly<Record<ConversationStep, Verdict>>
  /** How many statements there are in each state. */
  readonly statementCounts: Readonly<Record<StatementState, number>>
}

/** A conversation; undefined where there is none, or where the reader may not see it yet. */
export async function findConversation(
  db: Database,
  id: number,
  actor: Actor | null,
): Promise<FoundConversation | undefined> {
  const found = await conversationAndNow(db, id)
  if (!found || !maySee(actor, found.conversation)) return undefined
  const { conversation, now } = found
  const step = (name: ConversationStep) => mayTake(actor, conversation, name, now)
  return {
    ...conversation,
    now,
    moment: conversationMoment(conversation, now),
    mayManage: mayManage(actor, conversation).allowed,
    answer: mayAnswer(conversation, actor !== null, now),
    addStatement: mayAddStatement(conversation, actor !== null, now),
    steps: {
      edit: step('edit'),
      open: step('open'),
      close: step('close'),
      seed: step('seed'),
      import: step('import'),
      merge: step('merge'),
      sheet: step('sheet'),
      moderate: step('moderate'),
      refer: step('refer'),
    },
    statementCounts: await countStatements(db, id),
  }
}

async function countStatements(db: Database, id: number): Promise<Record<StatementState, number>> {
  const answer = await sql<{ state: StatementState; count: number }>`
    select state, count(*)::int as count from opinion_statements where conversation_id = ${id} group by state`.execute(
    db,
  )
  const counts = { waiting: 0, approved: 0, rejected: 0, merged: 0 }
  for (const { state, count } of answer.rows) counts[state] = count
  return counts
}
