/** What each side promises: written with the pact, marked while it lives. */
import { z } from 'zod'
import { day, id, optionalId } from '#platform/fields.ts'
import { invalid, notFound } from '#platform/outcome.ts'
import { subject } from '#platform/subject.ts'
import { dayOf } from '#ui/dates.ts'
import { mayMark } from '../rules/deeds.ts'
import { livingParties } from '../rules/who.ts'
import { commitmentStates } from '../words.ts'
import { optionalHours, optionalText, text } from './fields.ts'
import { deedCommand, said } from './ofPact.ts'

export const commitmentFields = {
  party: id,
  what: text(5, 300),
  forWhom: optionalText(200),
  dueOn: day,
  hours: optionalHours(100_000),
  goods: optionalText(300),
}

/** Adds a commitment, or changes the one named. */
export const writeCommitment = deedCommand({
  deed: 'write_text',
  input: z.object({ pact: id, commitment: optionalId, ...commitmentFields }),
  run: async (tx, pact, input) => {
    if (!livingParties(pact).some((party) => party.id === input.party)) {
      return invalid('party', 'pacts.errors.party')
    }
    const isOutside =
      (pact.startsOn !== null && input.dueOn < pact.startsOn) ||
      (pact.endsOn !== null && input.dueOn > pact.endsOn)
    if (isOutside) return invalid('dueOn', 'pacts.errors.dueOutside')
    const columns = {
      party_id: input.party,
      what: input.what,
      for_whom: input.forWhom,
      due_on: input.dueOn,
      hours: input.hours ?? null,
      goods: input.goods,
    }
    const row =
      input.commitment === undefined
        ? await tx
            .insertInto('commitments')
            .values({ ...columns, pact_id: pact.id })
            .returning('id')
            .executeTakeFirst()
        : await tx
            .updateTable('commitments')
            .set(columns)
            .where('id', '=', input.commitment)
            .where('pact_id', '=', pact.id)
            .returning('id')
            .executeTakeFirst()
    if (!row) return notFound
    return [
      { id: pact.id, commitment: row.id },
      said(pact, 'pact.commitment_written', { commitment: row.id }),
    ]
  },
})

export const removeCommitment = deedCommand({
  deed: 'write_text',
  input: z.object({ pact: id, commitment: id }),
  run: async (tx, pact, input) => {
    const row = await tx
      .deleteFrom('commitments')
      .where('id', '=', input.commitment)
      .where('pact_id', '=', pact.id)
      .returning('id')
      .executeTakeFirst()
    if (!row) return notFound
    return [{ id: pact.id }, said(pact, 'pact.commitment_removed', { commitment: input.commitment })]
  },
})

/** How far a commitment is. Kept says from what it shows; each side marks its own, the officers any. */
export const markCommitment = deedCommand({
  deed: 'mark',
  input: z.object({
    pact: id,
    commitment: id,
    state: z.enum(commitmentStates, 'platform.invalid.choice'),
    evidence: optionalText(600),
  }),
  run: async (tx, pact, input, { actor, now }) => {
    if (input.state === 'kept' && input.evidence.length < 5)
      return invalid('evidence', 'pacts.errors.evidence')
    const row = await tx
      .selectFrom('commitments as m')
      .innerJoin('pact_parties as y', 'y.id', 'm.party_id')
      .select('y.side')
      .where('m.id', '=', input.commitment)
      .where('m.pact_id', '=', pact.id)
      .executeTakeFirst()
    if (!row) return notFound
    const marking = mayMark(actor, pact, row.side)
    if (!marking.allowed) return { kind: 'forbidden', because: marking.because }
    await tx
      .updateTable('commitments')
      .set({
        state: input.state,
        evidence: input.evidence || null,
        kept_on: input.state === 'kept' ? dayOf(now) : null,
      })
      .where('id', '=', input.commitment)
      .execute()
    return [
      { id: pact.id },
      {
        what: input.state === 'kept' ? 'commitment.kept' : 'commitment.marked',
        subject: subject('pact', pact.id),
        detail: { commitment: input.commitment, state: input.state },
      },
    ]
  },
})
