import type { Actor } from '#platform/actor.ts'

/** How the author is called in public: the group, or first name and initial ("Anna B."), never the whole name. */
export function authorLabel(actor: Actor, groupId: number | undefined): string {
  const mandate = actor.mandates.find((held) => held.groupId === groupId)
  if (mandate) return mandate.groupName
  const [first = '', ...others] = actor.name.trim().split(/\s+/)
  const last = others.at(-1)
  return last ? `${first} ${last.charAt(0).toUpperCase()}.` : first
}
