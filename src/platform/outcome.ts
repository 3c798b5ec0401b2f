import type { Message, MessageKey, Values } from '#ui/words.ts'

/** What is wrong with a form, by field; the key `form` is for what belongs to no field. */
export type FieldErrors = Readonly<Record<string, Message>>

/** An expected refusal: never thrown, always a value. */
export type Refusal =
  | { readonly kind: 'invalid'; readonly errors: FieldErrors }
  | { readonly kind: 'not_found' }
  | { readonly kind: 'forbidden'; readonly because: Message }
  | { readonly kind: 'conflict'; readonly because: Message }
  | { readonly kind: 'sign_in_needed' }
  /** The same form had already done its work: a double click, or a retry after a lost answer. */
  | { readonly kind: 'repeated' }

/** What came of a command. */
export type Outcome<Value> = { readonly kind: 'done'; readonly value: Value } | Refusal

export const done = <Value>(value: Value): Outcome<Value> => ({ kind: 'done', value })
export const notFound: Refusal = { kind: 'not_found' }

/** A form with one wrong field: `invalid('title', 'proposals.errors.titleTaken')`. */
export const invalid = (field: string, key: MessageKey, values?: Values): Refusal => ({
  kind: 'invalid',
  errors: { [field]: values ? { key, values } : { key } },
})

/** Somebody was faster, or the thing has changed since the page was opened. */
export const conflict = (key: MessageKey, values?: Values): Refusal => ({
  kind: 'conflict',
  because: values ? { key, values } : { key },
})
