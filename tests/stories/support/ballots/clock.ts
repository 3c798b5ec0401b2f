/** Ballots take days: the story moves a ballot's own hours instead of waiting, which the database else forbids. */
import { sql } from 'kysely'
import type { Database } from '#database/types.ts'
import { moveBallots } from '#modules/ballots/index.ts'

/** As if the ballot had opened, or closed, a minute ago; then the job of every minute does its work. */
export async function letOpen(db: Database, ballot: number): Promise<void> {
  await move(db, ballot, 'opens_at')
}

export async function letClose(db: Database, ballot: number): Promise<void> {
  await move(db, ballot, 'closes_at')
}

async function move(db: Database, ballot: number, column: 'opens_at' | 'closes_at'): Promise<void> {
  await db.transaction().execute(async (tx) => {
    await sql`alter table ballots disable trigger announced_ballot_kept`.execute(tx)
    const hour = column === 'opens_at' ? sql`clock_timestamp() - interval '1 hour'` : sql`clock_timestamp()`
    await sql`update ballots set ${sql.ref(column)} = ${hour} where id = ${ballot}`.execute(tx)
    await sql`alter table ballots enable trigger announced_ballot_kept`.execute(tx)
  })
  await moveBallots(db)
}
