import type { Ballot } from '../ballot.ts'
import type { BallotState } from '../words.ts'

/** Where a ballot stands at a moment of the database's clock, whatever the stored state has caught up with. */
export function ballotMoment(ballot: Pick<Ballot, 'state' | 'opensAt' | 'closesAt'>, now: Date): BallotState {
  const { state, opensAt, closesAt } = ballot
  if (state === 'draft' || state === 'published' || state === 'cancelled') return state
  if (!opensAt || !closesAt || now < opensAt) return 'announced'
  return now < closesAt ? 'open' : 'closed'
}
