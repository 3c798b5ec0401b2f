import type { Tx } from '#database/types.ts'
import { findProcessRules } from '#modules/processes/index.ts'
import { command } from '#platform/command.ts'
import { invalid, type Refusal } from '#platform/outcome.ts'
import { mayManage } from '../rules/who.ts'
import { said, stepCommand } from './ofBallot.ts'
import { changedBallot, newBallot, rowOf } from './settings.ts'

/** A draft of a ballot in a process: nobody sees it but the staff. */
export const createBallot = command({
  input: newBallot,
  find: (tx, { process }) => findProcessRules(tx, process),
  may: (actor, process) => mayManage(actor, { process }),
  run: async (tx, process, input, { now }) => {
    const wrong = await foreignTable(tx, process.id, input.table)
    if (wrong) return wrong
    const ballot = await tx
      .insertInto('ballots')
      .values({ ...rowOf(input), process_id: process.id, created_at: now })
      .returning('id')
      .executeTakeFirstOrThrow()
    return [ballot, said(ballot, 'ballot.drafted')]
  },
})

export const editBallot = stepCommand({
  step: 'edit',
  input: changedBallot,
  run: async (tx, ballot, input) => {
    const wrong = await foreignTable(tx, ballot.process.id, input.table)
    if (wrong) return wrong
    await tx.updateTable('ballots').set(rowOf(input)).where('id', '=', ballot.id).execute()
    return [{ id: ballot.id }, said(ballot, 'ballot.edited')]
  },
})

async function foreignTable(
  tx: Tx,
  process: number,
  table: number | undefined,
): Promise<Refusal | undefined> {
  if (table === undefined) return undefined
  const own = await tx
    .selectFrom('negotiation_tables')
    .select('id')
    .where('id', '=', table)
    .where('process_id', '=', process)
    .executeTakeFirst()
  return own ? undefined : invalid('table', 'ballots.errors.table')
}
