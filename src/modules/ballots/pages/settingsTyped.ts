/** The form of question and rules: what it begins with, what it holds of a draft, and what of it goes to the command. */
import type { Typed } from '#platform/web/forms.ts'
import { textOf } from '#platform/web/forms.ts'
import type { FormValues } from '#ui/formState.ts'
import type { Ballot } from '../ballot.ts'
import type { BallotMethod } from '../words.ts'

const usualRules = {
  choose: 'av',
  budget: 'equal-shares',
  rank: 'schulze',
  points: 'sum',
} as const satisfies Record<BallotMethod, string>

/** A secret vote of residents: what fits most processes; nothing is ticked that one would regret. */
export const usualSettings = (method: BallotMethod): FormValues => ({
  rule: usualRules[method],
  least: '1',
  electorate: 'residents',
  isSecret: 'yes',
  utility: 'cost',
  completion: 'add1-greedy',
  ...(method === 'points' && { pointsEach: '10' }),
})

const written = (value: number | string | null): string => (value === null ? '' : String(value))

export const settingsOf = (ballot: Ballot): FormValues => ({
  question: ballot.question,
  explanation: ballot.explanation,
  rule: ballot.rule,
  utility: ballot.utility ?? 'cost',
  completion: ballot.completion ?? 'none',
  seats: written(ballot.seats),
  budget: euros(ballot.budgetCents),
  least: written(ballot.leastChoices),
  most: written(ballot.mostChoices),
  pointsEach: written(ballot.pointsEach),
  mostPoints: written(ballot.mostPoints),
  isSecret: ballot.isSecret ? 'yes' : 'no',
  mayChange: ballot.mayChange ? 'yes' : '',
  electorate: ballot.electorate,
  table: written(ballot.tableId),
  minimumAge: written(ballot.minimumAge),
})

/** As an Italian writes it and `amount` reads it: 24000,50. */
export function euros(cents: number | null): string {
  if (cents === null) return ''
  return cents % 100 === 0 ? String(cents / 100) : (cents / 100).toFixed(2).replace('.', ',')
}

/** Settings that the chosen rule does not have stay out, although their fields stand in the form. */
export function settingsToSend(typed: Typed): Record<string, Typed[string]> {
  const rule = textOf(typed, 'rule')
  const isBudget = textOf(typed, 'method') === 'budget'
  const hasCompletion = isBudget && rule === 'equal-shares' && textOf(typed, 'completion') !== ''
  const hasUtility = isBudget && rule !== 'phragmen'
  return {
    ...typed,
    utility: hasUtility ? textOf(typed, 'utility') : '',
    completion: hasCompletion ? textOf(typed, 'completion') : '',
    table: textOf(typed, 'electorate') === 'table_members' ? textOf(typed, 'table') : '',
    mayChange: textOf(typed, 'mayChange'),
  }
}
