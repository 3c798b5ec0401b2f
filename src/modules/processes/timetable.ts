/** The timetable (cronoprogramma): phases one after the other, within the months the body's rules allow. */
import { addDays, type Day } from '#ui/dates.ts'
import type { Message } from '#ui/words.ts'
import type { PhaseRules } from './words.ts'

export type PhaseDates = Pick<PhaseRules, 'id' | 'kind' | 'title' | 'startsOn' | 'endsOn'>

/** What is wrong with the order of the phases, or nothing: each begins after the one before has ended. */
export function timetableProblem(phases: readonly PhaseDates[]): Message | undefined {
  if (phases.length === 0) return { key: 'processes.timetable.noPhases' }
  for (const [index, phase] of phases.entries()) {
    if (phase.endsOn !== null && phase.endsOn < phase.startsOn) {
      return { key: 'processes.timetable.endsBeforeStart', values: { phase: phase.title } }
    }
    const next = phases[index + 1]
    if (next && phase.endsOn === null) {
      return { key: 'processes.timetable.endMissing', values: { phase: phase.title } }
    }
    if (next && phase.endsOn !== null && next.startsOn <= phase.endsOn) {
      return { key: 'processes.timetable.overlap', values: { phase: phase.title, next: next.title } }
    }
  }
  return undefined
}

/** The last day before the impact phase: the process has to be concluded by then. */
export function lastWorkingDay(phases: readonly PhaseDates[]): Day | null {
  const impact = phases.find((phase) => phase.kind === 'impact')
  const working = phases.filter((phase) => phase.kind !== 'impact' && phase.endsOn !== null)
  return working.at(-1)?.endsOn ?? (impact ? addDays(impact.startsOn, -1) : null)
}

/** The phase that an extension lengthens unless another is named: today's, else the next one. */
export function phaseToExtend(phases: readonly PhaseDates[], today: Day): PhaseDates | undefined {
  return extendable(phases, today)[0]
}

/** Phases that have a last day and have not passed it. */
export const extendable = (phases: readonly PhaseDates[], today: Day): PhaseDates[] =>
  phases.filter((phase) => phase.endsOn !== null && phase.endsOn >= today)

/** The timetable with one phase longer and the later ones moved by as many days. */
export function extendPhases(
  phases: readonly PhaseDates[],
  phaseId: number,
  days: number,
): readonly PhaseDates[] {
  const from = phases.findIndex((phase) => phase.id === phaseId)
  return phases.map((phase, index) => {
    if (from < 0 || index < from) return phase
    return {
      ...phase,
      startsOn: index === from ? phase.startsOn : addDays(phase.startsOn, days),
      endsOn: phase.endsOn && addDays(phase.endsOn, days),
    }
  })
}
