import type { Labels } from './labels.ts'
import type { Partition } from './partition.ts'

/** The groups found among the members, and what is known of their number. */
export interface FoundGroups {
  readonly partition: Partition
  readonly silhouette: number | null
  readonly stability: number | null
  readonly considered: readonly Considered[]
}

export interface Considered {
  readonly groups: number
  readonly silhouette: number
  readonly stability: number | null
}

/** The same groups numbered by descending size, then by ascending x and y of their centres; empty ones vanish. */
export function numberGroups({ centres, labels, squares }: Partition): Partition {
  const sizes = new Int32Array(centres.length / 2)
  for (const label of labels) sizes[label] = (sizes[label] as number) + 1
  const order = Array.from(sizes.keys())
    .filter((g) => (sizes[g] as number) > 0)
    .sort(
      (a, b) =>
        (sizes[b] as number) - (sizes[a] as number) ||
        (centres[2 * a] as number) - (centres[2 * b] as number) ||
        (centres[2 * a + 1] as number) - (centres[2 * b + 1] as number),
    )
  const place = new Int32Array(sizes.length)
  order.forEach((g, number) => {
    place[g] = number
  })
  for (let i = 0; i < labels.length; i++) labels[i] = place[labels[i] as number] as number
  const sorted = order.flatMap((g) => [centres[2 * g] as number, centres[2 * g + 1] as number])
  return { centres: Float64Array.from(sorted), labels, squares }
}

/** Everybody in one group; no group where there is nobody. */
export function oneGroup(positions: Float64Array): FoundGroups {
  const count = positions.length / 2
  const labels: Labels = new Int32Array(count)
  const centre = new Float64Array(count > 0 ? 2 : 0)
  for (let i = 0; i < count; i++) {
    centre[0] = (centre[0] as number) + (positions[2 * i] as number) / count
    centre[1] = (centre[1] as number) + (positions[2 * i + 1] as number) / count
  }
  return {
    partition: { centres: centre, labels, squares: 0 },
    silhouette: null,
    stability: null,
    considered: [],
  }
}
