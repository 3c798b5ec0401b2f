/** Whether the order of ties decided a ranked ballot. The winners are the first `seats` of the ranking. */
import type { RankedElection } from '../ranked/election.ts'
import { orderOfCandidates } from '../ranked/inOrder.ts'
import { instantRunoff, type RunoffResult } from '../ranked/instantRunoff.ts'
import { type RankedRule, rankedRules } from '../ranked/rules.ts'
import { type MetTie, mostRankedRuns, searchTies, type TieReport, tieAtCut } from './search.ts'

/**
 * For the rules of duels and scores the answer is exact: equals are split where the seats end. Instant runoff is
 * counted again by other orders. Throws a RangeError for an order that does not name every candidate once.
 */
export function rankedTies(
  election: RankedElection,
  rule: RankedRule,
  ties?: readonly number[],
): TieReport<number> {
  const order = orderOfCandidates(election, ties)
  const { seats } = election
  if (rule !== 'irv') return tieAtCut(rankedRules[rule](election).ranking, seats, order)
  const run = (tried: readonly number[]) => {
    const result = instantRunoff(election, tried)
    return { winners: result.ranking.flat().slice(0, seats), ties: eliminationTies(result, seats) }
  }
  return searchTies(order, run, mostRankedRuns(election))
}

function eliminationTies({ rounds }: RunoffResult, seats: number): MetTie<number>[] {
  return rounds.flatMap(({ votes, lowest, eliminated }) =>
    eliminated === undefined || votes.size <= seats || lowest.length === 1 || isHopeless(lowest, votes, seats)
      ? []
      : [{ among: lowest, chosen: [eliminated], isLastTaken: true, state: [...votes.keys()].join() }],
  )
}

/**
 * Whether the lowest are among some who together have fewer votes than anybody else: then all of these go before the
 * others, in whatever order, as no more votes than theirs can come together on one of them.
 */
function isHopeless(lowest: readonly number[], votes: ReadonlyMap<number, bigint>, seats: number): boolean {
  const rising = [...votes.values()].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0))
  let sum = 0n
  for (const [place, amount] of rising.entries()) {
    if (place >= lowest.length && rising.length - place >= seats && sum < amount) return true
    sum += amount
  }
  return false
}
