/** The form of a meeting, the same for planning and changing. */
import { z } from 'zod'
import { id } from '#platform/fields.ts'
import { meetingKinds, meetingModes } from '../words.ts'

const noChoice = (value: unknown) => (value === '' || value === null ? undefined : value)

/** A number of a form that may stay empty. */
export const optionalId = z.preprocess(noChoice, id.optional())

const text = (most: number) => z.string().trim().max(most, 'platform.invalid.tooLong').default('')
const time = z.string('meetings.errors.time').regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'meetings.errors.time')

/** Day and hours as a clock in Rome shows them; the database turns them into moments. */
export const planFields = z.object({
  kind: z.enum(meetingKinds, 'platform.invalid.choice'),
  title: z
    .string('meetings.errors.title')
    .trim()
    .min(5, 'meetings.errors.title')
    .max(160, 'meetings.errors.title'),
  summary: text(3000),
  orderOfDay: text(3000),
  mode: z.enum(meetingModes, 'platform.invalid.choice'),
  place: text(160),
  address: text(200),
  onlineLink: z.preprocess(
    noChoice,
    z
      .url({ protocol: /^https?$/, error: 'meetings.errors.link' })
      .max(500, 'meetings.errors.link')
      .optional(),
  ),
  accessNotes: text(1000),
  date: z.iso.date('platform.invalid.date'),
  starts: time,
  ends: time,
  capacity: z.preprocess(
    noChoice,
    z.coerce
      .number('meetings.errors.capacity')
      .int('meetings.errors.capacity')
      .min(1, 'meetings.errors.capacity')
      .max(100_000, 'meetings.errors.capacity')
      .optional(),
  ),
})

export type PlanFields = z.output<typeof planFields>

/** A meeting with a room has a place, and it ends after it has begun. */
export function checkPlan(plan: PlanFields, context: z.RefinementCtx): void {
  const wrong = (field: string, message: string) =>
    context.addIssue({ code: 'custom', path: [field], message })
  if (plan.mode !== 'online' && plan.place === '') wrong('place', 'meetings.errors.place')
  if (plan.ends <= plan.starts) wrong('ends', 'meetings.errors.ends')
}
