/** The parties' own tasks: small things by a day, marked done with what shows it. */
import { z } from 'zod'
import { id, optionalDay } from '#platform/fields.ts'
import { conflict, invalid, notFound } from '#platform/outcome.ts'
import { dayOf } from '#ui/dates.ts'
import { livingParties } from '../rules/who.ts'
import { text } from './fields.ts'
import { deedCommand, said } from './ofPact.ts'

export const addTask = deedCommand({
  deed: 'task',
  input: z.object({ pact: id, party: id, title: text(3, 160), dueOn: optionalDay }),
  run: async (tx, pact, input) => {
    if (!livingParties(pact).some((party) => party.id === input.party))
      return invalid('party', 'pacts.errors.party')
    const { id: task } = await tx
      .insertInto('pact_tasks')
      .values({ pact_id: pact.id, party_id: input.party, title: input.title, due_on: input.dueOn ?? null })
      .returning('id')
      .executeTakeFirstOrThrow()
    return [{ id: pact.id, task }, said(pact, 'pact.task_added', { task })]
  },
})

export const finishTask = deedCommand({
  deed: 'task',
  input: z.object({ pact: id, task: id, evidence: text(5, 600, 'pacts.errors.evidence') }),
  run: async (tx, pact, input, { now }) => {
    const task = await tx
      .selectFrom('pact_tasks')
      .select('done_on')
      .where('id', '=', input.task)
      .where('pact_id', '=', pact.id)
      .executeTakeFirst()
    if (!task) return notFound
    if (task.done_on !== null) return conflict('pacts.why.decided')
    await tx
      .updateTable('pact_tasks')
      .set({ done_on: dayOf(now), evidence: input.evidence })
      .where('id', '=', input.task)
      .execute()
    return [{ id: pact.id }, said(pact, 'pact.task_finished', { task: input.task })]
  },
})
