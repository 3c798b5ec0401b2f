import { z } from 'zod'
import { command } from '#platform/command.ts'
import { id } from '#platform/fields.ts'
import { subject } from '#platform/subject.ts'
import { findCompletenessFacts } from '../queries/completenessFacts.ts'
import { findProcessToChange } from '../queries/findProcess.ts'
import { mayPublish } from '../rules.ts'

/** Makes a complete draft public. */
export const publishProcess = command({
  input: z.object({ process: id }),
  find: async (tx, input) => {
    const process = await findProcessToChange(tx, input.process)
    return process && { process, facts: await findCompletenessFacts(tx, process.id) }
  },
  may: (actor, { process, facts }) => mayPublish(actor, process, facts),
  run: async (tx, { process }, _, { now }) => {
    await tx
      .updateTable('processes')
      .set({ state: 'published', published_at: now })
      .where('id', '=', process.id)
      .execute()
    return [{ id: process.id }, { what: 'process.published', subject: subject('process', process.id) }]
  },
})
