import { z } from 'zod'
import { command } from '#platform/command.ts'
import { day, id } from '#platform/fields.ts'
import { subject } from '#platform/subject.ts'
import { dayOf } from '#ui/dates.ts'
import { findProcessToChange } from '../queries/findProcess.ts'
import { mayStart } from '../rules.ts'
import { addMonths, findTerms } from '../terms.ts'

/**
 * The formal start (avvio formale): one action of public relevance from which the months of the body's rules are
 * counted. From here on only the one extension moves the timetable.
 */
export const startFormally = command({
  input: z.object({
    process: id,
    /** The day of the action; today where it is not said. */
    on: z.union([z.literal('').transform(() => undefined), day]).optional(),
    /** What happened: "Prima seduta del Tavolo di Negoziazione a Guastalla". */
    event: z.string().trim().min(5, 'processes.errors.eventMissing').max(200, 'platform.invalid.tooLong'),
  }),
  find: async (tx, input) => {
    const process = await findProcessToChange(tx, input.process)
    return process && { process, terms: await findTerms(tx, process.bodyId) }
  },
  may: (actor, { process, terms }, now, { on }) => mayStart(actor, process, terms, on ?? dayOf(now), now),
  run: async (tx, { process, terms }, { on, event }, { now }) => {
    const start = on ?? dayOf(now)
    const latestEnd = addMonths(start, terms.process_months.amount)
    await tx
      .updateTable('processes')
      .set({ formal_start: start, formal_start_event: event, latest_end: latestEnd })
      .where('id', '=', process.id)
      .execute()
    return [
      { id: process.id, latestEnd },
      {
        what: 'process.formally_started',
        subject: subject('process', process.id),
        detail: { on: start, latestEnd },
      },
    ]
  },
})
