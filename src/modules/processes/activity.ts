/** What is open in a process on a day: the matrix phase x activity, judged by date. */
import type { Scope } from '#platform/actor.ts'
import { allowed, refused, type Verdict } from '#platform/verdict.ts'
import { dayOf } from '#ui/dates.ts'
import type { Activity, Permission, PhaseRules, ProcessRules } from './words.ts'

/** Where roles count for this process. */
export const scopeOf = (process: Pick<ProcessRules, 'id' | 'bodyIds'>): Scope => ({
  processId: process.id,
  bodyIds: process.bodyIds,
})

/**
 * The phase a day falls in; between two phases none; a phase without an end goes on. A concluded process is in its
 * impact phase, even where it was concluded before its time.
 */
export function currentPhase(
  process: Pick<ProcessRules, 'phases' | 'state'>,
  now: Date,
): PhaseRules | undefined {
  const today = dayOf(now)
  if (process.state === 'concluded') return process.phases.find((phase) => phase.kind === 'impact')
  return process.phases.find(
    (phase) => phase.startsOn <= today && (phase.endsOn === null || today <= phase.endsOn),
  )
}

/** How an activity stands today: hidden where no phase runs or the matrix says nothing. */
export function permissionFor(process: ProcessRules, activity: Activity, now: Date): Permission {
  if (process.state === 'draft') return 'hidden'
  return currentPhase(process, now)?.permissions[activity] ?? 'hidden'
}

/** Whether an activity is open today, and if not, from when or why not. */
export function mayNow(process: ProcessRules, activity: Activity, now: Date): Verdict {
  if (permissionFor(process, activity, now) === 'on') return allowed
  if (process.state === 'draft') return refused('processes.why.notPublished')
  if (process.state === 'concluded') return refused('processes.why.concluded')
  const today = dayOf(now)
  const opens = process.phases.find((phase) => phase.startsOn > today && phase.permissions[activity] === 'on')
  if (opens) return refused('processes.why.opensOn', { date: opens.startsOn, phase: opens.title })
  const closed = process.phases.findLast(
    (phase) => phase.permissions[activity] === 'on' && phase.endsOn !== null && phase.endsOn < today,
  )
  if (closed?.endsOn) return refused('processes.why.closedOn', { date: closed.endsOn, phase: closed.title })
  const isInProcess = process.phases.some((phase) => phase.permissions[activity] === 'blocked')
  return refused(isInProcess ? 'processes.why.blockedNow' : 'processes.why.notInThisProcess')
}
