/** Where a process stands on a day, in words for lists and phase bars. */
import { addDays, dayOf, daysBetween } from '#ui/dates.ts'
import type { Language } from '#ui/language.ts'
import { phaseName } from '#ui/phaseNames.ts'
import type { Phase } from '#ui/phases.ts'
import { currentPhase } from './activity.ts'
import type { PhaseRules, ProcessRules } from './words.ts'

export interface Standing {
  /** Open: a phase is running; soon: the next begins later; concluded: the result is there or is owed. */
  readonly group: 'open' | 'soon' | 'concluded'
  /** The phase that runs, or the next one. */
  readonly phase: PhaseRules | undefined
  /** Days to the end of the running phase, or to the beginning of the next. */
  readonly days: number | null
  readonly until: string | null
}

/** Judged by dates: nothing has to be switched for a phase to begin or end. */
export function standingOf(process: Pick<ProcessRules, 'phases' | 'state'>, now: Date): Standing {
  const today = dayOf(now)
  const here = currentPhase(process, now)
  if (process.state === 'concluded' || here?.kind === 'impact') {
    return { group: 'concluded', phase: here, days: null, until: null }
  }
  if (here) {
    const days = here.endsOn === null ? null : daysBetween(today, here.endsOn)
    return { group: 'open', phase: here, days, until: here.endsOn }
  }
  const next = process.phases.find((phase) => phase.startsOn > today)
  return next
    ? { group: 'soon', phase: next, days: daysBetween(today, next.startsOn), until: next.startsOn }
    : { group: 'concluded', phase: process.phases.at(-1), days: null, until: null }
}

/** The phases as they went: a process concluded before its time has cut short what was still planned. */
export function phasesAsTheyWent(
  process: Pick<ProcessRules, 'phases' | 'state'> & { readonly concludedAt: Date | null },
): PhaseRules[] {
  if (process.concludedAt === null) return [...process.phases]
  const end = dayOf(process.concludedAt)
  return process.phases.flatMap((phase) => {
    if (phase.kind === 'impact') return [{ ...phase, startsOn: addDays(end, 1) }]
    if (phase.startsOn > end) return []
    return [phase.endsOn !== null && phase.endsOn <= end ? phase : { ...phase, endsOn: end }]
  })
}

/** What the phase bar draws; `noteOf` adds words under a phase. */
export const drawablePhases = (
  language: Language,
  phases: readonly PhaseRules[],
  noteOf: (phase: PhaseRules) => string | undefined,
): Phase[] =>
  phases.map((phase) => ({
    name: phaseName(language, phase.title),
    start: phase.startsOn,
    end: phase.endsOn,
    note: noteOf(phase),
  }))
