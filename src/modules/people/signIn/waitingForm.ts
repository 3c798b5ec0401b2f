/** What is shown of a form that waits, and what is sent again. */
import type { DraftContent } from '#platform/drafts.ts'

/** Every field as it was typed, one pair for each value; our own note of the address is left out. */
export const hiddenFields = (fields: DraftContent): [name: string, value: string][] =>
  Object.entries(fields)
    .filter(([name]) => name !== '_address')
    .flatMap(([name, value]) =>
      (typeof value === 'string' ? [value] : value).map((one): [string, string] => [name, one]),
    )

/** Fields whose name says what was asked, in the order in which they are read. */
const named = [
  'title',
  'name',
  'summary',
  'body',
  'text',
  'description',
  'reasons',
  'statement',
  'accessNeeds',
] as const
type Named = (typeof named)[number]
const isNamed = (name: string): name is Named => named.some((known) => known === name)

export interface ReadableText {
  /** What was asked, where the field's name says it. */
  readonly name: Named | undefined
  readonly text: string
}

/** The texts a person recognises as theirs, the title first: not keys, numbers or words of a state. */
export const readableTexts = (fields: DraftContent): ReadableText[] =>
  hiddenFields(fields)
    .filter(([name, value]) => !name.startsWith('_') && !/^[\w-]*$/.test(value.trim()))
    .map(([name, value]) => ({ name: isNamed(name) ? name : undefined, text: value.trim() }))
    .sort((a, b) => placeOf(a.name) - placeOf(b.name))

const placeOf = (name: Named | undefined): number => (name ? named.indexOf(name) : named.length)
