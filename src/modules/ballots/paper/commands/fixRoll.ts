/** The desk may ask for the roll before the job of the minute has fixed it. */
import type { Database } from '#database/types.ts'
import type { Ballot } from '../../ballot.ts'
import { catchUp } from '../../moveBallots.ts'
import { holdBallot } from '../../queries/found.ts'
import { ballotMoment } from '../../rules/ballotMoment.ts'

export async function fixRoll(db: Database, seen: Ballot, now: Date): Promise<void> {
  if (seen.rollFrozenAt || ballotMoment(seen, now) !== 'open') return
  await db.transaction().execute(async (tx) => {
    const ballot = await holdBallot(tx, seen.id)
    if (ballot) await catchUp(tx, ballot, now)
  })
}
