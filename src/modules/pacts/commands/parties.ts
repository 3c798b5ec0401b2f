/** Who is in the pact: invited, asking, leaving, excluded. */
import { z } from 'zod'
import type { Tx } from '#database/types.ts'
import { aliasFor } from '#modules/people/index.ts'
import type { Actor } from '#platform/actor.ts'
import { actsFor } from '#platform/actor.ts'
import { id, optionalId } from '#platform/fields.ts'
import { conflict, invalid, notFound } from '#platform/outcome.ts'
import { subject } from '#platform/subject.ts'
import { allowed, refused, type Verdict } from '#platform/verdict.ts'
import { isOfBody } from '../rules/deeds.ts'
import { isFor, isOfficer } from '../rules/who.ts'
import { type Pact, type PartyState, sides } from '../words.ts'
import { optionalText, reasons } from './fields.ts'
import { deedCommand } from './ofPact.ts'
import { type Papers, writeStep } from './takeStep.ts'
import { withdrawOpenText } from './text.ts'

const yesOrNo = z.enum(['yes', 'no'], 'platform.invalid.choice')
const told = (pact: Pact, what: `party.${string}`, party: number) =>
  ({ what, subject: subject('pact', pact.id), detail: { party } }) as const

/** Invites a group or a body. Single people ask by themselves: nobody's address is looked up here. */
export const inviteParty = deedCommand({
  deed: 'invite',
  input: z.object({
    pact: id,
    side: z.enum(sides, 'platform.invalid.choice'),
    group: optionalId,
    body: optionalId,
    office: optionalText(160),
  }),
  run: async (tx, pact, input, { now }) => {
    if ((input.group === undefined) === (input.body === undefined))
      return invalid('form', 'pacts.errors.person')
    const named = await (input.group === undefined
      ? tx
          .selectFrom('bodies')
          .select('name')
          .where('id', '=', input.body ?? 0)
      : tx.selectFrom('groups').select('name').where('id', '=', input.group)
    ).executeTakeFirst()
    if (!named) return notFound
    const { id: party } = await tx
      .insertInto('pact_parties')
      .values({
        pact_id: pact.id,
        side: input.side,
        group_id: input.group ?? null,
        body_id: input.body ?? null,
        label: named.name,
        office: input.office,
        state: 'invited',
        joined_at: now,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    return [{ id: pact.id, party }, told(pact, 'party.invited', party)]
  },
})

/** Whoever asks joins the side of the citizens: themselves, or a group by its mandate. */
export const askToJoin = deedCommand({
  deed: 'join',
  input: z.object({ pact: id, group: optionalId }),
  may: (actor, _pact, input) =>
    input.group === undefined || actsFor(actor, input.group) ? allowed : refused('pacts.errors.group'),
  run: async (tx, pact, input, { actor, now }) => {
    const { id: party } = await tx
      .insertInto('pact_parties')
      .values({
        pact_id: pact.id,
        side: 'citizens',
        group_id: input.group ?? null,
        person_id: input.group === undefined ? actor.id : null,
        label: input.group === undefined ? '' : aliasFor(actor, input.group),
        state: 'asked',
        joined_at: now,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    return [{ id: pact.id, party }, told(pact, 'party.asked', party)]
  },
})

/** Whoever was invited answers. */
export const answerInvitation = deedCommand({
  deed: 'invite',
  input: z.object({ pact: id, party: id, answer: yesOrNo }),
  may: isForParty,
  run: async (tx, pact, input, { now }) => {
    if (stateOf(pact, input.party) !== 'invited') return conflict('pacts.why.decided')
    const isIn = input.answer === 'yes'
    await move(tx, input.party, isIn ? 'agreed' : 'declined', null, now)
    return [{ id: pact.id }, told(pact, isIn ? 'party.joined' : 'party.declined', input.party)]
  },
})

/** The body answers whoever asked to join. Once a pact is signed, they sign with the next amendment. */
export const answerJoiner = deedCommand({
  deed: 'join',
  input: z.object({ pact: id, party: id, answer: yesOrNo, reasons: optionalText() }),
  may: isOfBody,
  run: async (tx, pact, input, { now }) => {
    const state = stateOf(pact, input.party)
    if (state === undefined) return notFound
    if (state !== 'asked') return conflict('pacts.why.decided')
    if (input.answer === 'no' && input.reasons.length < 20) return invalid('reasons', 'pacts.errors.reasons')
    const isIn = input.answer === 'yes'
    await move(tx, input.party, isIn ? 'agreed' : 'declined', input.reasons || null, now)
    return [{ id: pact.id }, told(pact, isIn ? 'party.joined' : 'party.declined', input.party)]
  },
})

export const withdrawParty = deedCommand({
  deed: 'leave',
  input: z.object({ pact: id, party: id, reasons }),
  may: isForParty,
  run: async (tx, pact, input, { now }) => {
    if (stateOf(pact, input.party) !== 'agreed') return conflict('pacts.why.decided')
    await move(tx, input.party, 'withdrawn', input.reasons, now)
    const reopened = await withoutOpenText(tx, pact, { reasons: input.reasons, by: 'party' }, now)
    return [{ id: pact.id }, told(pact, 'party.withdrawn', input.party), ...reopened]
  },
})

export const excludeParty = deedCommand({
  deed: 'exclude',
  input: z.object({ pact: id, party: id, reasons }),
  may: isOfBody,
  run: async (tx, pact, input, { now }) => {
    const state = stateOf(pact, input.party)
    if (state === undefined) return notFound
    if (state !== 'agreed' && state !== 'invited') return conflict('pacts.why.decided')
    await move(tx, input.party, 'excluded', input.reasons, now)
    const reopened = await withoutOpenText(tx, pact, { reasons: input.reasons }, now)
    return [{ id: pact.id }, told(pact, 'party.excluded', input.party), ...reopened]
  },
})

function isForParty(actor: Actor, pact: Pact, input: { readonly party: number }): Verdict {
  const party = pact.parties.find(({ id: wanted }) => wanted === input.party)
  const isOwn =
    party !== undefined &&
    (isFor(actor, party) || (party.bodyId === pact.bodyId && isOfficer(actor, pact.bodyId)))
  return isOwn ? allowed : refused('pacts.why.noMandate')
}

const stateOf = (pact: Pact, party: number): PartyState | undefined =>
  pact.parties.find(({ id: wanted }) => wanted === party)?.state

async function move(
  tx: Tx,
  party: number,
  state: PartyState,
  because: string | null,
  now: Date,
): Promise<void> {
  const isOut = state !== 'agreed'
  await tx
    .updateTable('pact_parties')
    .set({ state, state_reason: because, left_at: isOut ? now : null })
    .where('id', '=', party)
    .execute()
}

/** A text that names somebody who has left cannot be signed any more: it goes back to writing. */
async function withoutOpenText(tx: Tx, pact: Pact, papers: Papers, now: Date) {
  const wasOpen = await withdrawOpenText(tx, pact.id, now)
  return wasOpen && pact.state === 'text_published'
    ? [await writeStep(tx, pact, 'reopen_text', papers, now, { comments_close: null })]
    : []
}
