/** The terms of a body's regulation on pacts: its own, else those of the body above, else the usual ones. */
import { sql } from 'kysely'
import type { Database, Tx } from '#database/types.ts'

const pactTermNames = [
  'pact_answer_days',
  'pact_call_days_min',
  'pact_call_days_max',
  'pact_comment_days',
  'pact_renewal_notice_days',
  'pact_conciliation_days',
  'pact_mid_report_percent',
  'pact_final_report_days',
  'pact_identify_to_submit',
  'pact_identify_to_sign',
  'pact_counter_check_days',
] as const
export type PactTermName = (typeof pactTermNames)[number]

export interface PactTerm {
  readonly amount: number
  readonly source: string
  /** False where it is only general knowledge: shown as "da verificare", never as law. */
  readonly isVerified: boolean
}
export type PactTerms = Readonly<Record<PactTermName, PactTerm>>

const usual = (amount: number, source: string): PactTerm => ({ amount, source, isVerified: false })

/**
 * What holds where a body has set nothing. The regulations on shared administration differ from body to body, so
 * none of these is printed as law until somebody has read the body's own.
 */
export const usualPactTerms: PactTerms = {
  pact_answer_days: usual(30, 'Regolamenti sull’amministrazione condivisa'),
  pact_call_days_min: usual(15, 'Regolamenti sull’amministrazione condivisa'),
  pact_call_days_max: usual(30, 'Regolamenti sull’amministrazione condivisa'),
  pact_comment_days: usual(10, 'Scelta di chi gestisce il sito'),
  pact_renewal_notice_days: usual(60, 'Scelta di chi gestisce il sito'),
  pact_conciliation_days: usual(30, 'Regolamento di Bologna sui beni comuni, art. 33'),
  pact_mid_report_percent: usual(50, 'Scelta di chi gestisce il sito'),
  pact_final_report_days: usual(30, 'Regolamento di Bologna sui beni comuni, art. 30'),
  // A level, see `IdentityLevel`. Regulations ask for SPID, CIE or CNS, which this platform cannot reach.
  pact_identify_to_submit: usual(0, 'Scelta di chi gestisce il sito'),
  pact_identify_to_sign: usual(1, 'Scelta di chi gestisce il sito'),
  pact_counter_check_days: usual(365, 'Scelta di chi gestisce il sito'),
}

export async function findPactTerms(db: Database | Tx, bodyId: number): Promise<PactTerms> {
  const answer = await sql<{ term: PactTermName; amount: number; source: string; isVerified: boolean }>`
    select distinct on (t.term) t.term, t.amount, t.source, t.is_verified as "isVerified"
    from body_terms t join bodies b on b.id = ${bodyId} and t.body_id in (b.id, b.parent_id)
    where t.term like 'pact\\_%' order by t.term, (t.body_id = b.id) desc`.execute(db)
  const own: Partial<Record<PactTermName, PactTerm>> = {}
  for (const { term, ...rest } of answer.rows) own[term] = rest
  return { ...usualPactTerms, ...own }
}
