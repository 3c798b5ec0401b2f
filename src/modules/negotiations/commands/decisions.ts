/** What the table does with proposals: takes them up, decides with reasons, puts them in order. */
import { z } from 'zod'
import type { Tx } from '#database/types.ts'
import { mayNow } from '#modules/processes/index.ts'
import { setProposalOutcome } from '#modules/proposals/index.ts'
import { command } from '#platform/command.ts'
import { id, optionalId } from '#platform/fields.ts'
import { link } from '#platform/links.ts'
import { invalid } from '#platform/outcome.ts'
import { subject } from '#platform/subject.ts'
import { allOf } from '#platform/verdict.ts'
import { composeClauses } from '../composeClauses.ts'
import { longText, optionalText } from '../fields.ts'
import { findSitting, holdTable, holdTableOfProposal } from '../queries/found.ts'
import { mayDecide } from '../rules.ts'
import { decisionMethods, type TableOutcome, tableOutcomes } from '../words.ts'

/** What a proposal's own page says once the table has decided; the body's answer comes later. */
const outcomeOfProposal = {
  in_document: 'in_document',
  partly_in_document: 'in_document',
  deferred: 'deferred',
  towards_pact: 'towards_pact',
  not_in_document: 'rejected',
} as const satisfies Record<TableOutcome, string>

/** The table puts a proposal on its list. */
export const takeUpProposal = command({
  input: z.object({ proposal: id, sitting: optionalId }),
  find: (tx, input) => holdTableOfProposal(tx, input.proposal),
  may: (actor, table) => mayDecide(actor, table),
  run: async (tx, table, input, { now }) => {
    if (input.sitting !== undefined && !(await findSitting(tx, table.id, input.sitting))) {
      return invalid('sitting', 'negotiations.errors.sitting')
    }
    const { id: decision } = await tx
      .insertInto('table_decisions')
      .values({
        table_id: table.id,
        proposal_id: input.proposal,
        meeting_id: input.sitting ?? null,
        outcome: 'taken_up',
        decided_at: now,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    await link(tx, subject('proposal', input.proposal), 'taken_up', subject('table_decision', decision), now)
    return [
      { table: table.id, decision },
      {
        what: 'proposal.taken_up',
        subject: subject('table_decision', decision),
        detail: { proposal: input.proposal },
      },
    ]
  },
})

/** The table decides on a proposal, in a sitting, with reasons; until the document is approved it may decide again. */
export const decideOnProposal = command({
  input: z.object({
    proposal: id,
    outcome: z.enum(tableOutcomes, 'negotiations.errors.choice'),
    reasons: longText('negotiations.errors.reasonsShort', 20, 4000),
    objections: optionalText(4000),
    method: z.enum(decisionMethods, 'negotiations.errors.choice'),
    sitting: id,
  }),
  find: (tx, input) => holdTableOfProposal(tx, input.proposal),
  may: (actor, table, now) => allOf(mayDecide(actor, table), mayNow(table.process, 'decide', now)),
  run: async (tx, table, input, { now }) => {
    const sitting = await findSitting(tx, table.id, input.sitting)
    if (!sitting || sitting.startsAt > now) return invalid('sitting', 'negotiations.errors.sitting')
    if (await isMerged(tx, input.proposal)) return invalid('form', 'negotiations.errors.merged')
    const goesIn = isInDocument(input.outcome)
    const decided = {
      outcome: input.outcome,
      reasons: input.reasons,
      objections: input.objections,
      method: input.method,
      meeting_id: sitting.id,
      decided_at: now,
    }
    const { id: decision } = await tx
      .insertInto('table_decisions')
      .values({ table_id: table.id, proposal_id: input.proposal, ...decided })
      .onConflict((earlier) =>
        earlier
          .columns(['table_id', 'proposal_id'])
          .doUpdateSet({ ...decided, ...(goesIn ? {} : { priority: null }) }),
      )
      .returning('id')
      .executeTakeFirstOrThrow()
    await link(tx, subject('proposal', input.proposal), 'taken_up', subject('table_decision', decision), now)
    await setProposalOutcome(tx, input.proposal, outcomeOfProposal[input.outcome])
    await closePriorities(tx, table.id)
    await composeClauses(tx, table.id, now)
    return [
      { table: table.id, decision },
      {
        what: 'table_decision.made',
        subject: subject('table_decision', decision),
        detail: { proposal: input.proposal, outcome: input.outcome, method: input.method },
      },
    ]
  },
})

/** Puts the proposals of the document in order: first, second, third, without gaps. */
export const setPriorities = command({
  input: z.object({ table: id, order: z.array(id).min(1).max(200) }),
  find: (tx, input) => holdTable(tx, input.table),
  may: (actor, table, now) => allOf(mayDecide(actor, table), mayNow(table.process, 'decide', now)),
  run: async (tx, table, input, { now }) => {
    const inDocument = await tx
      .selectFrom('table_decisions')
      .select('proposal_id')
      .where('table_id', '=', table.id)
      .where('outcome', 'in', ['in_document', 'partly_in_document'])
      .execute()
    const wanted = new Set(input.order)
    const isWhole =
      wanted.size === input.order.length &&
      wanted.size === inDocument.length &&
      inDocument.every((row) => wanted.has(row.proposal_id))
    if (!isWhole) return invalid('form', 'negotiations.errors.order')
    await writePriorities(tx, table.id, input.order)
    await composeClauses(tx, table.id, now)
    return [
      { table: table.id },
      {
        what: 'priorities.set',
        subject: subject('table', table.id),
        detail: { order: input.order },
      },
    ]
  },
})

const isInDocument = (outcome: TableOutcome): boolean =>
  outcome === 'in_document' || outcome === 'partly_in_document'

async function isMerged(tx: Tx, proposal: number): Promise<boolean> {
  const row = await tx.selectFrom('proposals').select('state').where('id', '=', proposal).executeTakeFirst()
  return row?.state !== 'published'
}

/** A proposal that left the document leaves no hole in the order. */
async function closePriorities(tx: Tx, tableId: number): Promise<void> {
  const rows = await tx
    .selectFrom('table_decisions')
    .select('proposal_id')
    .where('table_id', '=', tableId)
    .where('priority', 'is not', null)
    .orderBy('priority')
    .execute()
  await writePriorities(
    tx,
    tableId,
    rows.map((row) => row.proposal_id),
  )
}

async function writePriorities(tx: Tx, tableId: number, order: readonly number[]): Promise<void> {
  await tx.updateTable('table_decisions').set({ priority: null }).where('table_id', '=', tableId).execute()
  for (const [index, proposal] of order.entries()) {
    await tx
      .updateTable('table_decisions')
      .set({ priority: index + 1 })
      .where('table_id', '=', tableId)
      .where('proposal_id', '=', proposal)
      .execute()
  }
}
