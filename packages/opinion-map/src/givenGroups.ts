import type { GivenLabels } from './mapPacked.ts'
import { compareIds } from './matrix/ids.ts'

/** Labels for groups said by name, numbered by descending size, then by id; only groups with somebody on the map. */
export function labelGiven(
  participants: readonly string[],
  groups: ReadonlyMap<string, string>,
): GivenLabels & { readonly ids: readonly string[] } {
  const sizes = new Map<string, number>()
  for (const participant of participants) {
    const group = groups.get(participant)
    if (group !== undefined) sizes.set(group, (sizes.get(group) ?? 0) + 1)
  }
  const ids = [...sizes.keys()].sort((a, b) => (sizes.get(b) ?? 0) - (sizes.get(a) ?? 0) || compareIds(a, b))
  const place = new Map(ids.map((id, g) => [id, g]))
  const labels = Int32Array.from(participants, (participant) => {
    const group = groups.get(participant)
    return group === undefined ? -1 : (place.get(group) ?? -1)
  })
  return { labels, groups: ids.length, ids }
}
