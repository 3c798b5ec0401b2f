/** The terms a process depends on: the body's own, else those of the body above, else the usual ones with their source. */
import { sql } from 'kysely'
import type { Database, Tx } from '#database/types.ts'
import type { Day } from '#ui/dates.ts'
import type { Term, TermName, Terms } from './words.ts'

/** What holds where a body has set nothing; unverified ones are shown as "da verificare". */
export const usualTerms: Terms = {
  // Six months are read in the regional call of 2017 (LR 3/2010); for LR 15/2018 art. 15 the text is still to be checked.
  process_months: { amount: 6, source: 'L.R. 15/2018, art. 15', isVerified: false },
  extension_days: { amount: 60, source: 'L.R. 15/2018, art. 15', isVerified: false },
  answer_days: { amount: 30, source: 'L.R. 15/2018, art. 19', isVerified: true },
  final_report_days: { amount: 30, source: 'Bando regionale partecipazione 2023', isVerified: true },
}

/** The terms of a body. */
export async function findTerms(db: Database | Tx, bodyId: number): Promise<Terms> {
  const answer = await sql<{ term: TermName; amount: number; source: string; is_verified: boolean }>`
    select distinct on (t.term) t.term, t.amount, t.source, t.is_verified
    from body_terms t join bodies b on b.id = ${bodyId} and t.body_id in (b.id, b.parent_id)
    order by t.term, (t.body_id = b.id) desc`.execute(db)
  const own: Partial<Record<TermName, Term>> = {}
  for (const row of answer.rows) {
    own[row.term] = { amount: row.amount, source: row.source, isVerified: row.is_verified }
  }
  return { ...usualTerms, ...own }
}

/** The day so many months later: the same day of the month, or the month's last where it has none. */
export function addMonths(day: Day, months: number): Day {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const lastOfMonth = new Date(Date.UTC(year, month + months, 0)).getUTCDate()
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, lastOfMonth))).toISOString().slice(0, 10)
}
