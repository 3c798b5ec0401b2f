/**
 * The check in person: somebody asks for a code, shows it with a document at the body's counter (sportello), and an
 * officer records that they have looked. The document is not kept, and nothing personal reaches the journal.
 */
import { randomInt } from 'node:crypto'
import { z } from 'zod'
import type { Tx } from '#database/types.ts'
import { command } from '#platform/command.ts'
import { id } from '#platform/fields.ts'
import { invalid } from '#platform/outcome.ts'
import { subject } from '#platform/subject.ts'
import { allowed, refused } from '#platform/verdict.ts'
import { addDays, dayOf } from '#ui/dates.ts'
import { findCounterRequest } from '../queries/counter.ts'
import { holdPact } from '../queries/found.ts'
import { isOfficer } from '../rules/who.ts'
import { findPactTerms } from '../terms.ts'
import { counterDocuments } from '../words.ts'

/** Days in which the code may be shown; each question for one gives a new one. */
const codeDays = 30
/** Without what is mistaken for something else: I and 1, O and 0. */
const alphabet = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789'
const newCode = (): string =>
  Array.from({ length: 8 }, () => alphabet.charAt(randomInt(alphabet.length))).join('')

export const askCounterCheck = command({
  input: z.object({ pact: id }),
  find: (tx, input, { actor }) => holdPact(tx, input.pact, actor),
  may: () => allowed,
  run: async (tx, pact, _input, { actor, now }) => {
    const asked = { code: newCode(), expires_on: addDays(dayOf(now), codeDays) }
    await tx
      .insertInto('counter_requests')
      .values({ ...asked, person_id: actor.id, body_id: pact.bodyId })
      .onConflict((known) => known.columns(['person_id', 'body_id']).doUpdateSet(asked))
      .execute()
    return [
      { id: pact.id, code: asked.code },
      { what: 'identity.counter_asked', subject: subject('body', pact.bodyId) },
    ]
  },
})

/** As people copy it from a sheet: "k7qm 4rtx". */
const code = z
  .string('pacts.errors.counterCode')
  .transform((typed) => typed.toUpperCase().replaceAll(/[^A-Z0-9]/g, ''))

export const recordCounterCheck = command({
  input: z.object({
    body: id,
    code,
    how: z.enum(counterDocuments, 'platform.invalid.choice'),
    hasLooked: z.literal('si', 'pacts.errors.hasLooked'),
  }),
  find: (tx: Tx, input) =>
    tx.selectFrom('bodies').select('id').where('id', '=', input.body).executeTakeFirst(),
  may: (actor, body) => (isOfficer(actor, body.id) ? allowed : refused('pacts.why.role.officer')),
  run: async (tx, body, input, { actor, now }) => {
    const today = dayOf(now)
    const request = await findCounterRequest(tx, body.id, input.code, today)
    if (!request) return invalid('code', 'pacts.errors.counterCode')
    if (request.person === actor.id) return invalid('code', 'pacts.errors.counterOwn')
    // A code serves once, also where two officers have it before them.
    const { numDeletedRows } = await tx
      .deleteFrom('counter_requests')
      .where('id', '=', request.id)
      .executeTakeFirst()
    if (numDeletedRows === 0n) return invalid('code', 'pacts.errors.counterCode')
    const days = (await findPactTerms(tx, body.id)).pact_counter_check_days.amount
    const validUntil = addDays(today, days)
    await tx
      .insertInto('counter_checks')
      .values({
        person_id: request.person,
        body_id: body.id,
        how: input.how,
        checked_by: actor.id,
        checked_at: now,
        valid_until: validUntil,
      })
      .execute()
    return [
      { validUntil },
      {
        what: 'identity.verified_at_counter',
        subject: subject('body', body.id),
        detail: { method: input.how, endsOn: validUntil },
      },
    ]
  },
})
