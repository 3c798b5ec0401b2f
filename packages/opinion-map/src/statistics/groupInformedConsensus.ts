import type { Counts } from '../opinionMap.ts'
import { smoothedShare } from './significance.ts'

/** Product over the groups of (agree + 1) / (seen + 2), and the same with disagree: large only where no group differs. */
export function groupInformedConsensus(byGroup: readonly Counts[]): { agree: number; disagree: number } {
  let agree = 1
  let disagree = 1
  for (const counts of byGroup) {
    agree *= smoothedShare(counts.agree, counts.seen)
    disagree *= smoothedShare(counts.disagree, counts.seen)
  }
  return { agree, disagree }
}
