/** The ranked rules by the names of the command line. */
import type { RankedElection } from './election.ts'
import { instantRunoff } from './instantRunoff.ts'
import { rankedPairs } from './rankedPairs.ts'
import { schulze } from './schulze.ts'
import { borda, copeland, minimax } from './scores.ts'

export const rankedRules = {
  schulze,
  'ranked-pairs': (election: RankedElection) => rankedPairs(election),
  borda,
  copeland,
  minimax,
  irv: (election: RankedElection) => instantRunoff(election),
} as const
export type RankedRule = keyof typeof rankedRules
