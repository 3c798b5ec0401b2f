import type { Day } from '#ui/dates.ts'
import type { Pact, PactState } from '../words.ts'

/**
 * What holds today. A signed pact becomes active on its first day and expires after its last by the calendar alone,
 * so that nothing has to run at midnight for the truth to be told. A renewed pact stays active until its own end.
 */
export function effectiveState(pact: Pick<Pact, 'state' | 'startsOn' | 'endsOn'>, today: Day): PactState {
  const { state, startsOn, endsOn } = pact
  const isOver = endsOn !== null && today > endsOn
  if (state === 'signed') {
    if (startsOn === null || today < startsOn) return 'signed'
    return isOver ? 'expired' : 'active'
  }
  if ((state === 'active' || state === 'suspended') && isOver) return 'expired'
  if (state === 'renewed' && !isOver) return 'active'
  return state
}
