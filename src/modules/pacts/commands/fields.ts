/** Pieces of the module's forms. */
import { z } from 'zod'
import type { MessageKey } from '#ui/words.ts'

export const id = z.coerce
  .number('pacts.errors.choice')
  .int('pacts.errors.choice')
  .positive('pacts.errors.choice')
const empty = (value: unknown) => (value === '' ? undefined : value)

/** An empty choice means none. */
export const optionalId = z.preprocess(empty, id.optional())

/** Text that must be there. */
export const text = (least: number, most: number, tooShort: MessageKey = 'pacts.errors.missing') =>
  z.string(tooShort).trim().min(least, tooShort).max(most, 'pacts.errors.tooLong')

/** Text that may be missing. */
export const optionalText = (most = 4000) => z.string().trim().max(most, 'pacts.errors.tooLong').default('')

export const title = z
  .string('pacts.errors.titleShort')
  .trim()
  .min(5, 'pacts.errors.titleShort')
  .max(120, 'pacts.errors.titleLong')

/** Why: compulsory wherever something is decided about others. */
export const reasons = text(20, 4000, 'pacts.errors.reasons')
export const actNumber = text(2, 160, 'pacts.errors.act')

/** A calendar day from a date field. */
export const day = z.string('pacts.errors.date').trim().pipe(z.iso.date('pacts.errors.date'))
export const optionalDay = z.preprocess(empty, day.optional())

/** A quantity such as hours; Italian decimals ("2,5") are read too. */
export const quantity = (most: number) =>
  z.preprocess(
    (value) => (typeof value === 'string' ? value.trim().replace(',', '.') : value),
    z.coerce.number('pacts.errors.number').min(0, 'pacts.errors.number').max(most, 'pacts.errors.number'),
  )
export const optionalQuantity = (most: number) => z.preprocess(empty, quantity(most).optional())

/** Euros as Italians write them, "24.000" or "1.200,50", to cents; empty means nothing. */
export const euros = z
  .string()
  .trim()
  .regex(/^$|^\d{1,3}(\.\d{3})*(,\d{1,2})?$|^\d{1,10}(,\d{1,2})?$/, 'pacts.errors.euros')
  .transform((written) => Math.round(Number(written.replaceAll('.', '').replace(',', '.') || 0) * 100))
  .default(0)

/** A list of numbers from a form: none, one or several values of one name. */
export const ids = z.preprocess(
  (value) => (value === undefined || value === '' ? [] : Array.isArray(value) ? value : [value]),
  z.array(id).max(50, 'pacts.errors.choice'),
)

export const hash = z.string('pacts.errors.hash').regex(/^[0-9a-f]{64}$/, 'pacts.errors.hash')
