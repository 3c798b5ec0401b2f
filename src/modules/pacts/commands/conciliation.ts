/** Conciliation (tentativo di conciliazione): a committee of three and a proposal that binds nobody. */
import { z } from 'zod'
import type { Tx } from '#database/types.ts'
import { id } from '#platform/fields.ts'
import { conflict } from '#platform/outcome.ts'
import { subject } from '#platform/subject.ts'
import { addDays, dayOf } from '#ui/dates.ts'
import { isOfBody } from '../rules/deeds.ts'
import { sideOf } from '../rules/who.ts'
import { findPactTerms } from '../terms.ts'
import type { Pact } from '../words.ts'
import { text } from './fields.ts'
import { deedCommand } from './ofPact.ts'

const told = (pact: Pact, what: `conciliation.${string}`) =>
  ({ what, subject: subject('pact', pact.id) }) as const

export const openConciliation = deedCommand({
  deed: 'conciliate',
  input: z.object({ pact: id, matter: text(20, 4000, 'pacts.errors.reasons') }),
  run: async (tx, pact, input, { actor, now }) => {
    if (await isUnderWay(tx, pact.id)) return conflict('pacts.why.conciliationOpen')
    const days = (await findPactTerms(tx, pact.bodyId)).pact_conciliation_days.amount
    await tx
      .insertInto('conciliations')
      .values({
        pact_id: pact.id,
        matter: input.matter,
        asked_by_side: sideOf(actor, pact) ?? 'citizens',
        opened_on: dayOf(now),
        due_on: addDays(dayOf(now), days),
      })
      .execute()
    return [{ id: pact.id }, told(pact, 'conciliation.opened')]
  },
})

const email = z.string().trim().toLowerCase().max(200, 'platform.invalid.tooLong').default('')

/**
 * One by the citizens, one by the administration, one agreed; corrected by the body alone. Those who have an account
 * read what it is about and are reminded; an address nobody has here is dropped, and nobody learns which it was.
 */
export const nameCommittee = deedCommand({
  deed: 'record_conciliation',
  input: z.object({
    pact: id,
    memberForCitizens: text(2, 160, 'pacts.errors.members'),
    memberForAdministration: text(2, 160, 'pacts.errors.members'),
    memberAgreed: text(2, 160, 'pacts.errors.members'),
    emailForCitizens: email,
    emailForAdministration: email,
    emailAgreed: email,
  }),
  run: async (tx, pact, input, { actor }) => {
    const open = await findOpen(tx, pact.id)
    if (!open) return conflict('pacts.why.decided')
    if (open.member_agreed !== '' && !isOfBody(actor, pact).allowed) {
      return conflict('pacts.why.committeeNamed')
    }
    await tx
      .updateTable('conciliations')
      .set({
        member_for_citizens: input.memberForCitizens,
        member_for_administration: input.memberForAdministration,
        member_agreed: input.memberAgreed,
      })
      .where('id', '=', open.id)
      .execute()
    await linkMembers(tx, open.id, [input.emailForCitizens, input.emailForAdministration, input.emailAgreed])
    return [{ id: pact.id }, told(pact, 'conciliation.committee_named')]
  },
})

/** The committee's proposal, recorded by the body. */
export const proposeConciliation = deedCommand({
  deed: 'record_conciliation',
  input: z.object({ pact: id, proposal: text(20, 8000, 'pacts.errors.reasons') }),
  may: isOfBody,
  run: async (tx, pact, input, { now }) => {
    const open = await findOpen(tx, pact.id)
    if (!open) return conflict('pacts.why.decided')
    if (open.member_agreed === '') return conflict('pacts.errors.members')
    await tx
      .updateTable('conciliations')
      .set({ proposal: input.proposal, proposed_on: dayOf(now) })
      .where('id', '=', open.id)
      .execute()
    return [{ id: pact.id }, told(pact, 'conciliation.proposed')]
  },
})

/** Whether the two sides took the proposal up. */
export const closeConciliation = deedCommand({
  deed: 'record_conciliation',
  input: z.object({ pact: id, outcome: z.enum(['accepted', 'not_accepted'], 'platform.invalid.choice') }),
  may: isOfBody,
  run: async (tx, pact, input) => {
    const closed = await tx
      .updateTable('conciliations')
      .set({ outcome: input.outcome })
      .where('pact_id', '=', pact.id)
      .where('proposal', 'is not', null)
      .where('outcome', 'is', null)
      .returning('id')
      .execute()
    if (closed.length === 0) return conflict('pacts.why.decided')
    return [{ id: pact.id }, told(pact, 'conciliation.closed')]
  },
})

async function linkMembers(tx: Tx, conciliation: number, emails: readonly string[]): Promise<void> {
  await tx.deleteFrom('conciliation_members').where('conciliation_id', '=', conciliation).execute()
  const people = await tx
    .selectFrom('people')
    .select('id')
    .where('email', 'in', emails)
    .where('closed_at', 'is', null)
    .execute()
  if (people.length === 0) return
  await tx
    .insertInto('conciliation_members')
    .values(people.map(({ id: person }) => ({ conciliation_id: conciliation, person_id: person })))
    .execute()
}

/** Until the sides have said what becomes of the proposal there is no room for another. */
const isUnderWay = async (tx: Tx, pact: number): Promise<boolean> =>
  (await tx
    .selectFrom('conciliations')
    .select('id')
    .where('pact_id', '=', pact)
    .where('outcome', 'is', null)
    .executeTakeFirst()) !== undefined

const findOpen = async (tx: Tx, pact: number) =>
  await tx
    .selectFrom('conciliations')
    .select(['id', 'member_agreed'])
    .where('pact_id', '=', pact)
    .where('proposal', 'is', null)
    .executeTakeFirst()
