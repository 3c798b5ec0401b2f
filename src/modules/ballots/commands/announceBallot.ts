import { z } from 'zod'
import type { Tx } from '#database/types.ts'
import { id } from '#platform/fields.ts'
import { link } from '#platform/links.ts'
import { conflict, invalid, type Refusal } from '#platform/outcome.ts'
import { subject } from '#platform/subject.ts'
import type { Ballot } from '../ballot.ts'
import { mayCountInTime, mostSets } from '../rules/exactCount.ts'
import { isSecretEnough } from '../rules/secrecy.ts'
import { whyNotVotable } from '../rules/votable.ts'
import { moveUrn } from '../urn.ts'
import { moment, reason } from './fields.ts'
import { said, stepCommand } from './ofBallot.ts'

/** Publishes question, options, rule, limits, electorate, opening and closing; from here on none of them changes. */
export const announceBallot = stepCommand({
  step: 'announce',
  input: z.object({ ballot: id, opensAt: moment, closesAt: moment }),
  run: async (tx, ballot, { opensAt, closesAt }, { now }) => {
    if (opensAt <= now) return invalid('opensAt', 'ballots.errors.opensPast')
    if (closesAt <= opensAt) return invalid('closesAt', 'ballots.errors.closesFirst')
    const lacking = await whatLacks(tx, ballot)
    if (lacking) return lacking
    await tx
      .updateTable('ballots')
      .set({ state: 'announced', opens_at: opensAt, closes_at: closesAt, announced_at: now })
      .where('id', '=', ballot.id)
      .execute()
    await tie(tx, ballot, now)
    return [{ id: ballot.id }, said(ballot, 'ballot.announced', { count: ballot.options.length })]
  },
})

async function whatLacks(tx: Tx, ballot: Ballot): Promise<Refusal | undefined> {
  if (ballot.process.state === 'draft') return conflict('ballots.why.processDraft')
  if (ballot.options.length < 2) return invalid('form', 'ballots.errors.fewOptions')
  if (ballot.leastChoices > ballot.options.length) return invalid('form', 'ballots.errors.leastBeyond')
  if ((ballot.seats ?? 1) >= ballot.options.length) return invalid('form', 'ballots.errors.seatsBeyond')
  if (!isSecretEnough(ballot)) return invalid('form', 'ballots.errors.namedForTables')
  if (!mayCountInTime(ballot)) {
    const { options, seats } = ballot
    const values = { options: options.length, seats: seats ?? 1, most: mostSets }
    return invalid('form', 'ballots.errors.tooManySets', values)
  }
  if (ballot.method === 'budget' && ballot.options.some(({ costCents }) => !costCents)) {
    return invalid('form', 'ballots.errors.cost')
  }
  const never = whyNotVotable(ballot)
  if (never === 'points') return invalid('form', 'ballots.errors.leastBeyondPoints')
  if (never) return invalid('form', 'ballots.errors.leastBeyondMoney', { count: ballot.leastChoices })
  if (ballot.electorate !== 'list') return undefined
  const listed = await tx
    .selectFrom('ballot_list')
    .select('ballot_id')
    .where('ballot_id', '=', ballot.id)
    .limit(1)
    .executeTakeFirst()
  return listed ? undefined : invalid('form', 'ballots.errors.listMissing')
}

/** The thread of things: the process produced the ballot, and what is voted on was put to the vote in it. */
async function tie(tx: Tx, ballot: Ballot, now: Date): Promise<void> {
  const here = subject('ballot', ballot.id)
  await link(tx, subject('process', ballot.process.id), 'produced', here, now)
  for (const { proposalId, actionId, clauseId } of ballot.options) {
    if (proposalId !== null) await link(tx, subject('proposal', proposalId), 'put_to_vote', here, now)
    if (actionId !== null) await link(tx, subject('action', actionId), 'put_to_vote', here, now)
    if (clauseId !== null) await link(tx, subject('clause', clauseId), 'put_to_vote', here, now)
  }
}

/**
 * Ends a ballot before its result, with a public reason: what is in the urn is never counted. It is moved all the same,
 * as at a closing, so that nobody reads from it who voted what.
 */
export const cancelBallot = stepCommand({
  step: 'cancel',
  input: z.object({ ballot: id, reason }),
  run: async (tx, ballot, input) => {
    if (ballot.rollFrozenAt) await moveUrn(tx, ballot.id, 'all')
    await tx
      .updateTable('ballots')
      .set({ state: 'cancelled', cancelled_reason: input.reason })
      .where('id', '=', ballot.id)
      .execute()
    await tx.deleteFrom('ballot_list').where('ballot_id', '=', ballot.id).execute()
    return [{ id: ballot.id }, said(ballot, 'ballot.cancelled')]
  },
})
