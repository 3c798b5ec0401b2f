import type { StatementCounts } from '../matrix/counts.ts'
import type { ConsensusStatement } from '../opinionMap.ts'
import { proportionTest, significant, smoothedShare } from './significance.ts'

const most = 5

/**
 * What nearly everybody says, over all participants: smoothed share above one half, its test significant; by share
 * times test, at most 5 of each direction. Zeroed statements are skipped.
 */
export function consensusStatements(
  { total }: StatementCounts,
  isZeroed: Uint8Array,
  statements: readonly string[],
): { readonly agree: ConsensusStatement[]; readonly disagree: ConsensusStatement[] } {
  const candidates = (answer: number) =>
    statements
      .map((statement, j) => {
        const seen = (total[3 * j] as number) + (total[3 * j + 1] as number) + (total[3 * j + 2] as number)
        const count = total[3 * j + answer] as number
        const probability = smoothedShare(count, seen)
        return { statement, count, seen, probability, probabilityTest: proportionTest(count, seen) }
      })
      .filter((one, j) => !isZeroed[j] && one.probability > 0.5 && one.probabilityTest > significant)
      .sort((a, b) => b.probability * b.probabilityTest - a.probability * a.probabilityTest)
      .slice(0, most)
  return { agree: candidates(2), disagree: candidates(0) }
}
