/** Whether the order of ties decided a count by single transferable vote. */
import type { RankedElection } from '../ranked/election.ts'
import { orderOfCandidates } from '../ranked/inOrder.ts'
import type { StvRound } from '../stv/election.ts'
import { meekStv } from '../stv/meek.ts'
import { scottishStv } from '../stv/scottish.ts'
import { type MetTie, mostRankedRuns, searchTies, type TieReport } from './search.ts'

/** Counts again by other orders. Throws a RangeError as the rules do, or for an order without every candidate. */
export function stvTies(
  election: RankedElection,
  rule: 'stv-scottish' | 'stv-meek',
  ties?: readonly number[],
): TieReport<number> {
  const count = rule === 'stv-meek' ? meekStv : scottishStv
  const run = (order: readonly number[]) => {
    const { elected, rounds } = count(election, order)
    return { winners: elected, ties: rounds.flatMap((_, at) => tieOf(rounds, at, election.seats)) }
  }
  return searchTies(orderOfCandidates(election, ties), run, mostRankedRuns(election))
}

function tieOf(rounds: readonly StvRound[], at: number, seats: number): MetTie<number>[] {
  const round = rounds[at]
  const [taken] = round?.tie ?? []
  if (!round || taken === undefined || isIdle(rounds, at, seats)) return []
  const among = [...round.tie].sort((a, b) => a - b)
  const { action } = round
  if (action.kind !== 'iteration') return [{ among, chosen: [taken] }]
  const elected = rounds.slice(0, at).flatMap((one) => one.elected)
  const state = `${[...action.keep].join(';')}|${elected.sort((a, b) => a - b).join()}`
  return [{ among, chosen: [taken], state }]
}

/** Whether nobody votes for the tied and there are enough others for the seats: all tied go, and no vote moves. */
function isIdle(rounds: readonly StvRound[], at: number, seats: number): boolean {
  const round = rounds[at]
  const before = round?.action.kind === 'exclusion' ? rounds[at - 1] : round
  if (!round || !before || round.action.kind === 'surplus') return false
  const gone = rounds.slice(0, at).filter(({ action }) => goesBy(action)).length
  const standing = round.votes.size - gone
  const isUnvoted = round.tie.every((one) => before.votes.get(one) === 0n)
  return isUnvoted && standing - round.tie.length >= seats
}

const goesBy = (action: StvRound['action']): boolean =>
  action.kind === 'exclusion' || (action.kind === 'iteration' && action.excluded !== undefined)
