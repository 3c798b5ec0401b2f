/** The life of a pact on one line, and where we are on it. */
import { type Day, dayOf, shortDate } from '#ui/dates.ts'
import type { Milestone } from '#ui/phaseBar.tsx'
import type { View } from '#ui/view.ts'
import { reportsDue } from '../clock.ts'
import type { PactOverview } from '../queries/pactOverview.ts'
import { effectiveState } from '../rules/effectiveState.ts'
import type { PactTerms } from '../terms.ts'
import type { Pact, PactState } from '../words.ts'

/** The day a pact ends, or ended: one that was concluded or ended early did so that day, whatever was agreed. */
export function lastDayOf(
  pact: Pick<Pact, 'endsOn'>,
  steps: readonly { readonly to: PactState; readonly on: Day }[],
): Day | null {
  const last = steps.at(-1)
  return last?.to === 'concluded' || last?.to === 'terminated_early' ? last.on : pact.endsOn
}

/** From signature to end; before the signature, from the proposal to the next date somebody is bound to. */
export function milestonesOf(view: View, pact: Pact, overview: PactOverview, terms: PactTerms): Milestone[] {
  const today = dayOf(view.now)
  const state = effectiveState(pact, today)
  const due: { day: Day | null; name: string }[] =
    overview.signedOn === null
      ? [
          { day: overview.submittedOn, name: view.t('pacts.page.line.submitted') },
          { day: pact.boardAssessedOn, name: view.t('pacts.page.line.board') },
          state === 'submitted' || state === 'under_review'
            ? { day: overview.answerDue, name: view.t('pacts.page.line.answer') }
            : { day: pact.callCloses, name: view.t('pacts.page.line.call') },
          { day: pact.commentsClose, name: view.t('pacts.page.line.comments') },
          { day: pact.startsOn, name: view.t('pacts.page.line.start') },
          { day: pact.endsOn, name: view.t('pacts.page.line.end') },
        ]
      : [
          { day: overview.signedOn, name: view.t('pacts.page.line.signed') },
          ...reportsDue(pact, terms)
            .filter(({ kind }) => kind === 'mid_term')
            .map(({ dueOn }) => ({ day: dueOn, name: view.t('pacts.reportKind.mid_term') })),
          { day: overview.conciliationDue, name: view.t('pacts.page.line.conciliation') },
          { day: lastDayOf(pact, overview.steps), name: view.t('pacts.page.line.end') },
        ]
  const known = due.flatMap(({ day, name }) =>
    day === null ? [] : [{ day, name, note: shortDate(view.language, day) }],
  )
  if (known.length === 0) return []
  const here: Milestone = {
    day: today,
    name: view.t('pacts.page.line.today'),
    note: shortDate(view.language, today),
    isToday: true,
  }
  return [...known, here].sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
}
