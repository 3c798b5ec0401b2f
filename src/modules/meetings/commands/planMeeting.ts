/** A meeting is put into the calendar: of a process, of its table, of a lab, or of a body. */

import type { z } from 'zod'
import type { Database, Tx } from '#database/types.ts'
import { findProcessRules, scopeOf } from '#modules/processes/index.ts'
import type { Scope } from '#platform/actor.ts'
import { command } from '#platform/command.ts'
import { subject } from '#platform/subject.ts'
import { allOf, allowed } from '#platform/verdict.ts'
import { bodiesOf } from '../foundMeeting.ts'
import { mayManage } from '../rules.ts'
import { checkPlan, optionalId, planFields } from './planInput.ts'
import { planRow } from './planRow.ts'

interface Host {
  readonly body?: number | undefined
  readonly process?: number | undefined
  readonly lab?: number | undefined
  readonly table?: number | undefined
}

interface FoundHost {
  readonly bodyId: number
  readonly processId: number | null
  readonly labId: number | null
  readonly tableId: number | null
  readonly scope: Scope
  /** The body in whose calendar, or that of whose lab, it will stand. */
  readonly place: Scope
  /** Set where that is no body of the process. */
  readonly isElsewhere: boolean
}

/** Plans a meeting. A table brings its process, a process or a lab brings its body where none is named. */
export const planMeeting = command({
  input: planFields
    .extend({ body: optionalId, process: optionalId, lab: optionalId, table: optionalId })
    .superRefine(checkPlan)
    .superRefine(checkHost),
  find: (tx, input) => findHost(tx, input),
  may: (actor, host) =>
    allOf(mayManage(actor, host.scope), host.isElsewhere ? mayManage(actor, host.place) : allowed),
  run: async (tx, host, plan, { now }) => {
    const row = await tx
      .insertInto('meetings')
      .values({
        body_id: host.bodyId,
        process_id: host.processId,
        lab_id: host.labId,
        table_id: host.tableId,
        ...planRow(plan),
        created_at: now,
        updated_at: now,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    return [
      { id: row.id },
      {
        what: 'meeting.planned',
        subject: subject('meeting', row.id),
        detail: { kind: plan.kind, mode: plan.mode, process: host.processId, date: plan.date },
      },
    ]
  },
})

function checkHost(host: Host, context: z.RefinementCtx): void {
  if (host.body || host.process || host.lab || host.table) return
  context.addIssue({ code: 'custom', path: ['host'], message: 'meetings.errors.host' })
}

/** Whose meeting it will be, and whose staff may plan it: a role on a body opens no process of another. */
export async function findHost(db: Database | Tx, wanted: Host): Promise<FoundHost | undefined> {
  const table = wanted.table ? await processOfTable(db, wanted.table) : undefined
  if (wanted.table && !table) return undefined
  const processId = table?.process_id ?? wanted.process
  const process = processId ? await findProcessRules(db, processId) : undefined
  if (processId && !process) return undefined
  const lab = wanted.lab ? await bodyOfLab(db, wanted.lab) : undefined
  if (wanted.lab && !lab) return undefined
  const bodyId = wanted.body ?? process?.bodyId ?? lab?.body_id
  if (!bodyId || (wanted.body && lab && lab.body_id !== wanted.body)) return undefined
  const body = await db
    .selectFrom('bodies')
    .select(['id', 'parent_id'])
    .where('id', '=', wanted.body ?? lab?.body_id ?? bodyId)
    .executeTakeFirst()
  const around = body ? bodiesOf(body.id, body.parent_id) : []
  return (
    body && {
      bodyId,
      processId: processId ?? null,
      labId: wanted.lab ?? null,
      tableId: wanted.table ?? null,
      scope: process ? scopeOf(process) : { bodyIds: around },
      place: { bodyIds: around },
      isElsewhere: process !== undefined && !around.some((id) => process.bodyIds.includes(id)),
    }
  )
}

const processOfTable = (db: Database | Tx, id: number) =>
  db.selectFrom('negotiation_tables').select('process_id').where('id', '=', id).executeTakeFirst()

const bodyOfLab = (db: Database | Tx, id: number) =>
  db.selectFrom('labs').select('body_id').where('id', '=', id).executeTakeFirst()
