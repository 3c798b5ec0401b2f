/** What can happen to a signed pact: suspended, resumed, concluded, ended early, renewed. */
import { sql } from 'kysely'
import { z } from 'zod'
import type { Tx } from '#database/types.ts'
import { id, noneIfEmpty } from '#platform/fields.ts'
import { link } from '#platform/links.ts'
import { conflict } from '#platform/outcome.ts'
import { subject } from '#platform/subject.ts'
import { addDays, type Day, dayOf, daysBetween } from '#ui/dates.ts'
import { renewalFrom } from '../clock.ts'
import { textInForce } from '../queries/texts.ts'
import { findPactTerms } from '../terms.ts'
import { carryAttachments } from './attachments.ts'
import { count } from './fields.ts'
import { deedCommand, said } from './ofPact.ts'
import { stepCommand } from './takeStep.ts'
import { addVersion, withdrawOpenText } from './text.ts'

export const suspendPact = stepCommand('suspend')

/** A pact whose renewal was signed meanwhile goes on as renewed. */
export const resumePact = stepCommand('resume', async (tx, pact) => {
  const renewal = await tx
    .selectFrom('pacts')
    .select('id')
    .where('renews', '=', pact.id)
    .where('signed_at', 'is not', null)
    .executeTakeFirst()
  return renewal ? { state: 'renewed' } : {}
})

/** Nothing is concluded without its final account. */
export const concludePact = stepCommand('conclude', async (tx, pact, now) => {
  const report = await tx
    .selectFrom('pact_reports')
    .select('id')
    .where('pact_id', '=', pact.id)
    .where('kind', '=', 'final')
    .where('published_at', 'is not', null)
    .executeTakeFirst()
  if (!report) return conflict('pacts.why.finalReportFirst')
  await withdrawOpenText(tx, pact.id, now)
  return {}
})

export const endPactEarly = stepCommand('end_early', async (tx, pact, now) => {
  await withdrawOpenText(tx, pact.id, now)
  return {}
})

/**
 * Renewal (rinnovo): a new pact for as long again, written together from a copy of the old one. The old one becomes
 * renewed when the new one is signed.
 */
export const renewPact = deedCommand({
  deed: 'renew',
  input: z.object({
    pact: id,
    months: z.preprocess(noneIfEmpty, count(1, 120).optional()),
  }),
  run: async (tx, pact, input, { now }) => {
    const { startsOn, endsOn } = pact
    const text = await textInForce(tx, pact.id)
    if (pact.state === 'renewed' || startsOn === null || endsOn === null || !text) {
      return conflict('pacts.why.renewedAlready')
    }
    const from = renewalFrom(endsOn, await findPactTerms(tx, pact.bodyId))
    if (dayOf(now) < from) return conflict('pacts.why.renewalEarly', { date: from })
    const before = await tx.selectFrom('pacts').select('id').where('renews', '=', pact.id).executeTakeFirst()
    if (before) return conflict('pacts.why.renewedAlready')
    const begins = addDays(endsOn < dayOf(now) ? dayOf(now) : endsOn, 1)
    const ends =
      input.months === undefined
        ? addDays(begins, daysBetween(startsOn, endsOn))
        : await lastDayOf(tx, begins, input.months)
    const answer = await sql<{ id: number }>`
      insert into pacts (body_id, kind, care_level, theme, title, summary, reasons, objectives, timing, actions,
        collaborators, resources, proposer_person_id, proposer_group_id, proposer_label, renews, copied_from, state,
        submitted_at, public_since, starts_on, ends_on, created_at, updated_at)
      select body_id, kind, care_level, theme, title, summary, reasons, objectives, timing, actions, collaborators,
        resources, proposer_person_id, proposer_group_id, proposer_label, id, id, 'co_design', ${now}::timestamptz,
        ${now}::timestamptz, ${begins}::date, ${ends}::date, ${now}::timestamptz, ${now}::timestamptz
      from pacts where id = ${pact.id} returning id`.execute(tx)
    const renewal = answer.rows[0]?.id
    if (renewal === undefined) throw new Error(`The pact ${pact.id} went while it was held`)
    await sql`insert into pact_parties (pact_id, side, group_id, person_id, body_id, label, office, state, joined_at)
      select ${renewal}, side, group_id, person_id, body_id, label, office, 'agreed', ${now}::timestamptz from pact_parties
      where pact_id = ${pact.id} and state = 'agreed' order by id`.execute(tx)
    await sql`insert into pact_commons (pact_id, commons_id) select ${renewal}, commons_id from pact_commons
      where pact_id = ${pact.id}`.execute(tx)
    await sql`insert into pact_supports (pact_id, form, detail, value_cents) select ${renewal}, form, detail, value_cents
      from pact_supports where pact_id = ${pact.id} order by id`.execute(tx)
    await sql`insert into commitments (pact_id, party_id, what, for_whom, due_on, hours, goods, position)
      select ${renewal}, n.id, m.what, m.for_whom,
        least(m.due_on + (${begins}::date - ${startsOn}::date), ${ends}::date), m.hours, m.goods, m.position
      from commitments m join pact_parties o on o.id = m.party_id
        join pact_parties n on n.pact_id = ${renewal} and n.side = o.side and n.group_id is not distinct from o.group_id
          and n.person_id is not distinct from o.person_id and n.body_id is not distinct from o.body_id
      where m.pact_id = ${pact.id} order by m.id`.execute(tx)
    await carryAttachments(tx, renewal, text, now)
    await addVersion(tx, renewal, text.clauses, '', now)
    await tx
      .insertInto('pact_steps')
      .values({ pact_id: renewal, from_state: null, to_state: 'co_design', role: 'party', at: now })
      .execute()
    await link(tx, subject('pact', pact.id), 'renewed_by', subject('pact', renewal), now)
    return [{ id: renewal }, said(pact, 'pact.renewal_opened', { renewal })]
  },
})

/** The last day of so many months: from the 1st of February a year ends on the 31st of January. */
async function lastDayOf(tx: Tx, begins: Day, months: number): Promise<Day> {
  const answer = await sql<{ day: Day }>`
    select (${begins}::date + make_interval(months => ${months}::int) - interval '1 day')::date as day`.execute(
    tx,
  )
  return answer.rows[0]?.day ?? begins
}
