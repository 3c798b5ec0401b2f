/** Which commons a pact cares for. */
import { z } from 'zod'
import type { Tx } from '#database/types.ts'
import { command } from '#platform/command.ts'
import { id, ids } from '#platform/fields.ts'
import { link } from '#platform/links.ts'
import { invalid, type Refusal } from '#platform/outcome.ts'
import { subject } from '#platform/subject.ts'
import { dayOf } from '#ui/dates.ts'
import { holdPact } from '../queries/found.ts'
import { isOfPact, isTimeFor } from '../rules/deeds.ts'
import { tooLate } from './takeStep.ts'

export async function setCommonsOf(
  tx: Tx,
  pact: number,
  body: number,
  wanted: readonly number[],
  now: Date,
): Promise<Refusal | undefined> {
  const unique = [...new Set(wanted)]
  const own = unique.length
    ? await tx
        .selectFrom('commons as c')
        .innerJoin('bodies as b', (join) => join.on('b.id', '=', body))
        .select('c.id')
        .where('c.id', 'in', unique)
        .where('c.state', 'in', ['nominated', 'registered'])
        .where((where) =>
          where.or([where('c.body_id', '=', body), where('c.body_id', '=', where.ref('b.parent_id'))]),
        )
        .execute()
    : []
  if (own.length < unique.length) return invalid('commons', 'pacts.errors.commons')
  await tx.deleteFrom('pact_commons').where('pact_id', '=', pact).execute()
  await tx
    .deleteFrom('links')
    .where('from_kind', '=', 'commons')
    .where('relation', '=', 'cared_for_by')
    .where('to_kind', '=', 'pact')
    .where('to_id', '=', pact)
    .execute()
  if (own.length > 0) {
    const rows = own.map(({ id: commons }) => ({ pact_id: pact, commons_id: commons }))
    await tx.insertInto('pact_commons').values(rows).execute()
  }
  for (const { id: commons } of own) {
    await link(tx, subject('commons', commons), 'cared_for_by', subject('pact', pact), now)
  }
  return undefined
}

export const setPactCommons = command({
  input: z.object({ pact: id, commons: ids }),
  find: (tx, input, { actor }) => holdPact(tx, input.pact, actor),
  may: (actor, pact) => isOfPact(actor, pact),
  run: async (tx, pact, input, { now }) => {
    const late = tooLate(isTimeFor(pact, 'write_text', dayOf(now)))
    if (late) return late
    const wrong = await setCommonsOf(tx, pact.id, pact.bodyId, input.commons, now)
    if (wrong) return wrong
    return [
      { id: pact.id },
      { what: 'pact.commons_chosen', subject: subject('pact', pact.id), detail: { commons: input.commons } },
    ]
  },
})
