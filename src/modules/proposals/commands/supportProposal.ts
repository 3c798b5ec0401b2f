import { z } from 'zod'
import { command } from '#platform/command.ts'
import type { Refusal } from '#platform/outcome.ts'
import { subject } from '#platform/subject.ts'
import { rowId } from '../proposalText.ts'
import { findProposal } from '../queries/findProposal.ts'
import { maySupport } from '../rules.ts'

const input = z.object({ proposal: rowId })
/** Done already: nothing is counted twice and nobody is told again. */
const already: Refusal = { kind: 'repeated' }

/** Supports a proposal: one person, one support, however often and however fast the button is pressed. */
export const supportProposal = command({
  input,
  find: (tx, { proposal }) => findProposal(tx, proposal),
  may: maySupport,
  run: async (tx, proposal, _input, { actor, now }) => {
    const given = await tx
      .insertInto('supports')
      .values({ proposal_id: proposal.id, person_id: actor.id, channel: 'online', given_at: now })
      .onConflict((conflict) => conflict.columns(['proposal_id', 'person_id']).doNothing())
      .returning('id')
      .executeTakeFirst()
    if (!given) return already
    return [{ id: proposal.id }, { what: 'proposal.supported', subject: subject('proposal', proposal.id) }]
  },
})

/** Takes one's own online support back; what was given in a room is on paper and stays. */
export const withdrawSupport = command({
  input,
  find: (tx, { proposal }) => findProposal(tx, proposal),
  may: maySupport,
  run: async (tx, proposal, _input, { actor }) => {
    const taken = await tx
      .deleteFrom('supports')
      .where('proposal_id', '=', proposal.id)
      .where('person_id', '=', actor.id)
      .where('channel', '=', 'online')
      .returning('id')
      .executeTakeFirst()
    if (!taken) return already
    return [
      { id: proposal.id },
      { what: 'proposal.support_withdrawn', subject: subject('proposal', proposal.id) },
    ]
  },
})
