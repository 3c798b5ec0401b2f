/** The row that says where a statement went, and the numbers it took along. */
import type { Tx } from '#database/types.ts'
import { link } from '#platform/links.ts'
import { subject } from '#platform/subject.ts'
import type { ReferralNumbers } from '../queries/referrals.ts'
import type { ReferralKind } from '../words.ts'

/** What the statement has become before. */
export async function referredTo(
  tx: Tx,
  statement: number,
): Promise<readonly { readonly kind: string; readonly toId: number }[]> {
  return await tx
    .selectFrom('opinion_referrals')
    .select(['to_kind as kind', 'to_id as toId'])
    .where('statement_id', '=', statement)
    .execute()
}

/** From here on the thread of the conversation goes through the statement to what comes of it. */
export const raise = (tx: Tx, conversation: number, statement: number, now: Date): Promise<void> =>
  link(tx, subject('conversation', conversation), 'raised', subject('opinion_statement', statement), now)

/** Writes down where it went, with its numbers as they stand. */
export async function keepReferral(
  tx: Tx,
  statement: number,
  kind: ReferralKind,
  toId: number,
  numbers: ReferralNumbers,
  now: Date,
): Promise<void> {
  await tx
    .insertInto('opinion_referrals')
    .values({
      statement_id: statement,
      to_kind: kind,
      to_id: toId,
      numbers: JSON.stringify(numbers),
      at: now,
    })
    .execute()
}
