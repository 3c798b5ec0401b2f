/** Who may correct a commons. Pure. */
import type { Actor } from '#platform/actor.ts'
import { allowed, refused, type Verdict } from '#platform/verdict.ts'
import type { CommonsState } from '../words.ts'
import { isOfficer } from './who.ts'

interface Correctable {
  readonly bodyId: number
  readonly state: CommonsState
  readonly nominatedBy: string | null
}

/** Officers of its body always; whoever nominated it until the body has decided. */
export function mayCorrect(actor: Actor | null, commons: Correctable): Verdict {
  if (isOfficer(actor, commons.bodyId)) return allowed
  if (actor === null || actor.id !== commons.nominatedBy) return refused('pacts.why.notCurator')
  return commons.state === 'nominated' ? allowed : refused('pacts.why.decided')
}
