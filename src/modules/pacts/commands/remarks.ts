/** The parties comment clause by clause, and their remarks are answered. */
import { z } from 'zod'
import { aliasFor } from '#modules/people/index.ts'
import { id } from '#platform/fields.ts'
import { conflict, invalid, notFound } from '#platform/outcome.ts'
import { partiesOf } from '../rules/who.ts'
import { clauseLetters } from '../words.ts'
import { optionalText, text } from './fields.ts'
import { deedCommand, said } from './ofPact.ts'

export const makeRemark = deedCommand({
  deed: 'remark',
  input: z.object({
    pact: id,
    clause: z.enum(clauseLetters, 'platform.invalid.choice'),
    body: text(2, 3000),
  }),
  run: async (tx, pact, input, { actor, now }) => {
    const party = partiesOf(actor, pact)[0]
    const { id: remark } = await tx
      .insertInto('clause_remarks')
      .values({
        pact_id: pact.id,
        clause: input.clause,
        party_id: party?.id ?? null,
        author_person_id: actor.id,
        author_label: aliasFor(actor, party?.groupId),
        body: input.body,
        made_at: now,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    return [{ id: pact.id, remark }, said(pact, 'pact.remark_made', { clause: input.clause, remark })]
  },
})

export const answerRemark = deedCommand({
  deed: 'remark',
  input: z.object({
    pact: id,
    remark: id,
    state: z.enum(['taken_in', 'answered'], 'platform.invalid.choice'),
    answer: optionalText(3000),
  }),
  run: async (tx, pact, input) => {
    if (input.state === 'answered' && input.answer === '') return invalid('answer', 'pacts.errors.missing')
    const remark = await tx
      .selectFrom('clause_remarks')
      .select(['clause', 'state'])
      .where('id', '=', input.remark)
      .where('pact_id', '=', pact.id)
      .executeTakeFirst()
    if (!remark) return notFound
    if (remark.state !== 'open') return conflict('pacts.why.decided')
    await tx
      .updateTable('clause_remarks')
      .set({ state: input.state, answer: input.answer || null })
      .where('id', '=', input.remark)
      .execute()
    return [
      { id: pact.id },
      said(pact, 'pact.remark_answered', { clause: remark.clause, remark: input.remark, state: input.state }),
    ]
  },
})
