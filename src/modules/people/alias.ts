/** The label under which somebody appears in public. */
import type { ActiveMandate, Actor } from '#platform/actor.ts'

/** The author's label: the group's name where they act for a group of theirs, else the name they chose to show. */
export const aliasFor = (actor: Actor, groupId?: number | null): string =>
  actor.mandates.find((mandate) => mandate.groupId === groupId)?.groupName ?? actor.name

/** The groups somebody may act for, by name. */
export const groupsOf = (actor: Actor | null): readonly ActiveMandate[] => actor?.mandates ?? []
