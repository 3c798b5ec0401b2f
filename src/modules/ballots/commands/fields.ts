/** Pieces of the module's forms. */
import { z } from 'zod'
import { amount, noneIfEmpty } from '#platform/fields.ts'
import { romeTime } from '#ui/dates.ts'
import type { MessageKey } from '#ui/words.ts'

const whole = (least: number, most: number, bad: MessageKey) =>
  z.coerce.number(bad).int(bad).min(least, bad).max(most, bad)

/** A whole number that may be missing; null where it is. */
export const optionalWhole = (least: number, most: number, bad: MessageKey = 'ballots.errors.number') =>
  z.preprocess(noneIfEmpty, whole(least, most, bad).nullish()).transform((value) => value ?? null)

/** A checkbox, or yes and no. */
export const yesOrNo = z
  .union([z.boolean(), z.string()])
  .optional()
  .transform(
    (value) => value === true || value === 'yes' || value === 'si' || value === 'on' || value === '1',
  )

export const optionalEuros = z.preprocess((value) => value ?? '', amount)

export const optionalText = (most: number) =>
  z.string().trim().max(most, 'ballots.errors.tooLong').default('')

export const reason = z
  .string('ballots.errors.reason')
  .trim()
  .min(10, 'ballots.errors.reason')
  .max(2000, 'ballots.errors.tooLong')

const local = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2})$/

/** A moment as a form has it, `2026-11-21T18:00` by the clocks of Rome, or as code has it. */
export const moment = z
  .union([z.date(), z.string().trim()], 'ballots.errors.moment')
  .transform((written, context) => {
    const [, day, time] = (typeof written === 'string' && local.exec(written)) || []
    const read = read24(day, time) ?? new Date(written)
    if (!Number.isNaN(read.getTime())) return read
    context.addIssue({ code: 'custom', message: 'ballots.errors.moment' })
    return z.NEVER
  })

const read24 = (day: string | undefined, time: string | undefined): Date | undefined => {
  if (!day || !time || Number.isNaN(Date.parse(`${day}T${time}:00Z`))) return undefined
  return romeTime(day, time)
}
