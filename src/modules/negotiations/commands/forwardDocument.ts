/** The approved document goes on: to the guarantor, back with a validation or without, to the decision body. */
import { z } from 'zod'
import type { Tx } from '#database/types.ts'
import { concludeProcess } from '#modules/processes/index.ts'
import { command } from '#platform/command.ts'
import { id } from '#platform/fields.ts'
import { invalid } from '#platform/outcome.ts'
import { subject } from '#platform/subject.ts'
import { optionalText } from '../fields.ts'
import { holdDocument } from '../queries/found.ts'
import { type DocumentStep, maySendToBody, maySendToGuarantor, mayValidate, transitions } from '../rules.ts'
import type { ProposalDocument } from '../words.ts'

/** The process manager sends the approved document to the participation guarantor (tecnico di garanzia). */
export const sendToGuarantor = command({
  input: z.object({ document: id }),
  find: (tx, input) => holdDocument(tx, input.document),
  may: (actor, document) => maySendToGuarantor(actor, document),
  run: async (tx, document, _input, { now }) => {
    await takeStep(tx, document, 'send_to_guarantor', { sent_to_guarantor_at: now })
    return [
      { id: document.id },
      { what: 'document.sent_to_guarantor', subject: subject('document', document.id) },
    ]
  },
})

/** The guarantor validates the document or not; a no needs its reasons. */
export const validateDocument = command({
  input: z.object({
    document: id,
    decision: z.enum(['validated', 'not_validated'], 'negotiations.errors.choice'),
    reasons: optionalText(4000),
  }),
  find: (tx, input) => holdDocument(tx, input.document),
  may: (actor, document) => mayValidate(actor, document),
  run: async (tx, document, input, { now }) => {
    if (input.decision === 'not_validated' && input.reasons.length < 20) {
      return invalid('reasons', 'negotiations.errors.reasonsShort')
    }
    const step = input.decision === 'validated' ? 'validate' : 'refuse_validation'
    await takeStep(tx, document, step, {
      guarantor_decision: input.decision,
      guarantor_reasons: input.reasons,
      guarantor_decided_at: now,
    })
    return [
      { id: document.id },
      { what: `document.${input.decision}`, subject: subject('document', document.id) },
    ]
  },
})

/**
 * The process manager sends the document to the decision body: that day the process ends and the body's clock starts
 * (LR 15/2018 art. 19).
 */
export const sendToBody = command({
  input: z.object({ document: id }),
  find: (tx, input) => holdDocument(tx, input.document),
  may: (actor, document) => maySendToBody(actor, document),
  run: async (tx, document, _input, { now }) => {
    const { answerDue, entry } = await concludeProcess(tx, document.process.id, now)
    await takeStep(tx, document, 'send_to_body', { sent_to_body_at: now, answer_due: answerDue })
    return [
      { id: document.id },
      { what: 'document.sent_to_body', subject: subject('document', document.id), detail: { answerDue } },
      entry,
    ]
  },
})

interface StepFacts {
  readonly sent_to_guarantor_at?: Date
  readonly guarantor_decision?: 'validated' | 'not_validated'
  readonly guarantor_reasons?: string
  readonly guarantor_decided_at?: Date
  readonly sent_to_body_at?: Date
  readonly answer_due?: string
}

/** The table of transitions is asked again where the state is written: no command can leave the road. */
async function takeStep(
  tx: Tx,
  document: ProposalDocument,
  step: DocumentStep,
  facts: StepFacts,
): Promise<void> {
  const next = transitions[document.state][step]
  if (!next) throw new Error(`Document ${document.id} cannot ${step} from ${document.state}`)
  await tx
    .updateTable('proposal_documents')
    .set({ state: next, ...facts })
    .where('id', '=', document.id)
    .execute()
}
