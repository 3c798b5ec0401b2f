/** What is shown of a form that waits, and what is sent again. */
import type { DraftContent } from '#platform/drafts.ts'

/** Every field as it was typed, one pair for each value; our own note of the address is left out. */
export const hiddenFields = (fields: DraftContent): [name: string, value: string][] =>
  Object.entries(fields)
    .filter(([name]) => name !== '_address')
    .flatMap(([name, value]) =>
      (typeof value === 'string' ? [value] : value).map((one): [string, string] => [name, one]),
    )

/** The texts a person recognises as theirs: not keys, numbers or words of a state. */
export const readableTexts = (fields: DraftContent): string[] =>
  hiddenFields(fields)
    .filter(([name, value]) => !name.startsWith('_') && !/^[\w-]*$/.test(value.trim()))
    .map(([, value]) => value.trim())
