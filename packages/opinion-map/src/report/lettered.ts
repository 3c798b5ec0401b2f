import type { OpinionMap } from '../opinionMap.ts'

type Summary = Omit<OpinionMap, 'participants'>

/** Found groups are numbered from "0", the largest first: for readers they are A, B, C. Other names stay. */
function letterOf(id: string, groups: Summary['groups']): string {
  const at = Number(id)
  return groups[at]?.id === id && at < 26 ? String.fromCharCode(65 + at) : id
}

/** The same map for readers. */
export const letteredSummary = (map: Summary): Summary => ({
  ...map,
  groups: map.groups.map((group) => ({ ...group, id: letterOf(group.id, map.groups) })),
  statements: map.statements.map((statement) => ({
    ...statement,
    byGroup: statement.byGroup.map((counts) => ({ ...counts, group: letterOf(counts.group, map.groups) })),
  })),
})

export const lettered = (map: OpinionMap): OpinionMap => ({
  ...letteredSummary(map),
  participants: map.participants.map((participant) =>
    participant.group === null
      ? participant
      : { ...participant, group: letterOf(participant.group, map.groups) },
  ),
})
