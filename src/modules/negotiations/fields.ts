/** Pieces of the module's forms. */
import { z } from 'zod'
import type { MessageKey } from '#ui/words.ts'

export const id = z.coerce.number().int().positive()

/** One line that must be there. */
export const shortText = (tooShort: MessageKey, least = 2, most = 160) =>
  z.string().trim().min(least, tooShort).max(most, 'negotiations.errors.tooLong')

/** Paragraphs that must be there. */
export const longText = (tooShort: MessageKey, least: number, most = 8000) =>
  z.string().trim().min(least, tooShort).max(most, 'negotiations.errors.tooLong')

/** Paragraphs that may be missing. */
export const optionalText = (most = 8000) =>
  z.string().trim().max(most, 'negotiations.errors.tooLong').default('')

/** An empty choice means none. */
export const optionalId = z.preprocess((value) => (value === '' ? undefined : value), id.optional())

/** A calendar day from a date field. */
export const day = (missing: MessageKey) => z.string().trim().pipe(z.iso.date(missing))

export const optionalDay = z.preprocess(
  (value) => (value === '' ? undefined : value),
  day('negotiations.errors.date').optional(),
)

/** Euros as Italians write them, "24.000" or "1.200,50", to cents; empty means not said. */
export const euros = z.preprocess(
  (value) => (typeof value === 'string' && value.trim() === '' ? undefined : value),
  z
    .string()
    .trim()
    .regex(/^\d{1,3}(\.\d{3})*(,\d{1,2})?$|^\d{1,12}(,\d{1,2})?$/, 'negotiations.errors.euros')
    .transform((text) => Math.round(Number(text.replaceAll('.', '').replace(',', '.')) * 100))
    .optional(),
)

/** Why: compulsory wherever something is decided, because a decision without reasons cannot be discussed. */
export const reasons = longText('negotiations.errors.reasonsShort', 20)
