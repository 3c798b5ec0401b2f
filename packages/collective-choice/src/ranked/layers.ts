/** Rankings as lists of groups of equals, the best first. */

/** Those whom nobody left beats, then those whom nobody left after them beats, and so on. `beats` has no circles. */
export function layersOf(
  candidates: readonly number[],
  beats: (a: number, b: number) => boolean,
): number[][] {
  const layers: number[][] = []
  let left = [...candidates]
  while (left.length > 0) {
    const unbeaten = left.filter((one) => !left.some((other) => beats(other, one)))
    if (unbeaten.length === 0) throw new RangeError('the relation goes round in a circle')
    layers.push(unbeaten)
    left = left.filter((one) => !unbeaten.includes(one))
  }
  return layers
}

/** Groups of equal score, the highest score first. */
export function groupedByScore(
  candidates: readonly number[],
  score: (candidate: number) => number,
): number[][] {
  const groups = new Map<number, number[]>()
  for (const candidate of candidates) {
    const value = score(candidate)
    groups.set(value, [...(groups.get(value) ?? []), candidate])
  }
  return [...groups].sort(([a], [b]) => b - a).map(([, group]) => group)
}
