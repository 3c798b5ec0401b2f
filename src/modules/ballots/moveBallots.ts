/** The job of every minute: stored states follow the clock, fresh votes change places. */
import { sql } from 'kysely'
import type { Database, Tx } from '#database/types.ts'
import { databaseClock } from '#platform/command.ts'
import { writeEntries } from '#platform/journal.ts'
import { log } from '#platform/log.ts'
import type { Ballot } from './ballot.ts'
import { said } from './commands/ofBallot.ts'
import { holdBallot } from './queries/found.ts'
import { freezeRoll } from './roll.ts'
import { ballotMoment } from './rules/ballotMoment.ts'
import { sweepUrn } from './sweepUrn.ts'
import { leastToMove, moveUrn } from './urn.ts'

/**
 * Opens what is due, closes what is over, moves fresh votes, sweeps; returns how many ballots changed their state. A
 * ballot that fails holds up no other: it is logged, and comes again with the next minute.
 */
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
    if (await isDone(id, () => inOwnTransaction(db, (tx) => followClock(tx, id, at)))) changed += 1
  }
  await moveFresh(db)
  await sweepUrn(db)
  return changed
}

const inOwnTransaction = (db: Database, work: (tx: Tx) => Promise<unknown>) => db.transaction().execute(work)

async function isDone(ballot: number, work: () => Promise<unknown>): Promise<boolean> {
  try {
    await work()
    return true
  } catch (error) {
    log.error({ error, ballot }, 'a ballot did not follow the clock')
    return false
  }
}

async function followClock(tx: Tx, id: number, at: Date | undefined): Promise<void> {
  if (at) await sql`select set_config('partecipanza.at', ${at.toISOString()}, true)`.execute(tx)
  const ballot = await holdBallot(tx, id)
  // The clock is asked again: whoever voted last was waited for.
  const now = at ?? (await databaseClock(tx))
  if (ballot) await catchUp(tx, ballot, now)
}

/** Opens a ballot that is due before the job of the minute has: somebody asks who is on its roll. False: it was not. */
export async function openIfDue(db: Database, ballot: Ballot, now: Date): Promise<boolean> {
  if (ballot.rollFrozenAt || ballotMoment(ballot, now) !== 'open') return false
  await inOwnTransaction(db, (tx) => followClock(tx, ballot.id, undefined))
  return true
}

/** Brings the stored state to where the clock is. The caller holds the ballot alone. */
export async function catchUp(tx: Tx, ballot: Ballot, now: Date): Promise<void> {
  const moment = ballotMoment(ballot, now)
  if (ballot.state === moment || (moment !== 'open' && moment !== 'closed')) return
  if (!ballot.rollFrozenAt) {
    const count = await freezeRoll(tx, ballot, now)
    await writeEntries(tx, [said(ballot, 'ballot.opened', { count })], null, now)
  }
  if (moment !== 'closed') return
  await moveUrn(tx, ballot.id, 'all')
  await tx.updateTable('ballots').set({ state: 'closed' }).where('id', '=', ballot.id).execute()
  await writeEntries(tx, [said(ballot, 'ballot.closed')], null, now)
}

async function moveFresh(db: Database): Promise<void> {
  const ready = await sql<{ id: number }>`
    select distinct ballot_id as id from ballot_urn where is_fresh group by ballot_id, channel having count(*) >= ${leastToMove}`.execute(
    db,
  )
  for (const { id } of ready.rows) {
    await isDone(id, () => inOwnTransaction(db, (tx) => moveUrn(tx, id, 'fresh')))
  }
}
