/** Title, summary and term of a pact, while it is being written. */
import { z } from 'zod'
import { day, id } from '#platform/fields.ts'
import { invalid } from '#platform/outcome.ts'
import { dayOf } from '#ui/dates.ts'
import { fitsSummary } from '../rules/checklist.ts'
import { text, title } from './fields.ts'
import { deedCommand, said } from './ofPact.ts'

export const setPactFacts = deedCommand({
  deed: 'write_text',
  input: z.object({
    pact: id,
    title,
    summary: text(1, 3000).refine(fitsSummary, 'pacts.errors.summaryWords'),
    startsOn: day,
    endsOn: day,
  }),
  run: async (tx, pact, input, { now }) => {
    if (input.endsOn <= input.startsOn) return invalid('endsOn', 'pacts.errors.endBeforeStart')
    if (input.endsOn < dayOf(now)) return invalid('endsOn', 'pacts.errors.pastDate')
    await tx
      .updateTable('pacts')
      .set({
        title: input.title,
        summary: input.summary,
        starts_on: input.startsOn,
        ends_on: input.endsOn,
        updated_at: now,
      })
      .where('id', '=', pact.id)
      .execute()
    return [{ id: pact.id }, said(pact, 'pact.facts_set')]
  },
})
