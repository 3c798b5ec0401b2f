import type { Database } from '#database/types.ts'
import type { BallotContent } from '../content.ts'

export interface NamedVote {
  /** The organisation, or the name a person shows; null once they have closed their account. */
  readonly voter: string | null
  readonly content: BallotContent
}

/** Who voted what, of named ballots whose result is published; of others nothing. */
export async function findNamedVotes(db: Database, ballot: number): Promise<NamedVote[]> {
  const rows = await db
    .selectFrom('ballot_named_votes as v')
    .innerJoin('ballots as b', 'b.id', 'v.ballot_id')
    .innerJoin('ballot_electors as e', 'e.id', 'v.elector_id')
    .leftJoin('table_members as m', 'm.id', 'e.member_id')
    .leftJoin('people as p', (join) => join.onRef('p.id', '=', 'e.person_id').on('p.closed_at', 'is', null))
    .select(['v.content', 'm.name as member', 'p.name as person'])
    .where('v.ballot_id', '=', ballot)
    .where('b.state', '=', 'published')
    .where('b.is_secret', '=', false)
    .orderBy('e.id')
    .execute()
  return rows.map(({ content, member, person }) => ({
    voter: member ?? person,
    content: content as BallotContent,
  }))
}
