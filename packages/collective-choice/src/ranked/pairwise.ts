/** Duels between candidates: how many ballots put one above the other. */
import { continuingBallots, continuingCandidates, type RankedElection } from './election.ts'

export interface Duels {
  readonly candidates: readonly number[]
  /** How many ballots put `a` above `b`; candidates by number. */
  readonly wins: (a: number, b: number) => number
  readonly ballots: number
}

/** Counts every duel. Who is ranked beats who is not; equals do not meet. */
export function countDuels(election: RankedElection): Duels {
  const candidates = continuingCandidates(election)
  const width = election.names.length + 1
  const table = new Float64Array(width * width)
  const ballots = continuingBallots(election)
  for (const { count, ranking } of ballots) {
    const below = new Set(candidates)
    for (const group of ranking) {
      for (const candidate of group) below.delete(candidate)
      for (const winner of group) {
        for (const loser of below)
          table[winner * width + loser] = (table[winner * width + loser] ?? 0) + count
      }
    }
  }
  return {
    candidates,
    wins: (a, b) => table[a * width + b] ?? 0,
    ballots: ballots.reduce((sum, { count }) => sum + count, 0),
  }
}

/** The candidate who wins every duel, if there is one (Condorcet 1785). */
export function condorcetWinner({ candidates, wins }: Duels): number | undefined {
  return candidates.find((one) =>
    candidates.every((other) => other === one || wins(one, other) > wins(other, one)),
  )
}

/** A duel that somebody won: `winner` over `loser` by `votes` against `opposed`. */
export interface Majority {
  readonly winner: number
  readonly loser: number
  readonly votes: number
  readonly opposed: number
}

/** Every duel that was won, by winner and loser. */
export function majorities({ candidates, wins }: Duels): Majority[] {
  return candidates.flatMap((winner) =>
    candidates
      .filter((loser) => wins(winner, loser) > wins(loser, winner))
      .map((loser) => ({ winner, loser, votes: wins(winner, loser), opposed: wins(loser, winner) })),
  )
}
