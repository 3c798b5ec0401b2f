import { z } from 'zod'
import { findProcessRules } from '#modules/processes/index.ts'
import { command } from '#platform/command.ts'
import { id } from '#platform/fields.ts'
import { invalid } from '#platform/outcome.ts'
import { mayManage } from '../rules/who.ts'
import { settings } from './fields.ts'
import { said, stepCommand } from './ofConversation.ts'

interface Settings {
  readonly question: string
  readonly explanation: string
  readonly takesGuests: boolean
  readonly takesStatements: boolean
  readonly moderation: 'before' | 'after'
  readonly statementLength: number
}

const rowOf = (input: Settings) => ({
  question: input.question,
  explanation: input.explanation,
  takes_guests: input.takesGuests,
  takes_statements: input.takesStatements,
  moderation: input.moderation,
  statement_length: input.statementLength,
})

/** A draft of a conversation in a process: nobody sees it but the staff. */
export const createConversation = command({
  input: z.object({ process: id, ...settings }),
  find: (tx, { process }) => findProcessRules(tx, process),
  may: (actor, process) => mayManage(actor, { process }),
  run: async (tx, process, input, { now }) => {
    const conversation = await tx
      .insertInto('opinion_conversations')
      .values({ ...rowOf(input), process_id: process.id, created_at: now })
      .returning('id')
      .executeTakeFirstOrThrow()
    return [conversation, said(conversation, 'conversation.drafted')]
  },
})

/** Changes the rules; once it is open its question and the length of its statements stay. */
export const editConversation = stepCommand({
  step: 'edit',
  input: z.object({ conversation: id, ...settings }),
  run: async (tx, conversation, input) => {
    const isSame =
      input.question === conversation.question && input.statementLength === conversation.statementLength
    if (conversation.state !== 'draft' && !isSame) {
      return invalid('question', 'opinions.errors.questionStays')
    }
    await tx
      .updateTable('opinion_conversations')
      .set(rowOf(input))
      .where('id', '=', conversation.id)
      .execute()
    return [{ id: conversation.id }, said(conversation, 'conversation.edited')]
  },
})
