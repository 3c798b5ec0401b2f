/** The end of a ballot: paper is closed, the urn is opened and counted, the result is published. */
import { sql } from 'kysely'
import { z } from 'zod'
import type { Tx } from '#database/types.ts'
import { id, noneIfEmpty } from '#platform/fields.ts'
import { log } from '#platform/log.ts'
import { conflict } from '#platform/outcome.ts'
import type { Ballot } from '../ballot.ts'
import {
  type BallotOutcome,
  type ChannelVotes,
  type CountedContent,
  countBallot,
  holdsOf,
  writeBallots,
} from '../counting/index.ts'
import { catchUp } from '../moveBallots.ts'
import { judgePaper } from '../paper/commands/judgePaper.ts'
import { countedBallots } from '../queries/countedBallots.ts'
import { findTurnout } from '../queries/turnout.ts'
import { mayShowChannels } from '../rules/mayShowChannels.ts'
import { showsSingleBallots } from '../rules/showsSingleBallots.ts'
import { publishable, showsTotals } from '../rules/winnersOnly.ts'
import { moveUrn } from '../urn.ts'
import { reason } from './fields.ts'
import { said, stepCommand } from './ofBallot.ts'

/** No more paper from here on: all sheets are accounted for, or a public reason says why they are not. */
export const closePaper = stepCommand({
  step: 'closePaper',
  input: z.object({ ballot: id, reason: z.preprocess(noneIfEmpty, reason.optional()) }),
  run: async (tx, ballot, input, { now }) => {
    await catchUp(tx, ballot, now)
    const verdict = await judgePaper(tx, ballot.id, input.reason)
    if (verdict) return verdict
    await endPaper(tx, ballot, now)
    return [{ id: ballot.id }, said(ballot, 'ballot.paper_closed')]
  },
})

/** Counts the urn and publishes the result in the same act: before it no count of what was voted exists anywhere. */
export const publishResult = stepCommand({
  step: 'publish',
  input: z.object({ ballot: id }),
  run: async (tx, ballot, _input, { actor, now }) => {
    await catchUp(tx, ballot, now)
    if (!ballot.paperClosedAt) {
      if (await hasPaper(tx, ballot)) return conflict('ballots.why.paperOpen')
      await endPaper(tx, ballot, now)
    }
    const contents = await countedBallots(tx, ballot.id)
    const { outcome, file } = countAndProve(ballot, contents)
    await tx
      .updateTable('ballots')
      .set({ state: 'published', published_at: now, published_by: actor.pseudonym })
      .where('id', '=', ballot.id)
      .execute()
    await tx
      .insertInto('ballot_results')
      .values({
        ballot_id: ballot.id,
        outcome: JSON.stringify(publishable(ballot, outcome)),
        counted_at: now,
      })
      .execute()
    if (file !== null) {
      await tx.insertInto('ballot_files').values({ ballot_id: ballot.id, content: file }).execute()
    }
    await forgetFewChannels(tx, ballot, outcome.votes)
    const count = outcome.votes.total
    const detail = showsTotals(ballot, count) ? { count } : {}
    return [{ id: ballot.id }, said(ballot, 'ballot.result_published', detail)]
  },
})

/** The result, and the file with every vote where single votes are published. A certificate that does not hold of it is none. */
function countAndProve(
  ballot: Ballot,
  contents: readonly CountedContent[],
): { readonly outcome: BallotOutcome; readonly file: string | null } {
  const outcome = countBallot(ballot, ballot.options, contents)
  if (!showsSingleBallots(ballot, outcome.votes.total)) return { outcome, file: null }
  const file = writeBallots(ballot, ballot.options, contents)
  const { certificate } = outcome
  if (certificate === null || holdsOf(ballot.method, file, certificate)) return { outcome, file }
  log.error({ ballot: ballot.id, rule: ballot.rule }, 'the certificate of a count does not hold')
  return { outcome: { ...outcome, certificate: null }, file }
}

/** Where few voted by a channel, who is known to have would be found in the urn by it: only the totals keep it. */
async function forgetFewChannels(tx: Tx, ballot: Ballot, votes: ChannelVotes): Promise<void> {
  if (!ballot.isSecret || mayShowChannels(await findTurnout(tx, ballot.id), votes)) return
  await moveUrn(tx, ballot.id, 'without_channel')
}

async function endPaper(tx: Tx, ballot: Ballot, now: Date): Promise<void> {
  await moveUrn(tx, ballot.id, 'all')
  await tx.updateTable('ballots').set({ paper_closed_at: now }).where('id', '=', ballot.id).execute()
}

async function hasPaper(tx: Tx, ballot: Ballot): Promise<boolean> {
  const answer = await sql<{
    is: boolean
  }>`select exists (select from ballot_papers where ballot_id = ${ballot.id})
    or exists (select from ballot_batches where ballot_id = ${ballot.id})
    or exists (select from ballot_turnout where ballot_id = ${ballot.id} and channel = 'paper') as is`.execute(
    tx,
  )
  return answer.rows[0]?.is ?? false
}
