import { sql } from 'kysely'
import type { Database } from '#database/types.ts'
import type { ReferralKind } from '../words.ts'

/** The numbers a statement carried to the table, as they stood then. */
export interface ReferralNumbers {
  readonly people: number
  readonly agree: number
  readonly disagree: number
  readonly pass: number
  readonly seen: number
  /** As in the map: the answers of fewer than five people are not in the totals. */
  readonly leavesOutFew?: boolean
  readonly byGroup: readonly {
    readonly letter: string
    readonly agree: number
    readonly disagree: number
    readonly pass: number
    readonly seen: number
  }[]
}

export interface Referral {
  readonly statement: number
  readonly number: number
  /** Empty where the statement is no longer admitted. */
  readonly text: string
  readonly kind: ReferralKind
  readonly toId: number
  /** The title of the proposal or clause it became. */
  readonly title: string
  /** The document a clause stands in. */
  readonly documentId: number | null
  readonly numbers: ReferralNumbers
  readonly at: Date
}

/** What became of a conversation's statements at the table. */
export async function referralsOf(db: Database, conversation: number): Promise<Referral[]> {
  const answer = await sql<Referral>`
    select s.id as statement, s.number, case when s.state = 'rejected' then '' else s.text end as text, r.to_kind as kind, r.to_id as "toId",
      coalesce(p.title, k.title, a.title, '') as title, k.document_id as "documentId", r.numbers, r.at
    from opinion_referrals r join opinion_statements s on s.id = r.statement_id
    left join proposals p on r.to_kind = 'proposal' and p.id = r.to_id
    left join document_clauses k on r.to_kind = 'clause' and k.id = r.to_id
    left join pacts a on r.to_kind = 'pact' and a.id = r.to_id
    where s.conversation_id = ${conversation} order by r.id`.execute(db)
  return answer.rows
}
