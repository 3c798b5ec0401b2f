import { sql } from 'kysely'
import type { Database, Tx } from '#database/types.ts'

export interface Turnout {
  /** People or organisations on the frozen roll; none before it is frozen. */
  readonly electors: number | null
  readonly voted: number
  readonly online: number
  readonly paper: number
}

/** How many have voted, by channel, of how many. While the ballot is open pages show the total only. */
export async function findTurnout(db: Database | Tx, ballot: number): Promise<Turnout> {
  const answer = await sql<Turnout>`
    select case when b.roll_frozen_at is null then null
        else (select count(*)::int from ballot_electors e where e.ballot_id = b.id) end as electors,
      t.voted, t.online, t.paper
    from ballots b, lateral (select count(*)::int as voted,
        count(*) filter (where channel = 'online')::int as online,
        count(*) filter (where channel = 'paper')::int as paper
      from ballot_turnout where ballot_id = b.id) t
    where b.id = ${ballot}`.execute(db)
  return answer.rows[0] ?? { electors: null, voted: 0, online: 0, paper: 0 }
}
