/** Who may change the agenda, which states follow which, and where an indicator should be by now. */
import { type Actor, hasAnyRole, type Scope } from '#platform/actor.ts'
import { allowed, refused, type Verdict } from '#platform/verdict.ts'
import { daysBetween } from '#ui/dates.ts'
import type { ActionState, Indicator } from './words.ts'

/** The body whose agenda it is, and those above it. */
export interface AgendaScope {
  readonly bodyIds: readonly number[]
}

const scopeOf = (agenda: AgendaScope): Scope => ({ bodyIds: agenda.bodyIds })

/** Lines, actions, measurements and versions are kept by the body's process managers and decision officers. */
export const mayKeepAgenda = (actor: Actor | null, agenda: AgendaScope): Verdict =>
  hasAnyRole(actor, ['process_manager', 'decision_officer'], scopeOf(agenda))
    ? allowed
    : refused('agendas.why.notKeeper')

/** A body's agenda is opened by those who will keep it. */
export const mayOpenAgenda = (
  actor: Actor | null,
  body: { readonly id: number; readonly parent_id: number | null },
): Verdict => mayKeepAgenda(actor, { bodyIds: [body.id, body.parent_id].filter((id) => id !== null) })

/** From one state of an action to another; a concluded action does not begin again. */
const transitions: Readonly<Record<ActionState, readonly ActionState[]>> = {
  planned: ['in_progress', 'late', 'stopped'],
  in_progress: ['done', 'late', 'stopped'],
  late: ['in_progress', 'done', 'stopped'],
  stopped: ['in_progress'],
  done: [],
}

export const statesAfter = (state: ActionState): readonly ActionState[] => transitions[state]

/** An action stays or changes along the transitions; late or stopped ones say why, and done ones stay as they are. */
export function mayChangeState(
  actor: Actor | null,
  action: AgendaScope & { readonly state: ActionState },
  next: ActionState,
  note: string,
): Verdict {
  const keeper = mayKeepAgenda(actor, action)
  if (!keeper.allowed) return keeper
  const stays = next === action.state && action.state !== 'done'
  if (!stays && !transitions[action.state].includes(next)) return refused('agendas.why.noSuchStep')
  if ((next === 'late' || next === 'stopped') && note.length < 10) return refused('agendas.why.reasonNeeded')
  return allowed
}

/** Where the indicator should be on a day if it went straight from baseline to target. */
export function expectedOn(indicator: Indicator, day: string): number {
  const whole = daysBetween(indicator.baselineOn, indicator.targetOn)
  const gone = Math.min(Math.max(daysBetween(indicator.baselineOn, day), 0), whole)
  return indicator.baseline + ((indicator.target - indicator.baseline) * gone) / whole
}

/** How an indicator goes: not measured yet, on time, or behind, whichever way its target lies. */
export function paceOf(indicator: Indicator, day: string): 'not_measured' | 'on_time' | 'behind' {
  if (!indicator.latest) return 'not_measured'
  const expected = expectedOn(
    indicator,
    indicator.latest.measuredOn < day ? indicator.latest.measuredOn : day,
  )
  const grows = indicator.target > indicator.baseline
  return (grows ? indicator.latest.value >= expected : indicator.latest.value <= expected)
    ? 'on_time'
    : 'behind'
}
