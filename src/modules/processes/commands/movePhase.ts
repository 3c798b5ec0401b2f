import { z } from 'zod'
import { command } from '#platform/command.ts'
import { day, id } from '#platform/fields.ts'
import { notFound } from '#platform/outcome.ts'
import { subject } from '#platform/subject.ts'
import { findProcessToChange } from '../queries/findProcess.ts'
import { mayMovePhase } from '../rules.ts'
import { timetableProblem } from '../timetable.ts'

const openEnd = z.literal('').transform(() => null)

/** Gives a phase other dates, until the formal start. The others stay; one may not run into the next. */
export const movePhase = command({
  input: z.object({
    process: id,
    phase: id,
    startsOn: day,
    endsOn: z.union([openEnd, day], 'platform.invalid.date'),
    title: z
      .string()
      .trim()
      .min(2, 'processes.errors.phaseTitle')
      .max(60, 'platform.invalid.tooLong')
      .optional(),
    summary: z.string().trim().max(400, 'platform.invalid.tooLong').optional(),
  }),
  find: (tx, { process }) => findProcessToChange(tx, process),
  may: mayMovePhase,
  run: async (tx, process, { phase, startsOn, endsOn, title, summary }) => {
    const moved = process.phases.find((one) => one.id === phase)
    if (!moved) return notFound
    const phases = process.phases.map((one) =>
      one.id === phase ? { ...one, startsOn, endsOn, title: title ?? one.title } : one,
    )
    const problem = timetableProblem(phases)
    if (problem) return { kind: 'invalid', errors: { startsOn: problem } }
    await tx
      .updateTable('phases')
      .set({
        starts_on: startsOn,
        ends_on: endsOn,
        ...(title !== undefined && { title }),
        ...(summary !== undefined && { summary }),
      })
      .where('id', '=', phase)
      .execute()
    return [
      { id: process.id },
      {
        what: 'process.phase_moved',
        subject: subject('process', process.id),
        detail: { phase, startsOn, endsOn },
      },
    ]
  },
})
