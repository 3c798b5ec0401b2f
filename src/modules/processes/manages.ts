/** Where a person manages processes: everywhere, for some bodies, or single processes. */
import type { Actor } from '#platform/actor.ts'

export interface Managed {
  readonly everywhere: boolean
  readonly bodyIds: readonly number[]
  readonly processIds: readonly number[]
}

/** Read from the roles in force; nobody in particular manages nothing. */
export function managedBy(actor: Actor | null): Managed {
  const grants = (actor?.grants ?? []).filter(
    (grant) => grant.role === 'process_manager' || grant.role === 'administrator',
  )
  const idsOf = (kind: 'body' | 'process') =>
    grants.flatMap((grant) => (grant.scopeKind === kind && grant.scopeId !== null ? [grant.scopeId] : []))
  return {
    everywhere: grants.some((grant) => grant.scopeKind === 'platform'),
    bodyIds: idsOf('body'),
    processIds: idsOf('process'),
  }
}

/** True where the person may open a process for at least one body. */
export const mayCreateSomewhere = (managed: Managed): boolean =>
  managed.everywhere || managed.bodyIds.length > 0
