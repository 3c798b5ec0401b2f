/** The outline of a group: the convex hull of its points, with a margin and round corners. Pure. */

export type Spot = readonly [x: number, y: number]

/** Corners of the convex hull, anticlockwise (Andrew's monotone chain). */
export function hullOf(spots: readonly Spot[]): Spot[] {
  const sorted = [...spots].sort((a, b) => a[0] - b[0] || a[1] - b[1])
  if (sorted.length < 3) return sorted
  const half = (ordered: readonly Spot[]): Spot[] => {
    const chain: Spot[] = []
    for (const spot of ordered) {
      while (chain.length >= 2 && turn(chain.at(-2), chain.at(-1), spot) <= 0) chain.pop()
      chain.push(spot)
    }
    return chain.slice(0, -1)
  }
  return [...half(sorted), ...half(sorted.toReversed())]
}

function turn(from: Spot | undefined, over: Spot | undefined, to: Spot): number {
  if (!from || !over) return 1
  return (over[0] - from[0]) * (to[1] - from[1]) - (over[1] - from[1]) * (to[0] - from[0])
}

/** People who stand far out would stretch the outline over the others: the nearest `share` of a group is outlined. */
export function coreOf(spots: readonly Spot[], centre: Spot, share: number): Spot[] {
  const away = ([x, y]: Spot) => (x - centre[0]) ** 2 + (y - centre[1]) ** 2
  return [...spots].sort((a, b) => away(a) - away(b)).slice(0, Math.max(3, Math.ceil(spots.length * share)))
}
