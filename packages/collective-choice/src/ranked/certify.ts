/** The proofs of ranked results, for the checker in `certificates/ranked.ts`. */
import type { RunoffResult } from './instantRunoff.ts'
import type { RankedPairsResult } from './rankedPairs.ts'
import type { SchulzeResult } from './schulze.ts'
import type { ScoredResult } from './scores.ts'

export type RankedResult = SchulzeResult | RankedPairsResult | ScoredResult | RunoffResult

/** What the checker of ranked results needs beside winners and ranking. */
export function certifyRanked(result: RankedResult): Record<string, unknown> {
  if ('beatpaths' in result) return { beatpaths: result.beatpaths }
  if ('pairs' in result) {
    return {
      pairs: result.pairs.map(({ winner, loser, fate, against }) => ({ winner, loser, fate, against })),
    }
  }
  if ('scores' in result) return { scores: Object.fromEntries(result.scores) }
  return { steps: result.steps }
}
