import { z } from 'zod'
import { command } from '#platform/command.ts'
import { id } from '#platform/fields.ts'
import { invalid, type Refusal } from '#platform/outcome.ts'
import { subject } from '#platform/subject.ts'
import { type EditableField, editable, editableFields, neededWhenPublished } from '../fields.ts'
import { findProcessToChange } from '../queries/findProcess.ts'
import { mayEdit } from '../rules.ts'
import { storedFields } from '../storedFields.ts'
import type { Process } from '../words.ts'

type Edit = { readonly [Field in EditableField]?: z.output<(typeof editable)[Field]> | undefined }

/** Changes the texts of a process; after the formal start who decides stays who it was. */
export const editProcess = command({
  input: z.object({ process: id, decisionBody: id.optional() }).extend(z.object(editable).partial().shape),
  find: (tx, { process }) => findProcessToChange(tx, process),
  may: mayEdit,
  run: async (tx, process, input) => {
    const { process: _, decisionBody, ...edit } = input
    const refusal = emptied(process, edit) ?? tooMuchGrant(process, edit)
    if (refusal) return refusal
    const hasNewDecisionBody = decisionBody !== undefined && decisionBody !== process.decisionBodyId
    if (hasNewDecisionBody && process.formalStart !== null) {
      return invalid('decisionBody', 'processes.errors.decisionBodyFrozen')
    }
    const { is_certified, is_codecision, ...texts } = edit
    await tx
      .updateTable('processes')
      .set({
        ...texts,
        ...(is_certified && { is_certified: is_certified === 'yes' }),
        ...(is_codecision && { is_codecision: is_codecision === 'yes' }),
        ...(decisionBody && { decision_body_id: decisionBody }),
        body_id: process.bodyId,
      })
      .where('id', '=', process.id)
      .execute()
    return [
      { id: process.id },
      {
        what: 'process.edited',
        subject: subject('process', process.id),
        detail: {
          fields: [...changedFields(process, edit), ...(hasNewDecisionBody ? ['decision_body_id'] : [])],
        },
      },
    ]
  },
})

/** Names of the fields that are no longer what they were: a form sends them all. */
function changedFields(process: Process, edit: Edit): EditableField[] {
  const before = storedFields(process)
  return editableFields.filter((field) => edit[field] !== undefined && edit[field] !== before[field])
}

/** What stands on a public page may be rewritten, not emptied. */
function emptied(process: Process, edit: Edit): Refusal | undefined {
  if (process.state === 'draft') return undefined
  const field = neededWhenPublished.find(
    (name) => edit[name] === '' && (name !== 'table_rules' || process.template === 'lr_15_2018'),
  )
  return field && invalid(field, 'processes.errors.neededWhenPublished')
}

function tooMuchGrant(process: Process, edit: Edit): Refusal | undefined {
  const grant = edit.grant_cents === undefined ? process.grantCents : edit.grant_cents
  const cost = edit.total_cost_cents === undefined ? process.totalCostCents : edit.total_cost_cents
  return grant !== null && cost !== null && grant > cost
    ? invalid('grant_cents', 'processes.errors.grantOverCost')
    : undefined
}
