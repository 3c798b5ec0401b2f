/** Forms of support (forme di sostegno) the administration gives. */
import { z } from 'zod'
import { amount, id, optionalId } from '#platform/fields.ts'
import { notFound } from '#platform/outcome.ts'
import { isOfBody } from '../rules/deeds.ts'
import { supportForms, supportStates } from '../words.ts'
import { text } from './fields.ts'
import { deedCommand, said } from './ofPact.ts'

/** Adds a support, or changes the one named: only the body promises in its own name. `value` is in euros as people write them. */
export const writeSupport = deedCommand({
  deed: 'write_text',
  input: z.object({
    pact: id,
    support: optionalId,
    // Not `form`: that key of the errors is for what belongs to no field.
    supportForm: z.enum(supportForms, 'platform.invalid.choice'),
    detail: text(3, 300),
    value: amount.default(null),
  }),
  may: isOfBody,
  run: async (tx, pact, input) => {
    const columns = { form: input.supportForm, detail: input.detail, value_cents: input.value ?? 0 }
    const row =
      input.support === undefined
        ? await tx
            .insertInto('pact_supports')
            .values({ ...columns, pact_id: pact.id })
            .returning('id')
            .executeTakeFirst()
        : await tx
            .updateTable('pact_supports')
            .set(columns)
            .where('id', '=', input.support)
            .where('pact_id', '=', pact.id)
            .returning('id')
            .executeTakeFirst()
    if (!row) return notFound
    return [
      { id: pact.id, support: row.id },
      said(pact, 'pact.support_written', { support: row.id, form: input.supportForm }),
    ]
  },
})

export const removeSupport = deedCommand({
  deed: 'write_text',
  input: z.object({ pact: id, support: id }),
  may: isOfBody,
  run: async (tx, pact, input) => {
    const row = await tx
      .deleteFrom('pact_supports')
      .where('id', '=', input.support)
      .where('pact_id', '=', pact.id)
      .returning('id')
      .executeTakeFirst()
    if (!row) return notFound
    return [{ id: pact.id }, said(pact, 'pact.support_removed', { support: input.support })]
  },
})

export const changeSupportState = deedCommand({
  deed: 'mark',
  input: z.object({ pact: id, support: id, state: z.enum(supportStates, 'platform.invalid.choice') }),
  may: isOfBody,
  run: async (tx, pact, input) => {
    const row = await tx
      .updateTable('pact_supports')
      .set({ state: input.state })
      .where('id', '=', input.support)
      .where('pact_id', '=', pact.id)
      .returning('id')
      .executeTakeFirst()
    if (!row) return notFound
    return [
      { id: pact.id },
      said(pact, 'pact.support_changed', { support: input.support, state: input.state }),
    ]
  },
})
