/** Who may write about a body, its lab, its strategy and its terms. */
import { type Actor, hasAnyRole, hasRole } from '#platform/actor.ts'
import { allowed, refused, type Verdict } from '#platform/verdict.ts'

interface Edited {
  /** The body and the one above it. */
  readonly bodyIds: readonly number[]
}

/** Administrators and process managers of the body, or of the one above it. */
export const mayEdit = (actor: Actor | null, { bodyIds }: Edited): Verdict =>
  hasAnyRole(actor, ['process_manager'], { bodyIds }) ? allowed : refused('network.why.bodyStaffOnly')

/** The network is loaded once, into an empty database. */
export function mayLoadNetwork(actor: Actor | null, { bodyCount }: { readonly bodyCount: number }): Verdict {
  if (!hasRole(actor, 'administrator', {})) return refused('network.why.administratorsOnly')
  return bodyCount === 0 ? allowed : refused('network.why.networkNotEmpty')
}
