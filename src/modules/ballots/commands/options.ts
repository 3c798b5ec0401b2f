/** The options of a draft: written freely, or from proposals, actions and clauses of the process. */
import { sql } from 'kysely'
import { z } from 'zod'
import type { Tx } from '#database/types.ts'
import { id, ids, optionalId } from '#platform/fields.ts'
import { invalid, notFound, type Refusal } from '#platform/outcome.ts'
import type { Ballot } from '../ballot.ts'
import { optionWithId } from '../queries/found.ts'
import { optionalEuros, optionalText } from './fields.ts'
import { said, stepCommand } from './ofBallot.ts'

const optionFields = z.object({
  ballot: id,
  title: z
    .string('ballots.errors.optionTitle')
    .trim()
    .min(1, 'ballots.errors.optionTitle')
    .max(160, 'ballots.errors.optionTitle'),
  summary: optionalText(2000),
  cost: optionalEuros,
})

interface Source {
  readonly proposal?: number | undefined
  readonly action?: number | undefined
  readonly clause?: number | undefined
}

export const addOption = stepCommand({
  step: 'edit',
  input: optionFields.extend({ proposal: optionalId, action: optionalId, clause: optionalId }),
  run: async (tx, ballot, input) => {
    const wrong = await foreignSource(tx, ballot, input)
    if (wrong) return wrong
    const position = ballot.options.length + 1
    const option = await tx
      .insertInto('ballot_options')
      .values({
        ballot_id: ballot.id,
        position,
        code: String(position),
        title: input.title,
        summary: input.summary,
        cost_cents: input.cost,
        proposal_id: input.proposal ?? null,
        action_id: input.action ?? null,
        clause_id: input.clause ?? null,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    return [option, said(ballot, 'ballot.options_changed', { count: position })]
  },
})

/** Options from published proposals of the process, in their order; those already there stay once. */
export const addProposals = stepCommand({
  step: 'edit',
  input: z.object({ ballot: id, proposals: ids }),
  run: async (tx, ballot, input) => {
    const known = new Set(ballot.options.map(({ proposalId }) => proposalId))
    const rows = await tx
      .selectFrom('proposals')
      .select(['id', 'title', 'summary', 'cost_cents'])
      .where('process_id', '=', ballot.process.id)
      .where('state', '=', 'published')
      .where(sql<boolean>`id = any(${[...input.proposals]}::int[])`)
      .orderBy('number')
      .execute()
    if (rows.length === 0 || rows.length < new Set(input.proposals).size) {
      return invalid('proposals', 'ballots.errors.optionSource')
    }
    const added = rows.filter(({ id: proposal }) => !known.has(proposal))
    if (added.length > 0) {
      await tx
        .insertInto('ballot_options')
        .values(
          added.map((proposal, place) => ({
            ballot_id: ballot.id,
            position: ballot.options.length + place + 1,
            code: String(ballot.options.length + place + 1),
            title: proposal.title,
            summary: proposal.summary,
            cost_cents: proposal.cost_cents,
            proposal_id: proposal.id,
          })),
        )
        .execute()
    }
    const count = ballot.options.length + added.length
    return [{ added: added.length }, said(ballot, 'ballot.options_changed', { count })]
  },
})

export const editOption = stepCommand({
  step: 'edit',
  input: optionFields.extend({ option: id }),
  run: async (tx, ballot, input) => {
    if (!optionWithId(ballot, input.option)) return notFound
    await tx
      .updateTable('ballot_options')
      .set({ title: input.title, summary: input.summary, cost_cents: input.cost })
      .where('id', '=', input.option)
      .execute()
    return [{ id: input.option }, said(ballot, 'ballot.options_changed', { count: ballot.options.length })]
  },
})

export const removeOption = stepCommand({
  step: 'edit',
  input: z.object({ ballot: id, option: id }),
  run: async (tx, ballot, input) => {
    if (!optionWithId(ballot, input.option)) return notFound
    await tx.deleteFrom('ballot_options').where('id', '=', input.option).execute()
    const left = ballot.options.filter((option) => option.id !== input.option).map((option) => option.id)
    await number(tx, ballot, left)
    return [{ id: ballot.id }, said(ballot, 'ballot.options_changed', { count: left.length })]
  },
})

export const moveOption = stepCommand({
  step: 'edit',
  input: z.object({ ballot: id, option: id, direction: z.enum(['up', 'down'], 'platform.invalid.choice') }),
  run: async (tx, ballot, input) => {
    const order = ballot.options.map((option) => option.id)
    const here = order.indexOf(input.option)
    if (here < 0) return notFound
    const there = Math.min(order.length - 1, Math.max(0, here + (input.direction === 'up' ? -1 : 1)))
    order.splice(there, 0, ...order.splice(here, 1))
    await number(tx, ballot, order)
    return [{ id: ballot.id }, said(ballot, 'ballot.options_changed', { count: order.length })]
  },
})

/** Positions and codes follow one another from 1; first they step out of the way, because both are unique. */
async function number(tx: Tx, ballot: Ballot, order: readonly number[]): Promise<void> {
  await sql`update ballot_options set position = -id, code = 'x' || id where ballot_id = ${ballot.id}`.execute(
    tx,
  )
  await sql`update ballot_options o set position = n.place, code = n.place::text
    from unnest(${[...order]}::int[]) with ordinality as n(id, place) where o.id = n.id`.execute(tx)
}

async function foreignSource(tx: Tx, ballot: Ballot, source: Source): Promise<Refusal | undefined> {
  const answer = await sql<{ proposal: boolean; action: boolean; clause: boolean }>`select
    ${source.proposal ?? null}::int is null or exists (select from proposals where id = ${source.proposal ?? null}
      and process_id = ${ballot.process.id} and state = 'published') as proposal,
    ${source.action ?? null}::int is null or exists (select from agenda_actions a
      join strategic_lines l on l.id = a.line_id join agendas g on g.id = l.agenda_id
      where a.id = ${source.action ?? null} and g.body_id = any(${[...ballot.process.bodyIds]}::int[])) as action,
    ${source.clause ?? null}::int is null or exists (select from document_clauses c
      join proposal_documents d on d.id = c.document_id
      where c.id = ${source.clause ?? null} and d.process_id = ${ballot.process.id}) as clause`.execute(tx)
  const row = answer.rows[0]
  for (const field of ['proposal', 'action', 'clause'] as const) {
    if (!row?.[field]) return invalid(field, 'ballots.errors.optionSource')
  }
  return undefined
}
