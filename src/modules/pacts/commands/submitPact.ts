import { z } from 'zod'
import { command } from '#platform/command.ts'
import { id } from '#platform/fields.ts'
import { conflict, invalid } from '#platform/outcome.ts'
import { subject } from '#platform/subject.ts'
import { addDays, dayOf } from '#ui/dates.ts'
import { findPact, holdPact } from '../queries/found.ts'
import { mayTake, stands } from '../rules/steps.ts'
import { findPactTerms } from '../terms.ts'
import { identityRefusal } from './identity.ts'
import { isCallOpen } from './proposePact.ts'
import { tooLate, writeStep } from './takeStep.ts'

/** What the usual form asks for, each answered in at least so many characters. */
const asked = ['reasons', 'objectives', 'timing', 'actions', 'resources'] as const
const leastAnswer = 10

/** The proposal goes to the body, whose clock starts. Where its regulation asks, the proposer identifies again first. */
export const submitPact = command({
  input: z.object({ pact: id }),
  find: (tx, input, { actor }) => holdPact(tx, input.pact, actor),
  may: (actor, pact) => mayTake(actor, pact, 'submit'),
  run: async (tx, pact, _input, { actor, now }) => {
    const late = tooLate(stands(pact, 'submit', dayOf(now)))
    if (late) return late
    const row = await tx
      .selectFrom('pacts')
      .select([...asked])
      .where('id', '=', pact.id)
      .executeTakeFirstOrThrow()
    const short = asked.find((field) => row[field].length < leastAnswer)
    if (short) return invalid(short, 'pacts.errors.textShort', { least: leastAnswer })
    const unknown = await identityRefusal(tx, actor, pact, 'submit', now)
    if (unknown) return unknown
    const terms = await findPactTerms(tx, pact.bodyId)
    const change = { submitted_at: now, answer_due: addDays(dayOf(now), terms.pact_answer_days.amount) }
    if (pact.competesWith === null) {
      return [{ id: pact.id }, await writeStep(tx, pact, 'submit', {}, now, change)]
    }
    const call = await findPact(tx, pact.competesWith)
    if (!call || !isCallOpen(call, dayOf(now))) return conflict('pacts.why.callClosed')
    return [
      { id: pact.id },
      await writeStep(tx, pact, 'submit', {}, now, change),
      { what: 'pact.competing_proposed', subject: subject('pact', call.id), detail: { competing: pact.id } },
    ]
  },
})
