/** Rules that give each candidate one number: Borda, Copeland, minimax. Scores are exact integers. */
import type { RankedElection } from './election.ts'
import { groupedByScore } from './layers.ts'
import { countDuels, type Duels } from './pairwise.ts'

export interface ScoredResult {
  readonly duels: Duels
  readonly winners: readonly number[]
  readonly ranking: readonly (readonly number[])[]
  /** By candidate, in the unit that `unit` names. */
  readonly scores: ReadonlyMap<number, number>
  /** `half points` (Borda, Copeland: equal ranks and drawn duels give halves) or `votes` (minimax). */
  readonly unit: 'half points' | 'votes'
}

/**
 * Borda (1781): a point for every candidate below, on every ballot; half a point for every equal. In half points.
 * On one ballot this gives equals the average of the places they share.
 */
export const borda = (election: RankedElection): ScoredResult =>
  scored(
    election,
    'half points',
    1,
    (duels, one, other) => duels.ballots + duels.wins(one, other) - duels.wins(other, one),
  )

/** Copeland (1951): a point for every duel won, half a point for every draw. In half points. */
export const copeland = (election: RankedElection): ScoredResult =>
  scored(
    election,
    'half points',
    1,
    (duels, one, other) => 1 + Math.sign(duels.wins(one, other) - duels.wins(other, one)),
  )

/** Minimax (Simpson 1969, Kramer 1977) by winning votes: the votes against a candidate in the worst lost duel; fewest wins. */
export function minimax(election: RankedElection): ScoredResult {
  const duels = countDuels(election)
  const worst = (one: number) =>
    Math.max(
      0,
      ...duels.candidates
        .filter((other) => duels.wins(other, one) > duels.wins(one, other))
        .map((other) => duels.wins(other, one)),
    )
  return result(duels, 'votes', -1, new Map(duels.candidates.map((one) => [one, worst(one)])))
}

function scored(
  election: RankedElection,
  unit: ScoredResult['unit'],
  best: 1 | -1,
  against: (duels: Duels, one: number, other: number) => number,
): ScoredResult {
  const duels = countDuels(election)
  const sum = (one: number) =>
    duels.candidates.reduce((total, other) => (other === one ? total : total + against(duels, one, other)), 0)
  return result(duels, unit, best, new Map(duels.candidates.map((one) => [one, sum(one)])))
}

function result(
  duels: Duels,
  unit: ScoredResult['unit'],
  best: 1 | -1,
  scores: ReadonlyMap<number, number>,
): ScoredResult {
  const ranking = groupedByScore(duels.candidates, (one) => best * (scores.get(one) ?? 0))
  return { duels, winners: ranking[0] ?? [], ranking, scores, unit }
}
