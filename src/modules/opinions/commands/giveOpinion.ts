import { sql } from 'kysely'
import { z } from 'zod'
import type { Tx } from '#database/types.ts'
import { commandForAnyone } from '#platform/command.ts'
import { id } from '#platform/fields.ts'
import { invalid, type Refusal } from '#platform/outcome.ts'
import { allowed, type Verdict } from '#platform/verdict.ts'
import type { Conversation } from '../conversation.ts'
import { conversationToAnswer } from '../queries/found.ts'
import type { Answerer } from '../queries/ownAnswers.ts'
import { isOpen, mayAnswer } from '../rules/who.ts'
import { guest, vote, yesOrNo } from './fields.ts'
import { said } from './ofConversation.ts'
import { participantOf } from './participant.ts'

/** What is no number of a statement is refused as one that is not there. */
const statement = id.catch(0)

/**
 * Gives an answer, or changes it, until the closing. Neither the journal nor the once-only record of the form keeps
 * anything of it, and nobody waits for the map: a reader of the journal has it drawn afterwards.
 */
export const giveOpinion = commandForAnyone({
  secret: true,
  input: z.object({ conversation: id, statement, vote, important: yesOrNo, guest }),
  find: (tx, { conversation }) => conversationToAnswer(tx, conversation),
  may: (actor, conversation, now) => mayBeAsked(conversation, actor !== null, now),
  run: async (tx, conversation, input, { actor, now }) => {
    const refusal = whyNoAnswer(conversation, { actor, guest: input.guest }, now)
    if (refusal) return refusal
    const participant = await participantOf(tx, conversation.id, { actor, guest: input.guest })
    const written = await write(tx, conversation.id, participant, input)
    return (
      written ?? [{ id: conversation.id, statement: input.statement }, said(conversation, 'opinion.given')]
    )
  },
})

type Answered = Omit<Conversation, 'process'>

/** That it is closed is said of the form (422), not of the person; that one must sign in, of the person. */
export const mayBeAsked = (conversation: Answered, isSignedIn: boolean, now: Date): Verdict =>
  isOpen(conversation, now).allowed ? mayAnswer(conversation, isSignedIn, now) : allowed

/** A guest without a cookie would be somebody else at every answer. */
export function whyNoAnswer(
  conversation: Answered,
  { actor, guest: hash }: Answerer,
  now: Date,
): Refusal | undefined {
  const time = isOpen(conversation, now)
  if (!time.allowed) return { kind: 'invalid', errors: { form: time.because } }
  return actor || hash ? undefined : invalid('form', 'opinions.errors.guestUnknown')
}

async function write(
  tx: Tx,
  conversation: number,
  participant: number,
  input: { readonly statement: number; readonly vote: number; readonly important: boolean },
): Promise<Refusal | undefined> {
  try {
    const answer = await sql`
      insert into opinion_votes (participant_id, statement_id, vote, is_important, cast_at)
      select ${participant}::int, s.id, ${input.vote}::smallint, ${input.important}::boolean, date_trunc('hour', deed_clock())
      from opinion_statements s where s.id = ${input.statement} and s.conversation_id = ${conversation}
        and s.state = 'approved'
      on conflict (participant_id, statement_id) do update
        set vote = excluded.vote, is_important = excluded.is_important, cast_at = excluded.cast_at
      returning statement_id`.execute(tx)
    return answer.rows.length === 1 ? undefined : invalid('form', 'opinions.errors.statement')
  } catch (error) {
    const refusal = refusalOfDatabase(error)
    if (refusal) return refusal
    throw error
  }
}

/** What the triggers say when the conversation has closed, or the statement gone, between the question and the answer. */
export function refusalOfDatabase(error: unknown): Refusal | undefined {
  if (!(error instanceof Error && 'code' in error)) return undefined
  if (error.code === 'PO001') return invalid('form', 'opinions.may.closed')
  return error.code === '23514' ? invalid('form', 'opinions.errors.statement') : undefined
}
