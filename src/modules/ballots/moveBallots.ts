/** The job of every minute: stored states follow the clock, fresh votes change places. */
import { sql } from 'kysely'
import type { Database, Tx } from '#database/types.ts'
import { databaseClock } from '#platform/command.ts'
import { writeEntries } from '#platform/journal.ts'
import type { Ballot } from './ballot.ts'
import { said } from './commands/ofBallot.ts'
import { holdBallot } from './queries/found.ts'
import { freezeRoll } from './roll.ts'
import { ballotMoment } from './rules/ballotMoment.ts'
import { leastToMove, moveUrn, sweepUrn } from './urn.ts'

/** Opens what is due, closes what is over, moves fresh votes; returns how many ballots changed their state. */
export async function moveBallots(db: Database, at?: Date): Promise<number> {
  const now = at ?? (await databaseClock(db))
  const due = await db
    .selectFrom('ballots')
    .select('id')
    .where((where) =>
      where.or([
        where.and([where('state', '=', 'announced'), where('opens_at', '<=', now)]),
        where.and([where('state', '=', 'open'), where('closes_at', '<=', now)]),
      ]),
    )
    .orderBy('id')
    .execute()
  let changed = 0
  for (const { id } of due) {
    const isClosed = await db.transaction().execute((tx) => followClock(tx, id, at))
    changed += 1
    if (isClosed) await sweepUrn(db)
  }
  await moveFresh(db)
  return changed
}

/** True where the ballot was closed. */
async function followClock(tx: Tx, id: number, at: Date | undefined): Promise<boolean> {
  if (at) await sql`select set_config('partecipanza.at', ${at.toISOString()}, true)`.execute(tx)
  const ballot = await holdBallot(tx, id)
  // The clock is asked again: whoever voted last was waited for.
  const now = at ?? (await databaseClock(tx))
  return ballot ? await catchUp(tx, ballot, now) : false
}

/** Opens a ballot that is due before the job of the minute has: somebody asks who is on its roll. False: it was not. */
export async function openIfDue(db: Database, ballot: Ballot, now: Date): Promise<boolean> {
  if (ballot.rollFrozenAt || ballotMoment(ballot, now) !== 'open') return false
  await db.transaction().execute((tx) => followClock(tx, ballot.id, undefined))
  return true
}

/** Brings the stored state to where the clock is; true where that is the closing. The caller holds the ballot alone. */
export async function catchUp(tx: Tx, ballot: Ballot, now: Date): Promise<boolean> {
  const moment = ballotMoment(ballot, now)
  if (ballot.state === moment || (moment !== 'open' && moment !== 'closed')) return false
  if (!ballot.rollFrozenAt) {
    const count = await freezeRoll(tx, ballot, now)
    await writeEntries(tx, [said(ballot, 'ballot.opened', { count })], null, now)
  }
  if (moment !== 'closed') return false
  await moveUrn(tx, ballot.id, 'all')
  await tx.updateTable('ballots').set({ state: 'closed' }).where('id', '=', ballot.id).execute()
  await writeEntries(tx, [said(ballot, 'ballot.closed')], null, now)
  return true
}

async function moveFresh(db: Database): Promise<void> {
  const ready = await sql<{ id: number }>`
    select distinct ballot_id as id from ballot_urn where is_fresh group by ballot_id, channel having count(*) >= ${leastToMove}`.execute(
    db,
  )
  for (const { id } of ready.rows) await db.transaction().execute((tx) => moveUrn(tx, id, 'fresh'))
}
