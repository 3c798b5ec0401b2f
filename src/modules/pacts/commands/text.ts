/** The twelve clauses are written, every save a version; then the text is frozen, published, or taken back. */
import { sql } from 'kysely'
import { z } from 'zod'
import type { Tx } from '#database/types.ts'
import { command } from '#platform/command.ts'
import { id, noneIfEmpty } from '#platform/fields.ts'
import { conflict, invalid } from '#platform/outcome.ts'
import { addDays, dayOf } from '#ui/dates.ts'
import { findPact, holdPact } from '../queries/found.ts'
import { commentedHash } from '../queries/publishedAgain.ts'
import { readinessOf } from '../queries/readiness.ts'
import { newestText, publicText, textToSign } from '../queries/texts.ts'
import { lacksOf } from '../rules/checklist.ts'
import { mayTake, stands } from '../rules/steps.ts'
import { findPactTerms } from '../terms.ts'
import { composeText, hashOfText } from '../text.ts'
import { type Clauses, clauseLetters } from '../words.ts'
import { carryAttachments } from './attachments.ts'
import { count, optionalText, reasons } from './fields.ts'
import { deedCommand, said } from './ofPact.ts'
import { tooLate, writeStep } from './takeStep.ts'

const longestClause = 8000

/** The twelve fields of a form, `a` to `l`. */
export const clauseFields = Object.fromEntries(
  clauseLetters.map((letter) => [
    letter,
    z.string().trim().max(longestClause, 'platform.invalid.tooLong').optional(),
  ]),
) as Record<(typeof clauseLetters)[number], z.ZodOptional<z.ZodString>>

/** The clauses of a form laid over those there were: what the form does not have stays. */
export const laidOver = (before: Clauses, typed: Clauses): Clauses =>
  Object.fromEntries(clauseLetters.map((letter) => [letter, typed[letter] ?? before[letter] ?? '']))

/** Saves a version. Somebody who wrote on top of an older one is told, and loses nothing: the page keeps the form. */
export const saveText = deedCommand({
  deed: 'write_text',
  input: z.object({
    pact: id,
    basedOn: count(0, 1_000_000),
    note: optionalText(300),
    ...clauseFields,
  }),
  run: async (tx, pact, input, { now }) => {
    const before = await newestText(tx, pact.id)
    if ((before?.version ?? 0) !== input.basedOn) return conflict('pacts.why.changed')
    const clauses = laidOver(before?.clauses ?? {}, input)
    const version = await addVersion(tx, pact.id, clauses, input.note, now)
    return [{ id: pact.id, version }, said(pact, 'pact.text_saved', { version })]
  },
})

export async function addVersion(
  tx: Tx,
  pact: number,
  clauses: Clauses,
  note: string,
  now: Date,
): Promise<number> {
  const version = ((await newestText(tx, pact))?.version ?? 0) + 1
  await tx
    .insertInto('pact_texts')
    .values({ pact_id: pact, version, clauses: JSON.stringify(clauses), note, saved_at: now })
    .execute()
  return version
}

/** Adds a paragraph to one clause of the newest text, as a new version: for what comes from elsewhere on the platform. */
export const addToClause = deedCommand({
  deed: 'write_text',
  input: z.object({
    pact: id,
    letter: z.enum(clauseLetters, 'platform.invalid.choice'),
    text: z.string().trim().min(1, 'platform.invalid.value').max(4000, 'platform.invalid.tooLong'),
  }),
  run: async (tx, pact, { letter, text }, { now }) => {
    const before = (await newestText(tx, pact.id))?.clauses ?? {}
    const clause = [before[letter] ?? '', text].filter((part) => part.trim() !== '').join('\n\n')
    if (clause.length > longestClause) return invalid('text', 'platform.invalid.tooLong')
    const version = await addVersion(tx, pact.id, laidOver(before, { [letter]: clause }), '', now)
    return [{ id: pact.id, version }, said(pact, 'pact.text_saved', { version })]
  },
})

/** Starts from the public text of another pact of the network, whatever its body; the origin is cited for ever. */
export const copyText = deedCommand({
  deed: 'write_text',
  input: z.object({ pact: id, from: id }),
  run: async (tx, pact, input, { now }) => {
    const version = await copyModel(tx, pact.id, input.from, now)
    if (version === undefined) return invalid('from', 'pacts.errors.template')
    await tx.updateTable('pacts').set({ copied_from: input.from }).where('id', '=', pact.id).execute()
    return [{ id: pact.id, version }, said(pact, 'pact.text_copied', { from: input.from, version })]
  },
})

