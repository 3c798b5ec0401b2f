import { z } from 'zod'
import { aliasFor } from '#modules/people/index.ts'
import { findProcessRules } from '#modules/processes/index.ts'
import { command } from '#platform/command.ts'
import { subject } from '#platform/subject.ts'
import { optionalId, proposalFields } from '../proposalText.ts'
import { mayPublish } from '../rules.ts'
import { insertProposal } from './insertProposal.ts'

/** Publishes a proposal in a process whose phase is open, for oneself or for a group one has a mandate of. */
export const publishProposal = command({
  input: z.object({ ...proposalFields, group: optionalId }),
  find: (tx, { process }) => findProcessRules(tx, process),
  may: mayPublish,
  run: async (tx, process, input, { actor, now }) => {
    const published = await insertProposal(
      tx,
      process,
      {
        ...input,
        author: { personId: actor.id, groupId: input.group ?? null, label: aliasFor(actor, input.group) },
        channel: 'online',
        contributionId: null,
      },
      now,
    )
    if ('kind' in published) return published
    return [
      published,
      {
        what: 'proposal.published',
        subject: subject('proposal', published.id),
        detail: { process: process.id, number: published.number, channel: 'online' },
      },
    ]
  },
})
