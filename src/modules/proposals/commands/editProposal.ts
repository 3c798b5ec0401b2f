import { z } from 'zod'
import { command } from '#platform/command.ts'
import { conflict } from '#platform/outcome.ts'
import { subject } from '#platform/subject.ts'
import { body, reason, rowId, summary, title } from '../proposalText.ts'
import { lockProposal } from '../queries/findProposal.ts'
import { mayEdit } from '../rules.ts'
import { insertVersion } from './insertProposal.ts'

/** Changes the text: the old one stays readable beside the reason. Who wrote on an outdated version is told. */
export const editProposal = command({
  input: z.object({ proposal: rowId, version: rowId, title, summary, body, reason }),
  find: (tx, { proposal }) => lockProposal(tx, proposal),
  may: mayEdit,
  run: async (tx, proposal, input, { now }) => {
    if (input.version !== proposal.version) return conflict('proposals.errors.outdated')
    const version = proposal.version + 1
    const text = { title: input.title, summary: input.summary, body: input.body }
    await tx
      .updateTable('proposals')
      .set({ ...text, version, updated_at: now })
      .where('id', '=', proposal.id)
      .execute()
    await insertVersion(tx, { id: proposal.id, version, reason: input.reason, ...text }, now)
    return [
      { id: proposal.id, version },
      { what: 'proposal.edited', subject: subject('proposal', proposal.id), detail: { version } },
    ]
  },
})
