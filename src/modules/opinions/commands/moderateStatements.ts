/** Moderation: statements are let in or not, with a public reason; duplicates become one, answers and all. */
import { sql } from 'kysely'
import { z } from 'zod'
import type { Tx } from '#database/types.ts'
import { id, ids } from '#platform/fields.ts'
import { conflict, invalid, type Refusal } from '#platform/outcome.ts'
import type { Statement } from '../conversation.ts'
import { holdStatements } from '../queries/found.ts'
import type { ModerationVerdict } from '../words.ts'
import { optionalReason } from './fields.ts'
import { said, stepCommand } from './ofConversation.ts'

/** Lets statements in, or not; what was let in can be taken out, and what was kept out let in. */
export const moderateStatements = stepCommand({
  step: 'moderate',
  input: z.object({
    conversation: id,
    statements: ids,
    verdict: z.enum(['approved', 'rejected'], 'opinions.errors.verdict'),
    reason: optionalReason,
  }),
  run: async (tx, conversation, input, { now }) => {
    const statements = await chosen(tx, conversation.id, input.statements)
    if ('kind' in statements) return statements
    if (input.verdict === 'rejected' && !input.reason) return invalid('reason', 'opinions.errors.reason')
    if (statements.some(({ state }) => state === 'merged')) {
      return conflict('opinions.errors.statementsElsewhere')
    }
    const changed = statements.filter(({ state }) => state !== input.verdict)
    await tx
      .updateTable('opinion_statements')
      .set({ state: input.verdict })
      .where('id', 'in', [0, ...changed.map((statement) => statement.id)])
      .execute()
    for (const statement of changed) {
      const isBack = input.verdict === 'approved' && statement.state === 'rejected'
      await writeModeration(tx, statement.id, isBack ? 'restored' : input.verdict, input.reason ?? '', now)
    }
    const count = changed.length
    return [
      { id: conversation.id, changed: count },
      said(conversation, 'opinion_statements.moderated', { verdict: input.verdict, count }),
    ]
  },
})

/**
 * Makes one of several statements that say the same. Whoever answered a duplicate has answered the one that stays;
 * who answered both keeps the answer given to the one that stays.
 */
export const mergeStatements = stepCommand({
  step: 'merge',
  input: z.object({ conversation: id, statements: ids, into: id, reason: optionalReason }),
  run: async (tx, conversation, input, { now }) => {
    if (input.statements.includes(input.into)) return invalid('into', 'opinions.errors.intoItself')
    const statements = await chosen(tx, conversation.id, input.statements)
    if ('kind' in statements) return statements
    const [into] = await holdStatements(tx, conversation.id, [input.into])
    if (into?.state !== 'approved') return invalid('into', 'opinions.errors.into')
    if (statements.some(({ state }) => state === 'merged')) {
      return conflict('opinions.errors.statementsElsewhere')
    }
    const merged = statements.map((statement) => statement.id)
    await sql`insert into opinion_votes (participant_id, statement_id, vote, is_important, cast_at)
      select distinct on (v.participant_id) v.participant_id, ${into.id}::int, v.vote, v.is_important, v.cast_at
      from opinion_votes v where v.statement_id = any(${merged}::int[])
      order by v.participant_id, v.statement_id on conflict do nothing`.execute(tx)
    await tx
      .updateTable('opinion_statements')
      .set({ state: 'merged', merged_into: into.id })
      .where((where) => where.or([where('id', 'in', merged), where('merged_into', 'in', merged)]))
      .execute()
    for (const statement of merged) {
      await writeModeration(tx, statement, 'merged', input.reason ?? '', now, into.id)
    }
    const count = merged.length
    return [
      { id: conversation.id, merged: count },
      said(conversation, 'opinion_statements.merged', { count, into: into.number }),
    ]
  },
})

async function chosen(
  tx: Tx,
  conversation: number,
  wanted: readonly number[],
): Promise<readonly Statement[] | Refusal> {
  const statements = [...new Set(wanted)]
  if (statements.length === 0) return invalid('statements', 'opinions.errors.statementsNone')
  const found = await holdStatements(tx, conversation, statements)
  return found.length === statements.length
    ? found
    : invalid('statements', 'opinions.errors.statementsElsewhere')
}

const writeModeration = async (
  tx: Tx,
  statement: number,
  verdict: ModerationVerdict,
  reason: string,
  now: Date,
  into: number | null = null,
): Promise<void> => {
  await tx
    .insertInto('opinion_moderations')
    .values({ statement_id: statement, verdict, reason, at: now, merged_into: into })
    .execute()
}
