import { z } from 'zod'
import { command } from '#platform/command.ts'
import { id } from '#platform/fields.ts'
import { invalid } from '#platform/outcome.ts'
import { subject } from '#platform/subject.ts'
import { addDays, dayOf } from '#ui/dates.ts'
import { findProcessToChange } from '../queries/findProcess.ts'
import { mayExtend } from '../rules.ts'
import { findTerms } from '../terms.ts'
import { extendable, extendPhases, phaseToExtend } from '../timetable.ts'

/** The one motivated extension (proroga): a phase gets longer, later phases and the last day move with it. */
export const grantExtension = command({
  input: z.object({
    process: id,
    days: z.coerce
      .number('platform.invalid.number')
      .int('platform.invalid.number')
      .min(1, 'processes.errors.extensionDays'),
    reason: z
      .string()
      .trim()
      .min(20, 'processes.errors.extensionReason')
      .max(1_000, 'platform.invalid.tooLong'),
    /** Which phase gets longer; today's, or the next one, where it is not said. */
    phase: z.union([z.literal('').transform(() => undefined), id]).optional(),
  }),
  find: async (tx, input) => {
    const process = await findProcessToChange(tx, input.process)
    return process && { process, terms: await findTerms(tx, process.bodyId) }
  },
  may: (actor, { process, terms }, now, { days }) => mayExtend(actor, process, terms, days, now),
  run: async (tx, { process }, { days, reason, phase }, { now }) => {
    const today = dayOf(now)
    const longer = phase
      ? extendable(process.phases, today).find((one) => one.id === phase)
      : phaseToExtend(process.phases, today)
    if (!longer || process.latestEnd === null) return invalid('phase', 'platform.invalid.choice')
    for (const one of extendPhases(process.phases, longer.id, days)) {
      await tx
        .updateTable('phases')
        .set({ starts_on: one.startsOn, ends_on: one.endsOn })
        .where('id', '=', one.id)
        .execute()
    }
    const latestEnd = addDays(process.latestEnd, days)
    await tx
      .updateTable('processes')
      .set({ extension_days: days, extension_reason: reason, latest_end: latestEnd })
      .where('id', '=', process.id)
      .execute()
    return [
      { id: process.id, latestEnd },
      {
        what: 'process.extended',
        subject: subject('process', process.id),
        detail: { days, latestEnd, phase: longer.id },
      },
    ]
  },
})
