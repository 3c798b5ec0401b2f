import { z } from 'zod'
import type { Tx } from '#database/types.ts'
import { command } from '#platform/command.ts'
import { day, id } from '#platform/fields.ts'
import { link } from '#platform/links.ts'
import { invalid } from '#platform/outcome.ts'
import { subject } from '#platform/subject.ts'
import { shortTitle, templateName, title } from '../fields.ts'
import { mayCreate } from '../rules.ts'
import { type Matrix, type PlannedPhase, planPhases, usualMatrix } from '../templates.ts'
import { activities } from '../words.ts'

/** Begins a process from a template, as a draft that only its managers see. */
export const createProcess = command({
  input: z.object({
    template: templateName,
    body: id,
    /** Who decides at the end; the body itself where it is not said. */
    decisionBody: z.union([z.literal('').transform(() => undefined), id]).optional(),
    title,
    shortTitle,
    subject: z.string().trim().max(2_000, 'platform.invalid.tooLong').default(''),
    managerOffice: z.string().trim().max(200, 'platform.invalid.tooLong').default(''),
    firstDay: day,
    /** A process this one came out of: their threads are joined. */
    follows: z.union([z.literal('').transform(() => undefined), id]).optional(),
  }),
  find: (tx, { body }) => findBody(tx, body),
  may: (actor, body) => mayCreate(actor, body.ids),
  run: async (tx, body, input, { now }) => {
    const decisionBody = input.decisionBody ? await findBody(tx, input.decisionBody) : body
    if (!decisionBody) return invalid('decisionBody', 'platform.invalid.choice')
    if (input.follows && !(await isPublic(tx, input.follows))) {
      return invalid('follows', 'platform.invalid.choice')
    }
    const process = await tx
      .insertInto('processes')
      .values({
        body_id: body.id,
        decision_body_id: decisionBody.id,
        title: input.title,
        short_title: input.shortTitle,
        subject: input.subject,
        manager_office: input.managerOffice,
        template: input.template,
        created_at: now,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    for (const phase of planPhases(input.template, input.firstDay)) {
      await addPhase(tx, process.id, phase, usualMatrix[phase.kind])
    }
    if (input.follows) {
      await link(tx, subject('process', input.follows), 'became', subject('process', process.id), now)
    }
    return [
      process,
      {
        what: 'process.created',
        subject: subject('process', process.id),
        detail: { template: input.template },
      },
    ]
  },
})

async function findBody(
  tx: Tx,
  bodyId: number,
): Promise<{ readonly id: number; readonly ids: readonly number[] } | undefined> {
  const row = await tx
    .selectFrom('bodies')
    .select(['id', 'parent_id'])
    .where('id', '=', bodyId)
    .executeTakeFirst()
  return row && { id: row.id, ids: row.parent_id === null ? [row.id] : [row.id, row.parent_id] }
}

async function isPublic(tx: Tx, processId: number): Promise<boolean> {
  const row = await tx
    .selectFrom('processes')
    .select('id')
    .where('id', '=', processId)
    .where('state', '<>', 'draft')
    .executeTakeFirst()
  return row !== undefined
}

async function addPhase(tx: Tx, processId: number, phase: PlannedPhase, matrix: Matrix): Promise<void> {
  const row = await tx
    .insertInto('phases')
    .values({
      process_id: processId,
      kind: phase.kind,
      title: phase.title,
      summary: phase.summary,
      position: phase.position,
      starts_on: phase.startsOn,
      ends_on: phase.endsOn,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await tx
    .insertInto('phase_permissions')
    .values(activities.map((activity) => ({ phase_id: row.id, activity, setting: matrix[activity] })))
    .execute()
}
