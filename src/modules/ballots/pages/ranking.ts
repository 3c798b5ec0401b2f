/** The order somebody is making while they make it: moving one option up or down, with numbers that may be missing or equal. */

/** What stands in the number fields, by option, in the announced order. */
export type TypedRanks = ReadonlyMap<number, string>

const asRank = (typed: string): number | undefined =>
  /^\d{1,4}$/.test(typed.trim()) && Number(typed) > 0 ? Number(typed) : undefined

/** Groups of equals from the most wanted; what has no readable number is in none. */
function groupsOf(ranks: TypedRanks): number[][] {
  const groups = new Map<number, number[]>()
  for (const [option, typed] of ranks) {
    const rank = asRank(typed)
    if (rank !== undefined) groups.set(rank, [...(groups.get(rank) ?? []), option])
  }
  return [...groups].sort(([a], [b]) => a - b).map(([, group]) => group)
}

/** Numbers without gaps; what was typed and is no number stays as it was typed. */
function numbered(ranks: TypedRanks, groups: readonly (readonly number[])[]): Map<number, string> {
  const next = new Map(ranks)
  groups.forEach((group, index) => {
    for (const option of group) next.set(option, String(index + 1))
  })
  return next
}

/**
 * Moves an option one step: out of its group of equals, past its neighbours, or, from nowhere, up to the end of the
 * order. Down from nowhere it stays nowhere: who pushes an option away must not vote for it by that.
 */
export function moveOption(ranks: TypedRanks, option: number, direction: 'up' | 'down'): Map<number, string> {
  const groups = groupsOf(ranks)
  const at = groups.findIndex((group) => group.includes(option))
  const own = groups[at]
  if (!own) return numbered(ranks, direction === 'up' ? [...groups, [option]] : groups)
  const others = own.filter((one) => one !== option)
  if (others.length > 0) {
    const apart = direction === 'up' ? [[option], others] : [others, [option]]
    return numbered(ranks, groups.toSpliced(at, 1, ...apart))
  }
  const to = direction === 'up' ? at - 1 : at + 1
  if (to < 0 || to >= groups.length) return numbered(ranks, groups)
  return numbered(ranks, groups.toSpliced(at, 1).toSpliced(to, 0, [option]))
}

/** The options as they are shown: in the order made so far, then, as announced, those without a number. */
export function shownOrder(ranks: TypedRanks): number[] {
  const placed = groupsOf(ranks).flat()
  return [...placed, ...[...ranks.keys()].filter((option) => !placed.includes(option))]
}
