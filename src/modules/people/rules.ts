/** Who may act for a group, who gives roles, and where. */
import { type Actor, actsFor, hasRole, type Role, type RoleGrant, type Scope } from '#platform/actor.ts'
import { allowed, refused, type Verdict } from '#platform/verdict.ts'
import type { GroupCategory, MandateState } from './words.ts'

/** What the rules know of a place where a role holds. */
export interface RoleScope {
  readonly kind: RoleGrant['scopeKind']
  readonly id: number | null
  /** For a process its body and those above; for a body itself and those above. */
  readonly bodyIds: readonly number[]
}

const asScope = ({ kind, id, bodyIds }: RoleScope): Scope => ({
  processId: kind === 'process' && id !== null ? id : undefined,
  bodyIds,
})

/** What a process manager gives out on their own process; the rest comes from an administrator. */
const givenByManagers: readonly Role[] = ['facilitator', 'table_member', 'guarantor']

/** Roles are given by administrators of the place or above it; the process's own helpers also by its manager. */
export function mayGrantRole(actor: Actor, scope: RoleScope, role: Role): Verdict {
  if (hasRole(actor, 'administrator', asScope(scope))) return allowed
  if (
    scope.kind === 'process' &&
    givenByManagers.includes(role) &&
    hasRole(actor, 'process_manager', asScope(scope))
  ) {
    return allowed
  }
  return refused('people.why.notYourRoleToGive')
}

/** Who may give a role may end it; anybody may lay down their own. */
export const mayEndRole = (actor: Actor, scope: RoleScope, role: Role, holderId: string): Verdict =>
  holderId === actor.id ? allowed : mayGrantRole(actor, scope, role)

/** Whether anything can be given there at all: the page then shows the place in its list. */
export const mayGrantAnything = (actor: Actor, scope: RoleScope): boolean =>
  mayGrantRole(actor, scope, 'facilitator').allowed

const isPlatformAdministrator = (actor: Actor | null): boolean => hasRole(actor, 'administrator', {})

/** The journal is read by whoever gives roles somewhere. */
export const mayReadJournal = (actor: Actor | null): Verdict =>
  actor?.grants.some(({ role }) => role === 'administrator' || role === 'process_manager')
    ? allowed
    : refused('people.why.administratorsOnly')

/** What is not public, as another body's draft, is named in the journal to platform administrators only. */
export const mayReadTitle = (actor: Actor | null, card: { readonly isPublic: boolean }): boolean =>
  card.isPublic || isPlatformAdministrator(actor)

/**
 * Whoever starts an association or an informal group may speak for it at once; for a body, a school, a university
 * or a firm somebody who administers the platform checks first, and nobody becomes a body by calling it informal. An administrator makes groups for others.
 */
export function firstMandate(
  actor: Actor,
  group: {
    readonly category: GroupCategory
    readonly isInformal: boolean
    /** It bears the name of a body of the network. */
    readonly isNamedAsBody: boolean
  },
): MandateState | 'none' {
  if (isPlatformAdministrator(actor)) return 'none'
  if (group.category === 'territorial_body' || group.isNamedAsBody) return 'requested'
  const isFree = group.isInformal || group.category === 'association' || group.category === 'service_users'
  return isFree ? 'active' : 'requested'
}

/** One living mandate for each person and group. */
export function mayAskForMandate(
  actor: Actor | null,
  group: { readonly id: number; readonly isAsked: boolean },
): Verdict {
  if (actsFor(actor, group.id)) return refused('people.why.alreadyActing')
  if (group.isAsked) return refused('people.why.alreadyAsked')
  return allowed
}

/** Mandates are given by who already has one, or by an administrator. */
export const mayGrantMandate = (actor: Actor | null, groupId: number): Verdict =>
  isPlatformAdministrator(actor) || actsFor(actor, groupId) ? allowed : refused('people.why.notYourGroup')

/** A mandate is ended by the same people, and by whoever holds it. */
export const mayEndMandate = (
  actor: Actor,
  mandate: { readonly groupId: number; readonly personId: string },
): Verdict => (mandate.personId === actor.id ? allowed : mayGrantMandate(actor, mandate.groupId))
