/** What the module's forms ask for beside the fields of every module. */
import { z } from 'zod'
import { noneIfEmpty } from '#platform/fields.ts'
import type { MessageKey } from '#ui/words.ts'

/** Text that must be there. */
export const text = (least: number, most: number, tooShort: MessageKey = 'pacts.errors.missing') =>
  z.string(tooShort).trim().min(least, tooShort).max(most, 'platform.invalid.tooLong')

/** Text that may be missing. */
export const optionalText = (most = 4000) =>
  z.string().trim().max(most, 'platform.invalid.tooLong').default('')

export const title = z
  .string('pacts.errors.titleShort')
  .trim()
  .min(5, 'pacts.errors.titleShort')
  .max(120, 'pacts.errors.titleLong')

/** Why: compulsory wherever something is decided about others. */
export const reasons = text(20, 4000, 'pacts.errors.reasons')
export const actNumber = text(2, 160, 'pacts.errors.act')

const asWritten = (value: unknown): unknown => (typeof value === 'number' ? String(value) : value)

/** Hours as Italians write them, "1.200" or "2,5", to the one decimal that is kept; "2.5" is read too. */
export const hours = (most: number) =>
  z.preprocess(
    asWritten,
    z
      .string('pacts.errors.hours')
      .trim()
      .regex(/^((\d{1,3}(\.\d{3})+|\d{1,6})(,\d)?|\d{1,6}\.\d)$/, 'pacts.errors.hours')
      .transform((written) =>
        Number(/^\d+\.\d$/.test(written) ? written : written.replaceAll('.', '').replace(',', '.')),
      )
      .pipe(z.number().max(most, 'pacts.errors.hours')),
  )
export const optionalHours = (most: number) => z.preprocess(noneIfEmpty, hours(most).optional())

/** How many, as Italians write it: "1.200". */
export const count = (least: number, most: number) =>
  z.preprocess(
    asWritten,
    z
      .string('pacts.errors.number')
      .trim()
      .regex(/^(\d{1,3}(\.\d{3})+|\d{1,9})$/, 'pacts.errors.number')
      .transform((written) => Number(written.replaceAll('.', '')))
      .pipe(z.number().min(least, 'pacts.errors.number').max(most, 'pacts.errors.number')),
  )

export const hash = z.string('pacts.errors.hash').regex(/^[0-9a-f]{64}$/, 'pacts.errors.hash')
