/** Pieces of the module's forms. */
import { z } from 'zod'
import { noneIfEmpty } from '#platform/fields.ts'
import { romeTime } from '#ui/dates.ts'
import { moderationTimes, type OpinionVote } from '../words.ts'

/** A checkbox, or yes and no. */
export const yesOrNo = z
  .union([z.boolean(), z.string()])
  .optional()
  .transform(
    (value) => value === true || value === 'yes' || value === 'si' || value === 'on' || value === '1',
  )

/** The three answers as forms send them; anything else is none of them. */
export const vote = z
  .union([z.enum(['1', '0', '-1']), z.literal(1), z.literal(0), z.literal(-1)], 'opinions.errors.vote')
  .transform((value) => Number(value) as OpinionVote)

/** The hash of a guest's cookie for this conversation (`guestOf`): pages lay it over whatever a form says. */
export const guest = z.preprocess(
  noneIfEmpty,
  z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .optional(),
)

export const reason = z
  .string('opinions.errors.reason')
  .trim()
  .min(5, 'opinions.errors.reason')
  .max(500, 'opinions.errors.reason')

export const optionalReason = z.preprocess(
  (value) => (typeof value === 'string' && value.trim() === '' ? undefined : value),
  reason.optional(),
)

const local = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2})$/

/** A moment as a form has it, `2026-11-21T18:00` by the clocks of Rome, or as code has it. */
export const moment = z
  .union([z.date(), z.string().trim()], 'opinions.errors.moment')
  .transform((written, context) => {
    const [, day, time] = (typeof written === 'string' && local.exec(written)) || []
    const read = day && time ? momentOf(day, time) : new Date(written)
    if (read && !Number.isNaN(read.getTime())) return read
    context.addIssue({ code: 'custom', message: 'opinions.errors.moment' })
    return z.NEVER
  })

const momentOf = (day: string, time: string): Date | undefined =>
  Number.isNaN(Date.parse(`${day}T${time}:00Z`)) ? undefined : romeTime(day, time)

/** What the staff decide about a conversation. */
export const settings = {
  question: z
    .string('opinions.errors.question')
    .trim()
    .min(5, 'opinions.errors.question')
    .max(160, 'opinions.errors.question'),
  explanation: z.string().trim().max(4000, 'opinions.errors.explanation').default(''),
  takesGuests: yesOrNo,
  takesStatements: yesOrNo,
  moderation: z.enum(moderationTimes, 'opinions.errors.moderation').default('before'),
  statementLength: z.preprocess(
    noneIfEmpty,
    z.coerce
      .number('opinions.errors.statementLength')
      .int('opinions.errors.statementLength')
      .min(60, 'opinions.errors.statementLength')
      .max(280, 'opinions.errors.statementLength')
      .default(140),
  ),
}
