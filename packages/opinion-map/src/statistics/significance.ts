/** A test value above which a difference is taken as real: 90 %, one-sided. */
export const significant = 1.2816

/** Smoothed share of `count` among `seen` answers. */
export const smoothedShare = (count: number, seen: number): number => (count + 1) / (seen + 2)

/** Test value (z) of a share against one half, as Polis smooths it. */
export const proportionTest = (count: number, seen: number): number =>
  2 * Math.sqrt(seen + 1) * ((count + 1) / (seen + 1) - 0.5)

/** Test value (z) of the difference between two shares, each number raised by 1 as in Polis; 0 where all agree. */
export function twoProportionTest(
  count: number,
  seen: number,
  otherCount: number,
  otherSeen: number,
): number {
  const [s1, n1, s2, n2] = [count + 1, seen + 1, otherCount + 1, otherSeen + 1]
  const pooled = (s1 + s2) / (n1 + n2)
  if (pooled === 1) return 0
  return (s1 / n1 - s2 / n2) / Math.sqrt(pooled * (1 - pooled) * (1 / n1 + 1 / n2))
}
