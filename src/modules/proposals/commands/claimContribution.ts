import { sql } from 'kysely'
import { z } from 'zod'
import type { Tx } from '#database/types.ts'
import type { Actor } from '#platform/actor.ts'
import { command } from '#platform/command.ts'
import { link } from '#platform/links.ts'
import { invalid } from '#platform/outcome.ts'
import { subject } from '#platform/subject.ts'
import { rowId } from '../proposalText.ts'
import { findContribution, findProposal } from '../queries/findProposal.ts'
import { mayClaim, mayLinkVoice } from '../rules.ts'
import type { ContributionRules } from '../words.ts'

/** A receipt's code as people type it: "nov 117" is "NOV-0117"; anything else is nobody's. */
export const receiptCode = z
  .string('proposals.errors.codeMissing')
  .trim()
  .toUpperCase()
  .regex(/^[A-Z]{3}[\s-]*\d{1,6}$/, 'proposals.errors.codeMissing')
  .transform((typed) => `${typed.slice(0, 3)}-${typed.slice(3).replace(/\D/g, '').padStart(4, '0')}`)

const claimWord = z
  .string('proposals.errors.claimWordMissing')
  .trim()
  .toUpperCase()
  .transform((typed) => typed.replace(/[^A-Z0-9]/g, ''))
  .pipe(z.string().length(6, 'proposals.errors.claimWordMissing'))

/** Makes what one gave in person one's own, with the word printed on the receipt: from here on one is told of its moves. */
export const claimContribution = command({
  input: z.object({ code: receiptCode, word: claimWord }),
  find: (tx, { code }) => findContribution(tx, code, true),
  may: mayClaim,
  run: async (tx, contribution, _input, { actor, now }) => {
    await tx
      .updateTable('contributions')
      .set({ claimed_by: actor.id, claimed_at: now })
      .where('id', '=', contribution.id)
      .execute()
    const proposal = await proposalSpokenOf(tx, contribution.id)
    await takeOver(tx, contribution, actor)
    return [
      { code: contribution.code },
      {
        what: 'contribution.claimed',
        subject: subject('contribution', contribution.id),
        detail: { kind: contribution.kind, proposal },
      },
    ]
  },
})

/** The proposal that a comment or a preference given in person was about: who claims it is told how that goes on. */
async function proposalSpokenOf(tx: Tx, contribution: number): Promise<number | null> {
  const answer = await sql<{ proposal: number }>`
    select subject_id as proposal from comments where contribution_id = ${contribution} and subject_kind = 'proposal'
    union select proposal_id from supports where contribution_id = ${contribution} limit 1`.execute(tx)
  return answer.rows[0]?.proposal ?? null
}

async function takeOver(tx: Tx, { id, kind }: ContributionRules, actor: Actor): Promise<void> {
  if (kind === 'proposal') {
    await tx
      .updateTable('proposals')
      .set({ author_person_id: actor.id })
      .where('contribution_id', '=', id)
      .execute()
  }
  if (kind === 'comment') {
    await tx
      .updateTable('comments')
      .set({ author_person_id: actor.id })
      .where('contribution_id', '=', id)
      .execute()
  }
  if (kind === 'support') await takeSupport(tx, id, actor)
}

/** One person counts once: whoever also supports online keeps that one, and the one from the room goes. */
async function takeSupport(tx: Tx, contribution: number, actor: Actor): Promise<void> {
  const own = await tx
    .selectFrom('supports as given')
    .innerJoin('supports as online', 'online.proposal_id', 'given.proposal_id')
    .select('given.id')
    .where('given.contribution_id', '=', contribution)
    .where('online.person_id', '=', actor.id)
    .executeTakeFirst()
  if (own) await tx.deleteFrom('supports').where('id', '=', own.id).execute()
  else {
    await tx
      .updateTable('supports')
      .set({ person_id: actor.id })
      .where('contribution_id', '=', contribution)
      .execute()
  }
}

/** Ties a voice to the proposal it raised: the author's doing, or a facilitator's. */
export const linkVoice = command({
  input: z.object({ proposal: rowId, code: receiptCode }),
  find: (tx, { proposal }) => findProposal(tx, proposal),
  may: mayLinkVoice,
  run: async (tx, proposal, { code }, { now }) => {
    const voice = await findContribution(tx, code)
    if (voice?.kind !== 'voice' || voice.process.id !== proposal.process.id) {
      return invalid('code', 'proposals.errors.voiceUnknown')
    }
    await link(tx, subject('contribution', voice.id), 'raised', subject('proposal', proposal.id), now)
    return [
      { id: proposal.id },
      {
        what: 'proposal.voice_linked',
        subject: subject('proposal', proposal.id),
        detail: { contribution: voice.id },
      },
    ]
  },
})
