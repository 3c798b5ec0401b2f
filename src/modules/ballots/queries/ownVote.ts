import type { Database } from '#database/types.ts'
import type { Actor } from '#platform/actor.ts'
import type { BallotContent } from '../content.ts'
import { findPlaces } from './found.ts'

export interface OwnVote {
  readonly elector: number
  readonly member: string | null
  readonly content: BallotContent
  readonly castAt: Date
}

/** What a person has voted, of named ballots only: of a secret one nobody can say it. */
export async function findOwnVote(db: Database, ballot: number, actor: Actor | null): Promise<OwnVote[]> {
  const places = await findPlaces(db, ballot, actor)
  if (places.length === 0) return []
  const rows = await db
    .selectFrom('ballot_named_votes')
    .select(['elector_id', 'content', 'cast_at'])
    .where('ballot_id', '=', ballot)
    .where(
      'elector_id',
      'in',
      places.map(({ elector }) => elector),
    )
    .orderBy('elector_id')
    .execute()
  return rows.map((row) => ({
    elector: row.elector_id,
    member: places.find(({ elector }) => elector === row.elector_id)?.member ?? null,
    content: row.content as BallotContent,
    castAt: row.cast_at,
  }))
}
