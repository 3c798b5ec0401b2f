/** Amendments (atti aggiuntivi): numbered, frozen at once, signed like the pact; nothing signed is ever changed. */
import { z } from 'zod'
import { id, optionalDay, optionalId } from '#platform/fields.ts'
import { conflict, invalid } from '#platform/outcome.ts'
import { dayOf } from '#ui/dates.ts'
import { newestText, textInForce, textToSign } from '../queries/texts.ts'
import { livingParties } from '../rules/who.ts'
import { composeText, hashOfText } from '../text.ts'
import { clauseLetters } from '../words.ts'
import { commitmentFields } from './commitments.ts'
import { reasons } from './fields.ts'
import { deedCommand, said } from './ofPact.ts'
import { clauseFields, laidOver, withdrawOpenText } from './text.ts'

const commitments = z.array(z.object(commitmentFields)).max(20).default([])

/**
 * Clauses not sent stay as they are. `basedOn` is the version of the text in force that was read: an amendment signed
 * meanwhile is not undone by an older form.
 */
export const proposeAmendment = deedCommand({
  deed: 'amend',
  input: z.object({
    pact: id,
    reasons,
    basedOn: optionalId,
    endsOn: optionalDay,
    commitments,
    ...clauseFields,
  }),
  run: async (tx, pact, input, { now }) => {
    if (await textToSign(tx, pact.id)) return conflict('pacts.why.amendmentOpen')
    const inForce = await textInForce(tx, pact.id)
    if (!inForce) return conflict('pacts.why.deed.amend')
    if (input.basedOn !== undefined && input.basedOn !== inForce.version) {
      return conflict('pacts.why.changed')
    }
    const clauses = laidOver(inForce.clauses, input)
    const emptied = clauseLetters.find((letter) => clauses[letter] === '')
    if (emptied) return invalid(emptied, 'pacts.errors.missing')
    const endsOn = input.endsOn && input.endsOn !== pact.endsOn ? input.endsOn : undefined
    const isSame =
      !endsOn &&
      input.commitments.length === 0 &&
      clauseLetters.every((letter) => clauses[letter] === inForce.clauses[letter])
    if (isSame) return invalid('form', 'pacts.errors.nothingChanged')
    if (endsOn && pact.startsOn !== null && endsOn <= pact.startsOn)
      return invalid('endsOn', 'pacts.errors.endBeforeStart')
    if (endsOn && endsOn < dayOf(now)) return invalid('endsOn', 'pacts.errors.pastDate')
    const parties = livingParties(pact)
    if (input.commitments.some((one) => !parties.some((party) => party.id === one.party))) {
      return invalid('commitments', 'pacts.errors.party')
    }
    const changes = {
      ...(endsOn ? { endsOn } : {}),
      commitments: input.commitments.map((one) => ({ ...one, hours: one.hours ?? null })),
    }
    const amendment = inForce.amendment + 1
    const frozen = await composeText(tx, pact.id, clauses, amendment, changes)
    const sha256 = hashOfText(frozen)
    await tx
      .insertInto('pact_texts')
      .values({
        pact_id: pact.id,
        version: ((await newestText(tx, pact.id))?.version ?? 0) + 1,
        clauses: JSON.stringify(clauses),
        note: input.reasons,
        amendment,
        changes: JSON.stringify(changes),
        sha256,
        frozen_text: JSON.stringify(frozen),
        frozen_at: now,
        saved_at: now,
      })
      .execute()
    return [{ id: pact.id, hash: sha256 }, said(pact, 'pact.amendment_proposed', { amendment, sha256 })]
  },
})

/** An amendment not all have signed is given up; its text stays to be read. */
export const withdrawAmendment = deedCommand({
  deed: 'amend',
  input: z.object({ pact: id, reasons }),
  run: async (tx, pact, _input, { now }) => {
    if (!(await withdrawOpenText(tx, pact.id, now))) return conflict('pacts.why.nothingToSign')
    return [{ id: pact.id }, said(pact, 'pact.amendment_withdrawn')]
  },
})