/**
 * The twelve clauses of another public pact as a new version, what it encloses, and the forms of support it has:
 * without their values, which are another body's. Its commitments wait to be taken up one by one, since parties and days are this pact's.
 * Undefined where there is no such text.
 */
export async function copyModel(tx: Tx, pact: number, from: number, now: Date): Promise<number | undefined> {
  const origin = await findPact(tx, from)
  const model = origin?.isPublic && origin.id !== pact ? await publicText(tx, origin.id) : undefined
  if (!model) return undefined
  await sql`insert into pact_supports (pact_id, form, detail) select ${pact}, s.form, s.detail from pact_supports s
    where s.pact_id = ${from} and not exists (select from pact_supports h where h.pact_id = ${pact}
      and h.form = s.form and h.detail = s.detail) order by s.id`.execute(tx)
  await carryAttachments(tx, pact, model, now)
  return await addVersion(tx, pact, model.clauses, '', now)
}

/**
 * Freezes the text and publishes it for comments. `commentDays` is how long; none is the body's own term, 0 lets the
 * parties sign at once. A text that has changed after people commented on it is open to comments again.
 */
export const publishText = command({
  input: z.object({
    pact: id,
    commentDays: z.preprocess(noneIfEmpty, count(0, 90).optional()),
  }),
  find: (tx, input, { actor }) => holdPact(tx, input.pact, actor),
  may: (actor, pact) => mayTake(actor, pact, 'publish_text'),
  run: async (tx, pact, input, { now }) => {
    const late = tooLate(stands(pact, 'publish_text', dayOf(now)))
    if (late) return late
    const readiness = await readinessOf(tx, pact.id)
    let draft = await newestText(tx, pact.id)
    if (!draft || !readiness || lacksOf(readiness).length > 0) return conflict('pacts.why.incomplete')
    if (readiness.endsOn !== null && readiness.endsOn < dayOf(now)) return conflict('pacts.why.termPast')
    if (draft.sha256 !== null) {
      await addVersion(tx, pact.id, draft.clauses, '', now)
      draft = (await newestText(tx, pact.id)) ?? draft
    }
    const frozen = await composeText(tx, pact.id, draft.clauses)
    const sha256 = hashOfText(frozen)
    const days = input.commentDays ?? (await findPactTerms(tx, pact.bodyId)).pact_comment_days.amount
    const commented = await commentedHash(tx, pact.id)
    const isAgain = commented !== undefined && commented !== sha256
    if (isAgain && days === 0) return invalid('commentDays', 'pacts.errors.commentedAgain')
    await tx
      .updateTable('pact_texts')
      .set({ sha256, frozen_text: JSON.stringify(frozen), frozen_at: now })
      .where('id', '=', draft.id)
      .execute()
    const entry = await writeStep(tx, pact, 'publish_text', {}, now, {
      comments_close: days === 0 ? null : addDays(dayOf(now), days),
    })
    return [
      { id: pact.id, hash: sha256 },
      {
        ...entry,
        what: isAgain ? 'pact.text_published_again' : entry.what,
        detail: { sha256, version: draft.version },
      },
    ]
  },
})

/** The text goes back to writing: what was frozen stays to be read, and can no longer be signed. */
export const reopenText = command({
  input: z.object({ pact: id, reasons }),
  find: (tx, input, { actor }) => holdPact(tx, input.pact, actor),
  may: (actor, pact) => mayTake(actor, pact, 'reopen_text'),
  run: async (tx, pact, input, { now }) => {
    const late = tooLate(stands(pact, 'reopen_text', dayOf(now)))
    if (late) return late
    await withdrawOpenText(tx, pact.id, now)
    return [{ id: pact.id }, await writeStep(tx, pact, 'reopen_text', input, now, { comments_close: null })]
  },
})

export async function withdrawOpenText(tx: Tx, pact: number, now: Date): Promise<boolean> {
  const open = await textToSign(tx, pact)
  if (!open) return false
  await tx.updateTable('pact_texts').set({ withdrawn_at: now }).where('id', '=', open.id).execute()
  return true
}
