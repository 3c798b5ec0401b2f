import { sql } from 'kysely'
import type { Database, Tx } from '#database/types.ts'
import type { BallotContent } from '../content.ts'
import type { BallotChannel } from '../words.ts'

/** Equal ballots, how many of them came by a channel. */
export interface CountedContent {
  readonly content: BallotContent
  readonly channel: BallotChannel
  readonly count: number
}

/**
 * What is in the urn of a closed ballot, equal contents together. Throws before, and after the publication too, when
 * the urn may have forgotten its channels: the result and its file have all there is to read. Only counting calls it.
 */
export async function countedBallots(db: Database | Tx, ballot: number): Promise<CountedContent[]> {
  const state = await db.selectFrom('ballots').select('state').where('id', '=', ballot).executeTakeFirst()
  if (state?.state !== 'closed') {
    throw new Error(`The urn of ballot ${ballot} is sealed`)
  }
  const answer = await sql<CountedContent>`
    select content, channel, count(*)::int as count from (
      select content, channel from ballot_urn where ballot_id = ${ballot}
      union all
      select v.content, t.channel from ballot_named_votes v join ballot_turnout t on t.elector_id = v.elector_id
        where v.ballot_id = ${ballot}) votes
    group by content, channel order by channel, content`.execute(db)
  return answer.rows
}
