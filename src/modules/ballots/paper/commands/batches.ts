/** Piles of sheets from the box: begun, counted into the urn once both typings are equal, or removed. */
import { sql } from 'kysely'
import { z } from 'zod'
import type { Tx } from '#database/types.ts'
import { id } from '#platform/fields.ts'
import { conflict, invalid, notFound } from '#platform/outcome.ts'
import { said } from '../../commands/ofBallot.ts'
import { findMismatches, findPiled } from '../queries/batches.ts'
import { findPaperFigures } from '../queries/papers.ts'
import { mayCountSheets, mayPile } from '../rules/reconciliation.ts'
import { paperCommand } from './ofPaper.ts'

export const createBatch = paperCommand({
  step: 'type',
  // Two piles begun at once must not each find room for themselves alone.
  isAlone: true,
  input: z.object({
    ballot: id,
    label: z
      .string('ballots.paper.errors.label')
      .trim()
      .min(1, 'ballots.paper.errors.label')
      .max(80, 'ballots.paper.errors.label'),
    sheets: z.coerce
      .number('ballots.paper.errors.sheets')
      .int('ballots.paper.errors.sheets')
      .min(1, 'ballots.paper.errors.sheets')
      .max(500, 'ballots.paper.errors.sheets'),
  }),
  run: async (tx, ballot, { label, sheets }) => {
    const [figures, piled] = [await findPaperFigures(tx, ballot.id), await findPiled(tx, ballot.id)]
    const may = mayPile(figures, piled + sheets)
    if (!may.allowed) return { kind: 'invalid', errors: { sheets: may.because } }
    const made = await tx
      .insertInto('ballot_batches')
      .values({ ballot_id: ballot.id, label, sheets })
      .onConflict((taken) => taken.columns(['ballot_id', 'label']).doNothing())
      .returning('id')
      .executeTakeFirst()
    if (!made) return invalid('label', 'ballots.paper.errors.labelTaken')
    return [{ id: ballot.id, batch: made.id }, said(ballot, 'ballot_batch.begun', { batch: made.id, sheets })]
  },
})

/** The pile, held until the transaction ends, if it is of this ballot and not counted. */
export async function holdOpenBatch(tx: Tx, ballot: number, batch: number) {
  const found = await tx
    .selectFrom('ballot_batches')
    .select(['id', 'sheets', 'state'])
    .where('id', '=', batch)
    .where('ballot_id', '=', ballot)
    .forUpdate()
    .executeTakeFirst()
  if (!found) return notFound
  return found.state === 'open' ? found : conflict('ballots.paper.why.batchCounted')
}

/** Both typings are complete and equal: valid sheets go into the urn in an order of their own, what was typed is deleted. */
export const countBatch = paperCommand({
  step: 'type',
  input: z.object({ ballot: id, batch: id }),
  run: async (tx, ballot, { batch }, { now }) => {
    const held = await holdOpenBatch(tx, ballot.id, batch)
    if ('kind' in held) return held
    const typed = await sql<{ first: number; second: number; blank: number }>`
      select count(*) filter (where typing = 1)::int as first, count(*) filter (where typing = 2)::int as second,
        count(*) filter (where typing = 1 and content is null)::int as blank
      from ballot_batch_entries where batch_id = ${batch}`.execute(tx)
    const { first = 0, second = 0, blank = 0 } = typed.rows[0] ?? {}
    if (first < held.sheets || second < held.sheets) return conflict('ballots.paper.why.incomplete')
    if ((await findMismatches(tx, batch)).length > 0) return conflict('ballots.paper.why.different')
    const { typed: counted, turnout } = await findPaperFigures(tx, ballot.id)
    const may = mayCountSheets(counted + held.sheets, turnout)
    if (!may.allowed) return { kind: 'conflict', because: may.because }
    await sql`insert into ballot_urn (ballot_id, channel, content)
      select ${ballot.id}::int, 'paper', content from ballot_batch_entries
      where batch_id = ${batch} and typing = 1 and content is not null order by gen_random_uuid()`.execute(tx)
    await tx
      .updateTable('ballot_batches')
      .set({ state: 'counted', counted_at: now, blank_sheets: blank })
      .where('id', '=', batch)
      .execute()
    await tx.deleteFrom('ballot_batch_entries').where('batch_id', '=', batch).execute()
    return [
      { id: ballot.id, sheets: held.sheets },
      said(ballot, 'ballot_batch.counted', { batch, sheets: held.sheets }),
    ]
  },
})

/** A pile begun by mistake goes away with what was typed of it; the sheets are still there. */
export const removeBatch = paperCommand({
  step: 'type',
  input: z.object({ ballot: id, batch: id }),
  run: async (tx, ballot, { batch }) => {
    const held = await holdOpenBatch(tx, ballot.id, batch)
    if ('kind' in held) return held
    await tx.deleteFrom('ballot_batch_entries').where('batch_id', '=', batch).execute()
    await tx.deleteFrom('ballot_batch_typists').where('batch_id', '=', batch).execute()
    await tx.deleteFrom('ballot_batches').where('id', '=', batch).execute()
    return [{ id: ballot.id }, said(ballot, 'ballot_batch.removed', { batch })]
  },
})
