import { z } from 'zod'
import type { Tx } from '#database/types.ts'
import { command } from '#platform/command.ts'
import { id } from '#platform/fields.ts'
import { link } from '#platform/links.ts'
import { invalid } from '#platform/outcome.ts'
import { subject } from '#platform/subject.ts'
import { findProcessToChange } from '../queries/findProcess.ts'
import { mayEdit } from '../rules.ts'

/** Says which objectives of a strategy for sustainable urban development the process serves. */
export const setObjectives = command({
  input: z.object({
    process: id,
    objective: z
      .union([id.transform((one) => [one]), z.array(id).max(50)])
      .optional()
      .transform((objectives) => [...new Set(objectives ?? [])]),
  }),
  find: (tx, { process }) => findProcessToChange(tx, process),
  may: mayEdit,
  run: async (tx, process, { objective: wanted }, { now }) => {
    if (!(await doAllExist(tx, wanted))) return invalid('objective', 'platform.invalid.choice')
    const here = subject('process', process.id)
    await tx.deleteFrom('process_objectives').where('process_id', '=', process.id).execute()
    await tx
      .deleteFrom('links')
      .where('from_kind', '=', here.kind)
      .where('from_id', '=', here.id)
      .where('relation', '=', 'refers_to')
      .where('to_kind', '=', 'strategy_objective')
      .execute()
    for (const objective of wanted) {
      await tx
        .insertInto('process_objectives')
        .values({ process_id: process.id, objective_id: objective })
        .execute()
      await link(tx, here, 'refers_to', subject('strategy_objective', objective), now)
    }
    return [
      { id: process.id },
      { what: 'process.objectives_set', subject: here, detail: { objectives: wanted } },
    ]
  },
})

async function doAllExist(tx: Tx, objectives: readonly number[]): Promise<boolean> {
  if (objectives.length === 0) return true
  const rows = await tx.selectFrom('strategy_objectives').select('id').where('id', 'in', objectives).execute()
  return rows.length === objectives.length
}
