/** A statement goes to the table: it becomes a proposal of its process, or a clause of the table's draft, with its numbers. */
import { z } from 'zod'
import type { Tx } from '#database/types.ts'
import { decideOnProposal } from '#modules/negotiations/index.ts'
import { insertProposal, proposalFields } from '#modules/proposals/index.ts'
import type { Actor } from '#platform/actor.ts'
import { type Deed, runWithin } from '#platform/command.ts'
import { id, optionalId } from '#platform/fields.ts'
import type { Entry } from '#platform/journal.ts'
import { link } from '#platform/links.ts'
import { conflict, invalid, type Refusal } from '#platform/outcome.ts'
import { subject } from '#platform/subject.ts'
import { say } from '#ui/words.ts'
import type { Conversation } from '../conversation.ts'
import { holdStatements } from '../queries/found.ts'
import { numbersOf } from '../queries/numbersOf.ts'
import { mayPropose } from '../rules/mayPropose.ts'
import { said, stepCommand } from './ofConversation.ts'
import { keepReferral, raise, referredTo } from './referral.ts'

const { title, summary, body, category } = proposalFields

export const toTheTable = stepCommand({
  step: 'refer',
  input: z.object({
    conversation: id,
    statement: id,
    as: z.enum(['proposal', 'clause'], 'opinions.errors.referAs'),
    title,
    summary,
    body,
    category,
    /** Of a clause: the sitting in which the table decided, how, and why. */
    sitting: optionalId,
    method: z.string().optional(),
    reasons: z.string().trim().max(4000, 'platform.invalid.tooLong').optional(),
  }),
  run: async (tx, conversation, input, deed) => {
    const [statement] = await holdStatements(tx, conversation.id, [input.statement])
    if (statement?.state !== 'approved') return invalid('form', 'opinions.errors.referNotSaid')
    const before = await referredTo(tx, statement.id)
    if (before.some(({ kind }) => kind === input.as)) return conflict('opinions.errors.referDone')
    const numbers = await numbersOf(tx, conversation.id, statement.id)
    await raise(tx, conversation.id, statement.id, deed.now)
    const known = before.find(({ kind }) => kind === 'proposal')
    const proposal = known
      ? { id: known.toId, entries: [] }
      : await propose(tx, conversation, statement, input, deed)
    if ('kind' in proposal) return proposal
    if (!known) await keepReferral(tx, statement.id, 'proposal', proposal.id, numbers, deed.now)
    const clause = input.as === 'clause' ? await writeClause(tx, proposal.id, input, deed) : undefined
    if (clause && 'kind' in clause) return clause
    if (clause) await keepReferral(tx, statement.id, 'clause', clause.id, numbers, deed.now)
    return [
      { id: conversation.id, proposal: proposal.id, clause: clause?.id ?? null },
      {
        ...said(conversation, 'opinion_statement.referred', { as: input.as, number: statement.number }),
        subject: subject('opinion_statement', statement.id),
      },
      ...proposal.entries,
      ...(clause?.entries ?? []),
    ]
  },
})

interface Made {
  readonly id: number
  readonly entries: readonly Entry[]
}

type Texts = Pick<Parameters<typeof insertProposal>[2], 'title' | 'summary' | 'body' | 'category'>

async function propose(
  tx: Tx,
  conversation: Conversation,
  statement: { readonly id: number },
  texts: Texts,
  { actor, now }: Deed<Actor>,
): Promise<Made | Refusal> {
  const { process } = conversation
  const may = mayPropose(process, now)
  if (!may.allowed) return { kind: 'conflict', because: may.because }
  const label = say('it')('opinions.referral.author', { id: conversation.id })
  const made = await insertProposal(
    tx,
    process,
    {
      title: texts.title,
      summary: texts.summary,
      body: texts.body,
      category: texts.category,
      // Whoever brings it cares for its text; what is read is where it comes from.
      author: { personId: actor.id, groupId: null, label },
      placeLabel: '',
      channel: 'online',
      contributionId: null,
    },
    now,
  )
  if ('kind' in made) return made
  await link(tx, subject('opinion_statement', statement.id), 'raised', subject('proposal', made.id), now)
  const detail = { process: process.id, number: made.number, channel: 'online' }
  return {
    id: made.id,
    entries: [{ what: 'proposal.published', subject: subject('proposal', made.id), detail }],
  }
}

/** The table decides, by its own command, that the proposal goes into the document: that is what makes its clause. */
async function writeClause(
  tx: Tx,
  proposal: number,
  input: {
    readonly sitting?: number | undefined
    readonly method?: string | undefined
    readonly reasons?: string | undefined
  },
  deed: Deed<Actor>,
): Promise<Made | Refusal> {
  const decided = await runWithin(tx, decideOnProposal, deed, {
    proposal,
    outcome: 'in_document',
    sitting: input.sitting,
    method: input.method,
    reasons: input.reasons,
  })
  if ('kind' in decided) return decided
  const clause = await tx
    .selectFrom('document_clauses')
    .select('id')
    .where('proposal_id', '=', proposal)
    .executeTakeFirst()
  if (!clause) return conflict('opinions.errors.referNoDocument')
  const [, ...entries] = decided
  return { id: clause.id, entries }
}
