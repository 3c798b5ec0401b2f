import { z } from 'zod'
import { setProposalOutcome } from '#modules/proposals/index.ts'
import { command } from '#platform/command.ts'
import { amount, day, id, optionalDay } from '#platform/fields.ts'
import { link } from '#platform/links.ts'
import { conflict, invalid } from '#platform/outcome.ts'
import { subject } from '#platform/subject.ts'
import { dayOf } from '#ui/dates.ts'
import { isLate } from '../clock.ts'
import { longText, shortText } from '../fields.ts'
import { holdDocument } from '../queries/found.ts'
import { mayGiveAnswer } from '../rules.ts'
import { answerOutcomes } from '../words.ts'

/**
 * The decision body answers one proposal of the document: yes, partly, no, or later with a date; always with
 * reasons, the office and the act. It need not accept, but it must say why (LR 15/2018 art. 19). An answer is an
 * act: it is given once.
 */
export const answerProposal = command({
  input: z.object({
    document: id,
    proposal: id,
    outcome: z.enum(answerOutcomes, 'negotiations.errors.choice'),
    reasons: longText('negotiations.errors.reasonsShort', 20, 4000),
    office: shortText('negotiations.errors.officeShort'),
    actTitle: shortText('negotiations.errors.actShort', 3),
    actDate: day,
    deferredUntil: optionalDay,
    cost: amount.default(null),
  }),
  find: (tx, input) => holdDocument(tx, input.document),
  may: (actor, document) => mayGiveAnswer(actor, document),
  run: async (tx, document, input, { now }) => {
    const today = dayOf(now)
    if (input.actDate > today) return invalid('actDate', 'negotiations.errors.actInFuture')
    const isDeferred = input.outcome === 'deferred'
    if (isDeferred && (input.deferredUntil === undefined || input.deferredUntil <= today)) {
      return invalid('deferredUntil', 'negotiations.errors.deferredUntil')
    }
    const clause = await tx
      .selectFrom('document_clauses as c')
      .leftJoin('answers as a', 'a.proposal_id', 'c.proposal_id')
      .select(['c.id', 'a.id as answer'])
      .where('c.document_id', '=', document.id)
      .where('c.proposal_id', '=', input.proposal)
      .executeTakeFirst()
    if (!clause) return invalid('form', 'negotiations.errors.notInDocument')
    if (clause.answer !== null) return conflict('negotiations.conflict.answered')
    const { id: answer } = await tx
      .insertInto('answers')
      .values({
        document_id: document.id,
        proposal_id: input.proposal,
        outcome: input.outcome,
        reasons: input.reasons,
        office: input.office,
        act_title: input.actTitle,
        act_date: input.actDate,
        deferred_until: isDeferred ? (input.deferredUntil ?? null) : null,
        cost_cents: input.cost,
        answered_at: now,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    await setProposalOutcome(tx, input.proposal, input.outcome)
    await link(tx, subject('clause', clause.id), 'answered_by', subject('answer', answer), now)
    const late = document.answerDue !== null && isLate(now, document.answerDue)
    return [
      { id: answer, document: document.id },
      {
        what: 'answer.given',
        subject: subject('answer', answer),
        detail: { proposal: input.proposal, outcome: input.outcome, late },
      },
    ]
  },
})
