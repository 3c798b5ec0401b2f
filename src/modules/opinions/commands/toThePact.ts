/** A statement goes into a pact that is being written: a paragraph of one of its clauses, with the numbers in words. */
import { z } from 'zod'
import { addToClause, clauseLetters } from '#modules/pacts/index.ts'
import { runWithin } from '#platform/command.ts'
import { id } from '#platform/fields.ts'
import { link } from '#platform/links.ts'
import { invalid } from '#platform/outcome.ts'
import { subject } from '#platform/subject.ts'
import { holdStatements } from '../queries/found.ts'
import { numbersOf } from '../queries/numbersOf.ts'
import { said, stepCommand } from './ofConversation.ts'
import { keepReferral, raise, referredTo } from './referral.ts'

export const toThePact = stepCommand({
  step: 'refer',
  input: z.object({
    conversation: id,
    statement: id,
    pact: id,
    letter: z.enum(clauseLetters, 'platform.invalid.choice'),
    text: z
      .string('opinions.errors.referText')
      .trim()
      .min(1, 'opinions.errors.referText')
      .max(4000, 'platform.invalid.tooLong'),
  }),
  run: async (tx, conversation, input, deed) => {
    const [statement] = await holdStatements(tx, conversation.id, [input.statement])
    if (statement?.state !== 'approved') return invalid('form', 'opinions.errors.referNotSaid')
    const before = await referredTo(tx, statement.id)
    if (before.some(({ kind, toId }) => kind === 'pact' && toId === input.pact)) {
      return invalid('pact', 'opinions.errors.referDone')
    }
    const { pact, letter, text } = input
    const written = await runWithin(tx, addToClause, deed, { pact, letter, text })
    if ('kind' in written) return written
    const [, ...entries] = written
    const numbers = await numbersOf(tx, conversation.id, statement.id)
    await keepReferral(tx, statement.id, 'pact', pact, numbers, deed.now)
    await raise(tx, conversation.id, statement.id, deed.now)
    const from = subject('opinion_statement', statement.id)
    await link(tx, from, 'written_into', subject('pact', pact), deed.now)
    const referred = said(conversation, 'opinion_statement.referred', {
      as: 'pact',
      number: statement.number,
    })
    return [{ id: conversation.id, pact }, { ...referred, subject: from }, ...entries]
  },
})
