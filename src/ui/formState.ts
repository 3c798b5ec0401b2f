/** What a form knows when it is drawn: what was typed, and what is wrong with it. */
import type { Message } from './words.ts'

/** A problem for each field, by field name; the same words stand in the summary and beside the field. */
export type FieldErrors = Readonly<Record<string, Message>>

/** What was typed, by field name; several values for checkboxes. */
export type FormValues = Readonly<Record<string, string | readonly string[] | undefined>>

export interface FormState {
  readonly values: FormValues
  readonly errors: FieldErrors
}

/** A form nobody has touched. */
export const emptyForm: FormState = { values: {}, errors: {} }

/** The one value of a field; nothing typed is the empty string. */
export function typedValue(form: FormState, name: string): string {
  const value = form.values[name]
  return typeof value === 'string' ? value : (value?.[0] ?? '')
}

/** Whether a choice was made: among several for checkboxes. */
export function isChosen(form: FormState, name: string, option: string): boolean {
  const value = form.values[name]
  return typeof value === 'string' ? value === option : (value?.includes(option) ?? false)
}

/** The ids that explain a field, in reading order, for `aria-describedby`. */
export function describedBy(
  name: string,
  has: { help: boolean; error: boolean; note: boolean },
): string | undefined {
  const ids = [has.help && `${name}-help`, has.error && `${name}-error`, has.note && `${name}-note`].filter(
    Boolean,
  )
  return ids.length > 0 ? ids.join(' ') : undefined
}
