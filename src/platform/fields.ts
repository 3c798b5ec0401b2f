/** The answers that forms of every module ask for, each with its bounds and its refusal. */
import { z } from 'zod'

const choice = 'platform.invalid.choice'
const largestKey = 2_147_483_647

/** The key of a row, as a form or an address carries it. */
export const id = z.coerce.number(choice).int(choice).positive(choice).max(largestKey, choice)

/** An empty answer is no answer. */
export const noneIfEmpty = (value: unknown): unknown => (value === '' ? undefined : value)

/** An empty choice means none. */
export const optionalId = z.preprocess(noneIfEmpty, id.optional())

/** One choice, several or none: a form sends a single checkbox as a text. */
export const ids = z.preprocess(
  (value) => (value === undefined || value === '' ? [] : [value].flat()),
  z.array(id).max(100, choice),
)

/** A calendar day that exists: `2026-11-21`. */
export const day = z.string('platform.invalid.date').trim().pipe(z.iso.date('platform.invalid.date'))

export const optionalDay = z.preprocess(noneIfEmpty, day.optional())

/** Euros as Italians write them, "24.000" or "1200,50", as integer cents; nothing written is null. */
export const amount = z
  .string('platform.invalid.amount')
  .trim()
  .regex(/^$|^(\d{1,3}(\.\d{3}){1,3}|\d{1,10})(,\d{1,2})?$/, 'platform.invalid.amount')
  .transform((written) => {
    if (written === '') return null
    const [whole = '', decimals = ''] = written.replaceAll('.', '').split(',')
    return Number(whole) * 100 + Number(decimals.padEnd(2, '0'))
  })
