import type { Database, Tx } from '#database/types.ts'
import type { BallotOutcome, WinnersOutcome } from '../counting/index.ts'
import { isWhole, publishable } from '../rules/winnersOnly.ts'

export interface PublishedResult<Outcome extends WinnersOutcome = BallotOutcome | WinnersOutcome> {
  /** The whole count, or only who won where very few voted in secret. */
  readonly outcome: Outcome
  readonly countedAt: Date
  /** What the administration chose instead; the count stays beside it. */
  readonly override: ResultOverride | null
}

export interface ResultOverride {
  readonly selected: readonly number[]
  readonly at: Date
  readonly reason: string
  /** None where a choice was written before offices were kept. */
  readonly by: ChoosingOffice | null
}

/** The office that chose: no name of a person. */
export interface ChoosingOffice {
  readonly role: 'administrator'
  /** Administrator of the body itself, or of the site for the body that decides. */
  readonly scope: 'body' | 'platform'
  readonly body: string
}

/** A result whose whole count is published. */
export type CountedResult = PublishedResult<BallotOutcome>

export const isCounted = (result: PublishedResult): result is CountedResult => isWhole(result.outcome)

/** The result of a ballot; undefined until it is published. */
export async function findPublishedResult(
  db: Database | Tx,
  ballot: number,
): Promise<PublishedResult | undefined> {
  const row = await db
    .selectFrom('ballot_results as r')
    .innerJoin('ballots as b', 'b.id', 'r.ballot_id')
    .select(['r.outcome', 'r.counted_at', 'r.override', 'r.override_reason', 'b.is_secret as isSecret'])
    .where('r.ballot_id', '=', ballot)
    .where('b.state', '=', 'published')
    .executeTakeFirst()
  if (!row) return undefined
  const override = row.override as { selected: number[]; at: string; by?: ChoosingOffice } | null
  return {
    outcome: publishable(row, row.outcome as unknown as BallotOutcome | WinnersOutcome),
    countedAt: row.counted_at,
    override: override && {
      selected: override.selected,
      at: new Date(override.at),
      reason: row.override_reason ?? '',
      by: override.by ?? null,
    },
  }
}

/** Every vote of a published result in one file; undefined where so few voted that they are not published one by one. */
export async function findBallotFile(db: Database, ballot: number): Promise<string | undefined> {
  const row = await db
    .selectFrom('ballot_files')
    .select('content')
    .where('ballot_id', '=', ballot)
    .executeTakeFirst()
  return row?.content
}
