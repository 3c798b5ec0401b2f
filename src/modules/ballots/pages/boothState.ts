/** What stands in the booth's form: kept in the form alone, sent back and forth, written nowhere. */
import type { Typed } from '#platform/web/forms.ts'
import { textOf, textsOf } from '#platform/web/forms.ts'
import type { Ballot } from '../ballot.ts'
import type { BallotContent } from '../content.ts'
import { moveOption, shownOrder, type TypedRanks } from './ranking.ts'

/** How the booth asks: a budget with points is asked like points. */
export type Asking = 'one' | 'many' | 'budget' | 'rank' | 'points'

export function askingOf({ method, pointsEach, mostChoices, leastChoices }: Ballot): Asking {
  if (method === 'rank') return 'rank'
  if (pointsEach !== null) return 'points'
  if (method === 'budget') return 'budget'
  return mostChoices === 1 && leastChoices === 1 ? 'one' : 'many'
}

/** Only the fields of a vote: nothing else that was sent travels on. */
export function voteFields(ballot: Ballot, typed: Typed): Record<string, string | readonly string[]> {
  const fields: Record<string, string | readonly string[]> = {}
  for (const [name, value] of Object.entries(typed)) {
    if (name === 'option' || name === 'age' || name === 'elector' || /^(rank|points)_\d{1,9}$/.test(name)) {
      fields[name] = value
    }
  }
  if (askingOf(ballot) === 'many' || askingOf(ballot) === 'budget') fields.option = textsOf(typed, 'option')
  return fields
}

/** The same vote as the form would send it. */
export function fieldsOf(content: BallotContent): Record<string, string | readonly string[]> {
  if ('options' in content) return { option: content.options.map(String) }
  if ('points' in content) {
    return Object.fromEntries(
      Object.entries(content.points).map(([id, points]) => [`points_${id}`, String(points)]),
    )
  }
  return Object.fromEntries(
    content.ranking.flatMap((group, index) => group.map((id) => [`rank_${id}`, String(index + 1)])),
  )
}

export const typedRanks = ({ options }: Ballot, typed: Typed): TypedRanks =>
  new Map(options.map(({ id }) => [id, textOf(typed, `rank_${id}`)]))

/** The form after one of its buttons "up" and "down": `su-12`, `giu-12`. */
export function moved(ballot: Ballot, typed: Typed, button: string): Typed | undefined {
  const [, direction, option] = /^(su|giu)-(\d{1,9})$/.exec(button) ?? []
  const id = Number(option)
  if (!direction || ballot.method !== 'rank' || !ballot.options.some((one) => one.id === id)) return undefined
  const ranks = moveOption(typedRanks(ballot, typed), id, direction === 'su' ? 'up' : 'down')
  return { ...typed, ...Object.fromEntries([...ranks].map(([one, rank]) => [`rank_${one}`, rank])) }
}

/** The options as the booth shows them: announced order, or the order that is being made. */
export function shownOptions(ballot: Ballot, typed: Typed): Ballot['options'] {
  if (ballot.method !== 'rank') return ballot.options
  const order = shownOrder(typedRanks(ballot, typed))
  return order.flatMap((id) => ballot.options.find((option) => option.id === id) ?? [])
}

/** What has been used so far of what there is: cents, points or marks. */
export interface UsedSoFar {
  readonly kind: 'sum' | 'given' | 'marked'
  readonly used: number
  readonly most: number
}

export function usedSoFar(ballot: Ballot, typed: Typed): UsedSoFar | undefined {
  const asking = askingOf(ballot)
  if (asking === 'points' && ballot.pointsEach !== null) {
    const points = ballot.options.map(({ id }) => Number(textOf(typed, `points_${id}`).trim()))
    const used = points.reduce((sum, one) => sum + (Number.isInteger(one) && one > 0 ? one : 0), 0)
    return { kind: 'given', used, most: ballot.pointsEach }
  }
  const marked = ballot.options.filter(({ id }) => textsOf(typed, 'option').includes(String(id)))
  if (asking === 'budget' && ballot.budgetCents !== null) {
    const used = marked.reduce((sum, { costCents }) => sum + (costCents ?? 0), 0)
    return { kind: 'sum', used, most: ballot.budgetCents }
  }
  if (asking === 'many' && ballot.mostChoices !== null) {
    return { kind: 'marked', used: marked.length, most: ballot.mostChoices }
  }
  return undefined
}
