/** Orders of candidates that break ties. */
import { continuingCandidates, type RankedElection } from './election.ts'

/** Each group of equals split by the order. */
export const rankingInOrder = (
  ranking: readonly (readonly number[])[],
  ties: readonly number[],
): number[][] =>
  ranking.flatMap((group) =>
    [...group].sort((a, b) => ties.indexOf(a) - ties.indexOf(b)).map((candidate) => [candidate]),
  )

/** The order for those who stand, by number when there is none. Throws a RangeError unless it has each of them once. */
export function orderOfCandidates(election: RankedElection, ties: readonly number[] | undefined): number[] {
  const candidates = continuingCandidates(election)
  const order = (ties ?? candidates).filter((one) => !election.withdrawn.includes(one))
  if (order.length !== candidates.length || !candidates.every((one) => order.includes(one)))
    throw new RangeError('the order of ties has to name every candidate once')
  return order
}
