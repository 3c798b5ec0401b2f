/** A conversation is opened until a day, and closed by the clock or before it. */
import { sql } from 'kysely'
import { z } from 'zod'
import { id, noneIfEmpty } from '#platform/fields.ts'
import { link } from '#platform/links.ts'
import { conflict, invalid } from '#platform/outcome.ts'
import { subject } from '#platform/subject.ts'
import { leastToOpen } from '../rules/leastToOpen.ts'
import { moment } from './fields.ts'
import { said, stepCommand } from './ofConversation.ts'

/** Opens it now, or announces when it will open. */
export const openConversation = stepCommand({
  step: 'open',
  input: z.object({
    conversation: id,
    opensAt: z.preprocess(noneIfEmpty, moment.optional()),
    closesAt: moment,
  }),
  run: async (tx, conversation, input, { now }) => {
    if (conversation.process.state === 'draft') return conflict('opinions.may.processDraft')
    const opensAt = input.opensAt ?? now
    if (opensAt < now) return invalid('opensAt', 'opinions.errors.opensPast')
    if (input.closesAt <= now) return invalid('closesAt', 'opinions.errors.closesPast')
    if (input.closesAt <= opensAt) return invalid('closesAt', 'opinions.errors.closesFirst')
    const answer = await sql<{ count: number }>`select count(*)::int as count from opinion_statements
      where conversation_id = ${conversation.id} and state = 'approved'`.execute(tx)
    const count = answer.rows[0]?.count ?? 0
    if (count < leastToOpen) return invalid('form', 'opinions.errors.fewStatements')
    await tx
      .updateTable('opinion_conversations')
      .set({ state: 'open', opens_at: opensAt, closes_at: input.closesAt })
      .where('id', '=', conversation.id)
      .execute()
    await link(
      tx,
      subject('process', conversation.process.id),
      'produced',
      subject('conversation', conversation.id),
      now,
    )
    return [{ id: conversation.id }, said(conversation, 'conversation.opened', { count })]
  },
})

/** Ends it now: answers no longer change. */
export const closeConversation = stepCommand({
  step: 'close',
  input: z.object({ conversation: id }),
  run: async (tx, conversation, _input, { now }) => {
    await tx
      .updateTable('opinion_conversations')
      .set({ state: 'closed', closed_at: now })
      .where('id', '=', conversation.id)
      .execute()
    return [{ id: conversation.id }, said(conversation, 'conversation.closed')]
  },
})
