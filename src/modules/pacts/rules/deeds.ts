/** What can be done within a state, without a step of the road. Pure. */
import type { Actor } from '#platform/actor.ts'
import { allowed, refused, type Verdict } from '#platform/verdict.ts'
import type { Day } from '#ui/dates.ts'
import type { Pact, PactState, Side } from '../words.ts'
import { effectiveState } from './effectiveState.ts'
import { isOfficer, isProposer, partiesOf, sideOf } from './who.ts'

const running: readonly PactState[] = ['active', 'suspended']
const accountable: readonly PactState[] = ['active', 'suspended', 'expired', 'renewed']

/** Within which states each deed is possible. */
const deedStates = {
  edit_proposal: ['draft', 'info_requested'],
  write_text: ['co_design'],
  remark: ['co_design', 'text_published'],
  invite: ['co_design'],
  join: ['public_call', 'co_design', 'signed', 'active'],
  leave: ['co_design', 'text_published', 'signed', 'active', 'suspended'],
  exclude: ['co_design', 'text_published', 'signed', 'active', 'suspended'],
  amend: ['active', 'suspended'],
  sign_amendment: ['active', 'suspended'],
  task: ['co_design', 'text_published', 'signed', 'active', 'suspended'],
  mark: ['signed', ...running, 'expired', 'renewed'],
  write_diary: ['active', 'expired', 'renewed'],
  report: accountable,
  evaluate: [...accountable, 'concluded', 'terminated_early'],
  conciliate: ['signed', ...running],
  record_conciliation: ['signed', ...accountable, 'concluded', 'terminated_early'],
  renew: ['active', 'expired'],
} as const satisfies Record<string, readonly PactState[]>
export type DeedName = keyof typeof deedStates

/** Whether the pact stands where this can be done, whoever asks. */
export function isTimeFor(pact: Pact, deed: DeedName, today: Day): Verdict {
  const states: readonly PactState[] = deedStates[deed]
  return states.includes(effectiveState(pact, today)) ? allowed : refused(`pacts.why.deed.${deed}`)
}

/** Each side marks its own promises, the officers any. */
export const mayMark = (actor: Actor | null, pact: Pact, side: Side): Verdict =>
  sideOf(actor, pact) === side || isOfficer(actor, pact.bodyId) ? allowed : refused('pacts.why.ownSide')

/** An account is of days that have passed: it is published from the last of them on. */
export const hasPassed = (coversUntil: Day, today: Day): Verdict =>
  coversUntil <= today ? allowed : refused('pacts.why.reportEarly', { date: coversUntil })

/** The parties write their pact, with the officers of the body beside them. */
export const isOfPact = (actor: Actor | null, pact: Pact): Verdict =>
  partiesOf(actor, pact).length > 0 || isOfficer(actor, pact.bodyId)
    ? allowed
    : refused('pacts.why.role.party')

export const isOfBody = (actor: Actor | null, pact: Pact): Verdict =>
  isOfficer(actor, pact.bodyId) ? allowed : refused('pacts.why.role.officer')

export const isFromProposer = (actor: Actor | null, pact: Pact): Verdict =>
  isProposer(actor, pact) ? allowed : refused('pacts.why.role.proposer')
