/** The public clock of the answers: how long the body still has, counted in whole days in Rome. */
import { type Day, dayOf, daysBetween } from '#ui/dates.ts'
import type { Message } from '#ui/words.ts'

export type Clock =
  | { readonly state: 'running'; readonly days: number; readonly due: Day }
  | { readonly state: 'overdue'; readonly days: number; readonly due: Day }
  | { readonly state: 'all_given' }

/** Where the clock stands: it runs until every clause has its answer. */
export function clockOf(due: Day, missing: number, now: Date): Clock {
  if (missing === 0) return { state: 'all_given' }
  const days = daysBetween(dayOf(now), due)
  return days >= 0 ? { state: 'running', days, due } : { state: 'overdue', days: -days, due }
}

/** The clock in words. */
export function clockMessage(clock: Clock): Message {
  if (clock.state === 'all_given') return { key: 'negotiations.clock.allGiven' }
  const key = clock.state === 'running' ? 'negotiations.clock.left' : 'negotiations.clock.overdue'
  return { key, values: { count: clock.days, due: clock.due } }
}

/** An answer after the term is late (oltre il termine), and says so for ever. */
export const isLate = (answeredAt: Date, due: Day): boolean => dayOf(answeredAt) > due
