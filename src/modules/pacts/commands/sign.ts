/** Signing: each party signs the exact frozen text it has read, told by its hash. */
import { z } from 'zod'
import type { Tx } from '#database/types.ts'
import type { Actor } from '#platform/actor.ts'
import { command, type Deed, type Done } from '#platform/command.ts'
import { id } from '#platform/fields.ts'
import type { Entry } from '#platform/journal.ts'
import { conflict, type Refusal } from '#platform/outcome.ts'
import { allowed, refused, type Verdict } from '#platform/verdict.ts'
import { dayOf } from '#ui/dates.ts'
import { holdPact } from '../queries/found.ts'
import { type PactText, textToSign } from '../queries/texts.ts'
import { isTimeFor } from '../rules/deeds.ts'
import { stands } from '../rules/steps.ts'
import { isFor, isOfficer } from '../rules/who.ts'
import { hashOfText } from '../text.ts'
import type { Pact, SignatureMethod } from '../words.ts'
import { putInForce } from './agreed.ts'
import { hash, text } from './fields.ts'
import { identityRefusal } from './identity.ts'
import { said } from './ofPact.ts'
import { tooLate } from './takeStep.ts'

const chosen = { pact: id, party: id, hash }
type Chosen = z.infer<z.ZodObject<typeof chosen>>

const isForParty = (actor: Actor, pact: Pact, party: number): Verdict =>
  pact.parties.some((one) => one.id === party && one.state === 'agreed' && isFor(actor, one))
    ? allowed
    : refused('pacts.why.noMandate')

/** Signs for a party, minutes after having identified again (see `confirmIdentity`). */
export const signPact = command({
  input: z.object(chosen),
  find: (tx, input, { actor }) => holdPact(tx, input.pact, actor),
  may: (actor, pact, _now, input) => isForParty(actor, pact, input.party),
  run: async (tx, pact, input, deed) => {
    const found = await signable(tx, pact, input, deed.now)
    if ('kind' in found) return found
    const unknown = await identityRefusal(tx, deed.actor, pact, 'sign', deed.now)
    if (unknown) return unknown
    return await putSignature(tx, pact, found, input, deed, { method: 'identified_again' })
  },
})

/**
 * Binds a file signed by hand or digitally to the hash of the text. The page has read the file: its type by its
 * first bytes, its size, its own hash. The body's officers may bring it in for a party that signed on paper.
 */
export const signByFile = command({
  input: z.object({
    ...chosen,
    fileName: text(1, 200, 'pacts.errors.file'),
    fileSha256: hash,
    storedAs: z.string().regex(/^[0-9a-f]{36}\.(pdf|p7m)$/, 'pacts.errors.file'),
  }),
  find: (tx, input, { actor }) => holdPact(tx, input.pact, actor),
  may: (actor, pact, _now, input) =>
    isOfficer(actor, pact.bodyId) ? allowed : isForParty(actor, pact, input.party),
  run: async (tx, pact, input, deed) => {
    const found = await signable(tx, pact, input, deed.now)
    if ('kind' in found) return found
    return await putSignature(tx, pact, found, input, deed, {
      method: 'uploaded_file',
      file_name: input.fileName,
      file_sha256: input.fileSha256,
      stored_as: input.storedAs,
    })
  },
})

/** The text to sign, if it is the one that was read and this party has not signed it yet. */
async function signable(tx: Tx, pact: Pact, input: Chosen, now: Date): Promise<PactText | Refusal> {
  const open = await textToSign(tx, pact.id)
  if (!open?.frozenText) return conflict('pacts.why.nothingToSign')
  const today = dayOf(now)
  const verdict =
    open.amendment === 0 ? stands(pact, 'sign', today) : isTimeFor(pact, 'sign_amendment', today)
  const late = tooLate(verdict)
  if (late) return late
  if (open.amendment === 0 && pact.commentsClose !== null && today <= pact.commentsClose) {
    return conflict('pacts.why.commentsOpen', { date: pact.commentsClose })
  }
  if (input.hash !== open.sha256) return conflict('pacts.why.textOutdated')
  if (hashOfText(open.frozenText) !== open.sha256) throw new Error(`The frozen text ${open.id} lost its hash`)
  if (!open.frozenText.parties.some((party) => party.id === input.party))
    return conflict('pacts.why.notOfText')
  const before = await tx
    .selectFrom('pact_signatures')
    .select('id')
    .where('text_id', '=', open.id)
    .where('party_id', '=', input.party)
    .executeTakeFirst()
  return before ? conflict('pacts.why.alreadySigned') : open
}

interface HowSigned {
  readonly method: SignatureMethod
  readonly file_name?: string
  readonly file_sha256?: string
  readonly stored_as?: string
}

async function putSignature(
  tx: Tx,
  pact: Pact,
  open: PactText,
  input: Chosen,
  { actor, now }: Deed<Actor>,
  how: HowSigned,
): Promise<Done<{ id: number; isComplete: boolean }>> {
  await tx
    .insertInto('pact_signatures')
    .values({
      ...how,
      text_id: open.id,
      party_id: input.party,
      person_id: actor.id,
      sha256: input.hash,
      signed_at: now,
    })
    .execute()
  const { signed } = await tx
    .selectFrom('pact_signatures')
    .select(({ fn }) => fn.countAll<number>().as('signed'))
    .where('text_id', '=', open.id)
    .executeTakeFirstOrThrow()
  const isComplete = Number(signed) === open.frozenText?.parties.length
  const rest: readonly Entry[] = isComplete ? await putInForce(tx, pact, open, now) : []
  const detail = { party: input.party, sha256: input.hash, amendment: open.amendment, method: how.method }
  return [{ id: pact.id, isComplete }, said(pact, 'pact.signed', detail), ...rest]
}
