/** The thread (filo rosso) of a pact as it is drawn: what was, where we are today, the days it is bound to. */
import { dayOf, shortDate } from '#ui/dates.ts'
import type { Milestone } from '#ui/phaseBar.tsx'
import type { Knot } from '#ui/threadSteps.ts'
import type { View } from '#ui/view.ts'
import type { PactState } from '../words.ts'

const ended: readonly PactState[] = ['rejected', 'concluded', 'terminated_early', 'renewed']

/** `linked` are the knots that links have made, the pact's own among them; an ended pact has nothing more to expect. */
export function threadOfPact(
  view: View,
  linked: readonly Knot[],
  state: PactState,
  milestones: readonly Milestone[],
): readonly Knot[] {
  if (linked.length === 0 || ended.includes(state)) return linked
  const today = dayOf(view.now)
  const here: Knot = {
    kind: view.t('pacts.page.line.today'),
    date: shortDate(view.language, view.now),
    title: view.t(`pacts.state.${state}`),
    state: 'here',
  }
  const coming = milestones
    .filter(({ day }) => day > today)
    .map(
      ({ name, note }): Knot => ({
        kind: view.t('pacts.page.coming'),
        date: note ?? '',
        title: name,
        state: 'future',
      }),
    )
  return [
    ...linked.map((knot): Knot => (knot.state === 'here' ? { ...knot, state: 'past' } : knot)),
    here,
    ...coming,
  ]
}
