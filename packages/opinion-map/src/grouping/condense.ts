import type { WeightedPoints } from './partition.ts'

/** Weighted points that stand for many people, and which of them each person stands at. */
export interface Condensed extends WeightedPoints {
  readonly pointOf: Int32Array
}

/** Up to so many people stand for themselves. */
const mostSingle = 512

/**
 * Up to 512 people: each a point of weight 1. More: the means of the occupied cells of a grid over the map
 * (26 x 26, above 5,000 people 48 x 48), weighted by how many stand in them. People are read in their order.
 */
export function condense(positions: Float64Array): Condensed {
  const count = positions.length / 2
  if (count <= mostSingle) {
    return {
      positions,
      weights: new Float64Array(count).fill(1),
      pointOf: Int32Array.from({ length: count }, (_, i) => i),
    }
  }
  const side = count <= 5_000 ? 26 : 48
  const across = rangeOf(positions, 0)
  const along = rangeOf(positions, 1)
  const cellOf = new Int32Array(count)
  const sums = new Float64Array(3 * side * side)
  const scaleX = across.width > 0 ? side / across.width : 0
  const scaleY = along.width > 0 ? side / along.width : 0
  for (let i = 0; i < count; i++) {
    const x = positions[2 * i] as number
    const y = positions[2 * i + 1] as number
    const column = Math.min(side - 1, Math.floor((x - across.least) * scaleX))
    const line = Math.min(side - 1, Math.floor((y - along.least) * scaleY))
    const cell = line * side + column
    cellOf[i] = cell
    sums[3 * cell] = (sums[3 * cell] as number) + x
    sums[3 * cell + 1] = (sums[3 * cell + 1] as number) + y
    sums[3 * cell + 2] = (sums[3 * cell + 2] as number) + 1
  }
  return occupied(sums, cellOf)
}

function occupied(sums: Float64Array, cellOf: Int32Array): Condensed {
  const place = new Int32Array(sums.length / 3)
  const positions: number[] = []
  const weights: number[] = []
  place.forEach((_, cell) => {
    const weight = sums[3 * cell + 2] as number
    if (weight === 0) return
    place[cell] = weights.length
    positions.push((sums[3 * cell] as number) / weight, (sums[3 * cell + 1] as number) / weight)
    weights.push(weight)
  })
  const pointOf = cellOf
  for (let i = 0; i < pointOf.length; i++) pointOf[i] = place[cellOf[i] as number] as number
  return { positions: Float64Array.from(positions), weights: Float64Array.from(weights), pointOf }
}

function rangeOf(positions: Float64Array, from: number): { least: number; width: number } {
  let least = Number.POSITIVE_INFINITY
  let most = Number.NEGATIVE_INFINITY
  for (let at = from; at < positions.length; at += 2) {
    const value = positions[at] as number
    if (value < least) least = value
    if (value > most) most = value
  }
  return { least, width: most - least }
}
