/** What an action says of itself, when it is added and when it is corrected. */
import { z } from 'zod'
import type { Tx } from '#database/types.ts'
import { day, ids } from '#platform/fields.ts'
import { text, wholeEuros } from './fields.ts'

export const actionFields = {
  title: text(5, 160),
  summary: text(0, 2_000),
  ownerOffice: text(2, 160),
  partners: text(0, 400),
  budget: wholeEuros,
  funding: text(0, 160),
  startsOn: day,
  endsOn: day,
  municipalities: ids,
  chapters: ids.pipe(
    z.array(z.number().max(6, 'platform.invalid.choice')).min(1, 'agendas.errors.chapterNeeded'),
  ),
}

const facts = z.object(actionFields)
type ActionFacts = z.infer<typeof facts>

/** The facts as columns of `agenda_actions`. */
export const actionValues = (form: ActionFacts) => ({
  title: form.title,
  summary: form.summary,
  owner_office: form.ownerOffice,
  partners: form.partners,
  budget_cents: form.budget * 100,
  funding: form.funding,
  starts_on: form.startsOn,
  ends_on: form.endsOn,
})

/** The chapters of the European declaration that the action cites, and no other. */
export async function setChapters(tx: Tx, actionId: number, chapters: readonly number[]): Promise<void> {
  await tx.deleteFrom('action_chapters').where('action_id', '=', actionId).execute()
  await tx
    .insertInto('action_chapters')
    .values([...new Set(chapters)].map((chapter) => ({ action_id: actionId, chapter })))
    .execute()
}

/** The municipalities served; none named means all of the body's. */
export async function setMunicipalities(
  tx: Tx,
  actionId: number,
  bodyId: number,
  wanted: readonly number[],
): Promise<void> {
  await tx.deleteFrom('action_municipalities').where('action_id', '=', actionId).execute()
  const own = await tx
    .selectFrom('bodies')
    .select('id')
    .where('parent_id', '=', bodyId)
    .where('kind', '=', 'municipality')
    .execute()
  const served = own.filter(({ id }) => wanted.length === 0 || wanted.includes(id))
  if (served.length === 0) return
  await tx
    .insertInto('action_municipalities')
    .values(served.map(({ id }) => ({ action_id: actionId, body_id: id })))
    .execute()
}
