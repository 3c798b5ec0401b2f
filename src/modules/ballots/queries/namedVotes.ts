import type { Database } from '#database/types.ts'
import type { BallotContent } from '../content.ts'

export interface NamedVote {
  /** The organisation at the table, or the citizen with a seat of their own. */
  readonly voter: string
  readonly content: BallotContent
}

/** Who voted what, of named ballots whose result is published; of others nothing. */
export async function findNamedVotes(db: Database, ballot: number): Promise<NamedVote[]> {
  const rows = await db
    .selectFrom('ballot_named_votes as v')
    .innerJoin('ballots as b', 'b.id', 'v.ballot_id')
    .innerJoin('ballot_electors as e', 'e.id', 'v.elector_id')
    .innerJoin('table_members as m', 'm.id', 'e.member_id')
    .select(['v.content', 'm.name as voter'])
    .where('v.ballot_id', '=', ballot)
    .where('b.state', '=', 'published')
    .where('b.is_secret', '=', false)
    .orderBy('e.id')
    .execute()
  return rows.map(({ content, voter }) => ({ voter, content: content as BallotContent }))
}
