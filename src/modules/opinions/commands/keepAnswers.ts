import { sql } from 'kysely'
import { z } from 'zod'
import type { Tx } from '#database/types.ts'
import { command } from '#platform/command.ts'
import { id } from '#platform/fields.ts'
import { conflict, invalid, type Refusal } from '#platform/outcome.ts'
import { allowed } from '#platform/verdict.ts'
import { conversationToAnswer } from '../queries/found.ts'
import { isOpen } from '../rules/who.ts'
import { guest } from './fields.ts'
import { refusalOfDatabase } from './giveOpinion.ts'
import { said } from './ofConversation.ts'
import { knownParticipant } from './participant.ts'

/**
 * What somebody answered as a guest becomes theirs once they have signed in and asked for it. Where both have answered,
 * the person's own answers win; the guest is nobody any more.
 */
export const keepAnswers = command({
  secret: true,
  input: z.object({ conversation: id, guest }),
  find: (tx, { conversation }) => conversationToAnswer(tx, conversation),
  may: () => allowed,
  run: async (tx, conversation, input, { actor, now }) => {
    const time = isOpen(conversation, now)
    if (!time.allowed) return { kind: 'conflict', because: time.because }
    const from = await knownParticipant(tx, conversation.id, { actor: null, guest: input.guest })
    if (from === undefined) return invalid('form', 'opinions.errors.nothingToKeep')
    const own = await knownParticipant(tx, conversation.id, { actor })
    const count = await tx
      .selectFrom('opinion_votes')
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .where('participant_id', '=', from)
      .executeTakeFirstOrThrow()
    if (own === undefined) {
      // A conflict here is somebody's first answer at the same moment: the road answers it.
      await tx
        .updateTable('opinion_participants')
        .set({ person_id: actor.id, guest_hash: null })
        .where('id', '=', from)
        .execute()
    } else {
      if (own === from) return conflict('opinions.errors.nothingToKeep')
      const refusal = await carryOver(tx, from, own)
      if (refusal) return refusal
      await tx
        .updateTable('opinion_statements')
        .set({ author_id: own })
        .where('author_id', '=', from)
        .execute()
      await tx.deleteFrom('opinion_participants').where('id', '=', from).execute()
    }
    return [{ id: conversation.id, kept: Number(count.count) }, said(conversation, 'opinions.kept')]
  },
})

/** Answers that the person has not given themselves. */
async function carryOver(tx: Tx, from: number, own: number): Promise<Refusal | undefined> {
  try {
    await sql`insert into opinion_votes (participant_id, statement_id, vote, is_important, cast_at)
      select ${own}::int, v.statement_id, v.vote, v.is_important, v.cast_at from opinion_votes v
      join opinion_statements s on s.id = v.statement_id and s.state = 'approved'
      where v.participant_id = ${from} on conflict do nothing`.execute(tx)
    return undefined
  } catch (error) {
    const refusal = refusalOfDatabase(error)
    if (refusal) return refusal
    throw error
  }
}
