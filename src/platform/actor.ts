/** Who does something: a person, with the roles and mandates they hold at this moment. */

/**
 * Roles (ruoli) by scope: administrator (amministratore), process manager (responsabile del processo), facilitator
 * (facilitatore), table member (componente del Tavolo), guarantor (tecnico di garanzia), decision officer
 * (funzionario del titolare della decisione).
 */
export const roles = [
  'administrator',
  'process_manager',
  'facilitator',
  'table_member',
  'guarantor',
  'decision_officer',
] as const
export type Role = (typeof roles)[number]

export interface RoleGrant {
  readonly role: Role
  readonly scopeKind: 'platform' | 'body' | 'process'
  readonly scopeId: number | null
}

/** A group the person may act for (mandato attivo). */
export interface ActiveMandate {
  readonly groupId: number
  readonly groupName: string
}

export interface Actor {
  readonly id: string
  /** What the journal keeps instead of a name. */
  readonly pseudonym: string
  readonly name: string
  readonly grants: readonly RoleGrant[]
  readonly mandates: readonly ActiveMandate[]
}

/** Where a role is asked for: a process with the bodies above it, a body alone, or the whole platform. */
export interface Scope {
  readonly processId?: number | undefined
  readonly bodyIds?: readonly number[] | undefined
}

/** True where the person holds the role for the process, for one of its bodies, or for the platform. */
export function hasRole(actor: Actor | null, role: Role, scope: Scope): boolean {
  if (!actor) return false
  return actor.grants.some(
    (grant) =>
      grant.role === role &&
      (grant.scopeKind === 'platform' ||
        (grant.scopeKind === 'process' && grant.scopeId === scope.processId) ||
        (grant.scopeKind === 'body' &&
          grant.scopeId !== null &&
          (scope.bodyIds?.includes(grant.scopeId) ?? false))),
  )
}

/** True where the person holds one of the roles, or is administrator there. */
export const hasAnyRole = (actor: Actor | null, wanted: readonly Role[], scope: Scope): boolean =>
  hasRole(actor, 'administrator', scope) || wanted.some((role) => hasRole(actor, role, scope))

/** True where the person holds any role at all: they see the staff's menu. */
export const isStaff = (actor: Actor | null): boolean =>
  actor?.grants.some((grant) => grant.role !== 'table_member') ?? false

/** True where the person has a mandate in force for the group. */
export const actsFor = (actor: Actor | null, groupId: number): boolean =>
  actor?.mandates.some((mandate) => mandate.groupId === groupId) ?? false
