import { sql } from 'kysely'
import { z } from 'zod'
import type { Tx } from '#database/types.ts'
import { commandForAnyone } from '#platform/command.ts'
import { id } from '#platform/fields.ts'
import { invalid, type Refusal } from '#platform/outcome.ts'
import { allowed, refused } from '#platform/verdict.ts'
import { conversationToAnswer } from '../queries/found.ts'
import { lengthOf, tidy } from '../rules/readLines.ts'
import { guest } from './fields.ts'
import { mayBeAsked, refusalOfDatabase, whyNoAnswer } from './giveOpinion.ts'
import {
  holdKnown,
  type KnownStatement,
  type NewStatement,
  sameAs,
  writeStatements,
} from './newStatements.ts'
import { said } from './ofConversation.ts'
import { participantOf } from './participant.ts'

/** Statements one participant may add, so that there is room for everybody. */
export const mostOwnStatements = 10
const leastLetters = 10
/** Statements of guests that nobody has read yet: beyond, one without an account would only bury the others. */
const mostWaitingOfGuests = 200

/** A participant's own statement: asked at once, or after somebody of the staff has read it. Its author is not public. */
export const addStatement = commandForAnyone({
  input: z.object({
    conversation: id,
    text: z
      .string('opinions.errors.statementEmpty')
      .trim()
      .min(1, 'opinions.errors.statementEmpty')
      .max(2000, 'opinions.errors.statementLong'),
    guest,
  }),
  find: (tx, { conversation }) => conversationToAnswer(tx, conversation),
  may: (actor, conversation, now) => {
    const asked = mayBeAsked(conversation, actor !== null, now)
    if (!asked.allowed) return asked
    return conversation.takesStatements ? allowed : refused('opinions.may.noStatements')
  },
  run: async (tx, conversation, input, { actor, now }) => {
    const refusal = whyNoAnswer(conversation, { actor, guest: input.guest }, now)
    if (refusal) return refusal
    const text = tidy(input.text)
    const limit = conversation.statementLength
    if (lengthOf(text) > limit) return invalid('text', 'opinions.errors.statementLong', { limit })
    if (lengthOf(text) < leastLetters) return invalid('text', 'opinions.errors.statementShort')
    const known = await holdKnown(tx, conversation.id)
    const same = sameAs(known, text)
    if (same) return invalid('text', 'opinions.errors.statementSame', { number: same.number })
    const participant = await participantOf(tx, conversation.id, { actor, guest: input.guest })
    const own = await sql<{ count: number }>`
      select count(*)::int as count from opinion_statements where author_id = ${participant}`.execute(tx)
    const count = own.rows[0]?.count ?? 0
    if (count >= mostOwnStatements) return invalid('text', 'opinions.errors.statementsMine', { count })
    const state = conversation.moderation === 'after' ? 'approved' : 'waiting'
    if (!actor && state === 'waiting') {
      const count = await waitingOfGuests(tx, conversation.id)
      if (count >= mostWaitingOfGuests) return invalid('text', 'opinions.errors.statementsFull', { count })
    }
    const written = await write(
      tx,
      conversation.id,
      known,
      { text, state, isSeed: false, author: participant },
      now,
    )
    if ('kind' in written) return written
    const isAsked = state === 'approved'
    return [
      { id: conversation.id, statement: written[0] ?? 0, isAsked },
      said(conversation, 'opinion_statement.added', { isAsked }),
    ]
  },
})

const waitingOfGuests = async (tx: Tx, conversation: number): Promise<number> => {
  const answer = await sql<{ count: number }>`select count(*)::int as count from opinion_statements s
    join opinion_participants p on p.id = s.author_id and p.guest_hash is not null
    where s.conversation_id = ${conversation} and s.state = 'waiting'`.execute(tx)
  return answer.rows[0]?.count ?? 0
}

async function write(
  tx: Tx,
  conversation: number,
  known: readonly KnownStatement[],
  statement: NewStatement,
  now: Date,
): Promise<readonly number[] | Refusal> {
  try {
    return await writeStatements(tx, conversation, known, [statement], now, 'text')
  } catch (error) {
    const refusal = refusalOfDatabase(error)
    if (refusal) return refusal
    throw error
  }
}
