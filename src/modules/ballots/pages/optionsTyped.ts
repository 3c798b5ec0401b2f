/** What stands in the forms of the options page and has not been saved by the button that was pressed. Pure. */
import { type Typed, textOf, textsOf } from '#platform/web/forms.ts'
import type { FormValues } from '#ui/formState.ts'
import type { BallotOption } from '../ballot.ts'
import { euros } from './settingsTyped.ts'

/** The parts of the page, each with a button of its own. */
export type OptionsPart = 'costs' | 'proposals' | 'free'

const freeFields = ['title', 'summary', 'cost'] as const

/** The values to show again: of every part but the one that has just been saved. */
export function unsavedOf(
  typed: Typed,
  options: readonly BallotOption[],
  saved: OptionsPart | undefined,
): FormValues {
  const values: Record<string, string | readonly string[]> = {}
  const costs = saved === 'costs' ? [] : options
  for (const { id, costCents } of costs) {
    const name = `cost_${id}`
    if (typed[name] !== undefined && textOf(typed, name).trim() !== euros(costCents)) {
      values[name] = textOf(typed, name)
    }
  }
  const proposals = saved === 'proposals' ? [] : textsOf(typed, 'proposals')
  if (proposals.length > 0) values.proposals = proposals
  for (const name of saved === 'free' ? [] : freeFields) {
    if (textOf(typed, name).trim() !== '') values[name] = textOf(typed, name)
  }
  return values
}
