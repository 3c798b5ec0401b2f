/** The public clocks of a pact: the answer, the call, the comments, the conciliation, the reports, the notice of renewal. Pure. */
import { addDays, type Day, daysBetween } from '#ui/dates.ts'
import { effectiveState } from './rules/effectiveState.ts'
import type { PactTerms } from './terms.ts'
import type { Pact, ReportKind } from './words.ts'

export interface ReportDue {
  readonly kind: ReportKind
  readonly coversFrom: Day
  readonly coversUntil: Day
  readonly dueOn: Day
}

/** The two reports every pact owes: at mid-term and at the end. None until its term is known. */
export function reportsDue(pact: Pick<Pact, 'startsOn' | 'endsOn'>, terms: PactTerms): ReportDue[] {
  const { startsOn, endsOn } = pact
  if (startsOn === null || endsOn === null) return []
  const share = terms.pact_mid_report_percent.amount / 100
  const middle = addDays(startsOn, Math.round(daysBetween(startsOn, endsOn) * share))
  const after = terms.pact_final_report_days.amount
  return [
    { kind: 'mid_term', coversFrom: startsOn, coversUntil: middle, dueOn: addDays(middle, after) },
    { kind: 'final', coversFrom: startsOn, coversUntil: endsOn, dueOn: addDays(endsOn, after) },
  ]
}

/** The day from which the parties are reminded that the pact ends, and may renew it. */
export const renewalFrom = (endsOn: Day, terms: PactTerms): Day =>
  addDays(endsOn, -terms.pact_renewal_notice_days.amount)

export interface PactClock {
  readonly of: 'answer' | 'call' | 'comments' | 'conciliation' | 'mid_term' | 'final' | 'renewal'
  readonly due: Day
  /** Negative once the day is past. */
  readonly daysLeft: number
}

/** A pact with what its clocks are told by. */
export interface ClockedPact extends Pact {
  readonly answerDue: Day | null
  /** None where no committee is at work. */
  readonly conciliationDue: Day | null
  readonly publishedReports: readonly ReportKind[]
}

/** The clocks that run today, soonest first. */
export function clocksOf(pact: ClockedPact, terms: PactTerms, today: Day): PactClock[] {
  const state = effectiveState(pact, today)
  const clocks: { of: PactClock['of']; due: Day | null }[] = []
  if (state === 'submitted' || state === 'under_review') clocks.push({ of: 'answer', due: pact.answerDue })
  if (state === 'public_call') clocks.push({ of: 'call', due: pact.callCloses })
  if (state === 'text_published') clocks.push({ of: 'comments', due: pact.commentsClose })
  clocks.push({ of: 'conciliation', due: pact.conciliationDue })
  if (state === 'active' || state === 'suspended' || state === 'expired') {
    for (const { kind, dueOn } of reportsDue(pact, terms)) {
      if (kind !== 'periodic' && !pact.publishedReports.includes(kind)) clocks.push({ of: kind, due: dueOn })
    }
  }
  if (
    state === 'active' &&
    pact.state !== 'renewed' &&
    pact.endsOn !== null &&
    today >= renewalFrom(pact.endsOn, terms)
  ) {
    clocks.push({ of: 'renewal', due: pact.endsOn })
  }
  return clocks
    .flatMap(({ of, due }) => (due === null ? [] : [{ of, due, daysLeft: daysBetween(today, due) }]))
    .sort((a, b) => (a.due < b.due ? -1 : 1))
}
