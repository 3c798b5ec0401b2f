/** The last look at paper before it closes; a reason for figures that do not match is kept, and is public. */
import type { Tx } from '#database/types.ts'
import { invalid, type Refusal } from '#platform/outcome.ts'
import { findPaperFigures } from '../queries/papers.ts'
import { differencesOf, mayClosePaper, mayCountSheets } from '../rules/reconciliation.ts'

/** Nothing where paper may close. */
export async function judgePaper(
  tx: Tx,
  ballot: number,
  reason: string | undefined,
): Promise<Refusal | undefined> {
  const figures = await findPaperFigures(tx, ballot)
  const verdict = mayClosePaper(figures, reason ?? null)
  if (!verdict.allowed) {
    const isForReason = figures.openBatches === 0 && mayCountSheets(figures.typed, figures.turnout).allowed
    return isForReason
      ? invalid('reason', 'ballots.paper.why.mismatch')
      : { kind: 'conflict', because: verdict.because }
  }
  if (reason !== undefined && differencesOf(figures).length > 0) {
    await tx.insertInto('ballot_paper_reasons').values({ ballot_id: ballot, reason }).execute()
  }
  return undefined
}
