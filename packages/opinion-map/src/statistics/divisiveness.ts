import type { Counts } from '../opinionMap.ts'
import { smoothedShare } from './significance.ts'

/** The largest difference between two groups' smoothed shares of agreement, 0 to 1; 0 below two groups. */
export function divisiveness(byGroup: readonly Counts[]): number {
  const shares = byGroup.map(({ agree, seen }) => smoothedShare(agree, seen))
  return shares.length < 2 ? 0 : Math.max(...shares) - Math.min(...shares)
}
