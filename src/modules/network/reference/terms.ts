/** Terms of the regional law on participation, each with its source; a text not read in the law is not verified. */
import type { TermUnit } from '../words.ts'

export interface ReferenceTerm {
  readonly term: string
  readonly amount: number
  readonly unit: TermUnit
  readonly source: string
  readonly isVerified: boolean
}

export const referenceTerms: readonly ReferenceTerm[] = [
  // Answer of the decision body to the validated document: art. 19 LR 15/2018.
  { term: 'answer_days', amount: 30, unit: 'days', source: 'L.R. 15/2018, art. 19', isVerified: true },
  // Final report to the Region after the conclusion, as the regional calls say.
  {
    term: 'final_report_days',
    amount: 30,
    unit: 'days',
    source: 'L.R. 15/2018 e bandi regionali sulla partecipazione',
    isVerified: true,
  },
  // Longest duration from the formal start: art. 15 LR 15/2018, whose wording was not read.
  { term: 'process_months', amount: 6, unit: 'months', source: 'L.R. 15/2018, art. 15', isVerified: false },
  { term: 'extension_days', amount: 60, unit: 'days', source: 'L.R. 15/2018, art. 15', isVerified: false },
  // Silence or refusal opens the way to the guarantor's mediation: art. 4 LR 15/2018.
  {
    term: 'initiative_answer_days',
    amount: 30,
    unit: 'days',
    source: 'L.R. 15/2018, art. 4',
    isVerified: true,
  },
  {
    term: 'accessibility_answer_days',
    amount: 30,
    unit: 'days',
    source: 'Linee guida AgID sull’accessibilità',
    isVerified: false,
  },
  {
    term: 'minutes_days',
    amount: 10,
    unit: 'days',
    source: 'Regola di questo sito: nessuna norma fissa il termine',
    isVerified: false,
  },
]
