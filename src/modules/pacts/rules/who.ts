/** Who is who to a pact: its proposer, its parties, the officers of its body, everybody else. Pure. */
import { type Actor, actsFor, hasAnyRole, hasRole } from '#platform/actor.ts'
import { allowed, refused, type Verdict } from '#platform/verdict.ts'
import type { Pact, Party } from '../words.ts'

export type StepRole = 'proposer' | 'officer' | 'board' | 'party'

const scope = (bodyId: number) => ({ bodyIds: [bodyId] })

/** Whoever proposed it, or has the mandate of the group that did; without either the body itself did (or must see to it). */
export function isProposer(actor: Actor | null, pact: Pact): boolean {
  if (pact.proposerGroupId !== null) return actsFor(actor, pact.proposerGroupId)
  if (pact.proposerPersonId !== null) return actor?.id === pact.proposerPersonId
  return isOfficer(actor, pact.bodyId)
}

/** The people of the pact's own body who follow pacts. */
export const isOfficer = (actor: Actor | null, bodyId: number): boolean =>
  hasAnyRole(actor, ['decision_officer', 'process_manager'], scope(bodyId))

/** Who may say what the executive board decided, and sign for the body. */
const isDecisionOfficer = (actor: Actor | null, bodyId: number): boolean =>
  hasRole(actor, 'decision_officer', scope(bodyId))

/** Whether somebody acts for this party: themselves, by mandate of the group, or as the body's officer. */
export function isFor(actor: Actor | null, party: Party): boolean {
  if (!actor) return false
  if (party.groupId !== null) return actsFor(actor, party.groupId)
  if (party.bodyId !== null) return isDecisionOfficer(actor, party.bodyId)
  return party.personId === actor.id
}

/** Those who have agreed to be in it and have not left. */
export const livingParties = (pact: Pact): readonly Party[] =>
  pact.parties.filter(({ state }) => state === 'agreed')

/** The parties of the pact somebody acts for. */
export const partiesOf = (actor: Actor | null, pact: Pact): readonly Party[] =>
  livingParties(pact).filter((party) => isFor(actor, party))

/** The side somebody stands on; none for whoever is not of the pact. */
export function sideOf(actor: Actor | null, pact: Pact): Party['side'] | undefined {
  const own = partiesOf(actor, pact)[0]
  return own?.side ?? (isOfficer(actor, pact.bodyId) ? 'administration' : undefined)
}

/** What is not public is for the proposer, the parties (also invited) and the officers of this body, no other's. */
export const seesPrivate = (actor: Actor | null, pact: Pact): boolean =>
  isProposer(actor, pact) ||
  isOfficer(actor, pact.bodyId) ||
  pact.parties.some((party) => (party.state === 'agreed' || party.state === 'invited') && isFor(actor, party))

/** What a conciliation is about, and who is in its committee, is for those of the pact and for the committee itself. */
export const readsConciliation = (actor: Actor | null, pact: Pact, committee: readonly string[]): boolean =>
  actor !== null &&
  (isOfficer(actor, pact.bodyId) || partiesOf(actor, pact).length > 0 || committee.includes(actor.id))

export const maySee = (actor: Actor | null, pact: Pact): boolean => pact.isPublic || seesPrivate(actor, pact)

export function mayAct(actor: Actor | null, pact: Pact, role: StepRole): Verdict {
  const is = {
    proposer: isProposer(actor, pact),
    officer: isOfficer(actor, pact.bodyId),
    board: isDecisionOfficer(actor, pact.bodyId),
    party: partiesOf(actor, pact).length > 0,
  }
  return is[role] ? allowed : refused(`pacts.why.role.${role}`)
}
