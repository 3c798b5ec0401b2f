import { z } from 'zod'
import type { Tx } from '#database/types.ts'
import { command } from '#platform/command.ts'
import { id } from '#platform/fields.ts'
import { invalid } from '#platform/outcome.ts'
import { subject } from '#platform/subject.ts'
import { findProcessToChange } from '../queries/findProcess.ts'
import { mayEdit } from '../rules.ts'
import { type Activity, activities, type Permission, type Process, permissions } from '../words.ts'

/** One cell of the matrix: "phase:activity:setting". */
const cell = z
  .string()
  .regex(
    new RegExp(`^\\d{1,9}:(${activities.join('|')}):(${permissions.join('|')})$`),
    'platform.invalid.choice',
  )
  .transform(readCell)

interface Cell {
  readonly phase: number
  readonly activity: Activity
  readonly setting: Permission
}

/** Opens, blocks or hides activities in phases: one cell of the matrix, or the whole matrix at once. */
export const setPermission = command({
  input: z.object({ process: id, cell: z.union([cell.transform((one) => [one]), z.array(cell).max(200)]) }),
  find: (tx, { process }) => findProcessToChange(tx, process),
  may: mayEdit,
  run: async (tx, process, input) => {
    const known = new Set(process.phases.map((phase) => phase.id))
    if (input.cell.some((one) => !known.has(one.phase))) return invalid('cell', 'platform.invalid.choice')
    const changed = input.cell.filter((one) => !isSet(process, one))
    for (const one of changed) await write(tx, one)
    return [
      { id: process.id, changed: changed.length },
      {
        what: 'process.permissions_set',
        subject: subject('process', process.id),
        detail: { cells: changed.map((one) => `${one.phase}:${one.activity}:${one.setting}`) },
      },
    ]
  },
})

function readCell(text: string): Cell {
  const [phase, activity, setting] = text.split(':')
  return { phase: Number(phase), activity: activity as Activity, setting: setting as Permission }
}

const isSet = (process: Process, { phase, activity, setting }: Cell): boolean =>
  (process.phases.find((one) => one.id === phase)?.permissions[activity] ?? 'hidden') === setting

async function write(tx: Tx, { phase, activity, setting }: Cell): Promise<void> {
  await tx
    .insertInto('phase_permissions')
    .values({ phase_id: phase, activity, setting })
    .onConflict((conflict) => conflict.columns(['phase_id', 'activity']).doUpdateSet({ setting }))
    .execute()
}
