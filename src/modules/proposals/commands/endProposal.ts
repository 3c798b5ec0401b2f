/** The three ways in which a proposal leaves the list or joins another, each with its reason in public. */
import { z } from 'zod'
import type { Tx } from '#database/types.ts'
import { command } from '#platform/command.ts'
import { link } from '#platform/links.ts'
import { invalid } from '#platform/outcome.ts'
import { subject } from '#platform/subject.ts'
import { reason, rowId } from '../proposalText.ts'
import { lockProposal } from '../queries/findProposal.ts'
import { mayHide, mayMerge, mayWithdraw } from '../rules.ts'

/** The author takes it back. */
export const withdrawProposal = command({
  input: z.object({ proposal: rowId, reason }),
  find: (tx, { proposal }) => lockProposal(tx, proposal),
  may: mayWithdraw,
  run: async (tx, proposal, input, { now }) => {
    await change(tx, proposal.id, { state: 'withdrawn', state_reason: input.reason, updated_at: now })
    return [{ id: proposal.id }, { what: 'proposal.withdrawn', subject: subject('proposal', proposal.id) }]
  },
})

/** A facilitator joins it to a similar one: both stay readable, and supports are not added up. */
export const mergeProposal = command({
  input: z.object({ proposal: rowId, into: rowId, reason }),
  find: (tx, { proposal }) => lockProposal(tx, proposal),
  may: mayMerge,
  run: async (tx, proposal, input, { now }) => {
    // Held too: two proposals merged into one another at once would both be gone.
    const into = await lockProposal(tx, input.into)
    if (into?.state !== 'published' || into.id === proposal.id || into.process.id !== proposal.process.id) {
      return invalid('into', 'proposals.errors.mergeInto')
    }
    await change(tx, proposal.id, {
      state: 'merged',
      merged_into: into.id,
      state_reason: input.reason,
      updated_at: now,
    })
    await link(tx, subject('proposal', proposal.id), 'merged_into', subject('proposal', into.id), now)
    return [
      { id: proposal.id, into: into.id },
      { what: 'proposal.merged', subject: subject('proposal', proposal.id), detail: { into: into.id } },
    ]
  },
})

/** A facilitator hides what breaks the rules: the reason and the place in the list stay, the text does not. */
export const hideProposal = command({
  input: z.object({ proposal: rowId, reason }),
  find: (tx, { proposal }) => lockProposal(tx, proposal),
  may: mayHide,
  run: async (tx, proposal, input, { now }) => {
    await change(tx, proposal.id, {
      state: 'hidden',
      merged_into: null,
      state_reason: input.reason,
      updated_at: now,
    })
    return [{ id: proposal.id }, { what: 'proposal.hidden', subject: subject('proposal', proposal.id) }]
  },
})

interface Change {
  readonly state: 'withdrawn' | 'merged' | 'hidden'
  readonly state_reason: string
  readonly merged_into?: number | null
  readonly updated_at: Date
}

async function change(tx: Tx, id: number, to: Change): Promise<void> {
  await tx.updateTable('proposals').set(to).where('id', '=', id).execute()
}
