/** Who may do what with a proposal, and why not. */

import { mayNow, type ProcessRules, scopeOf } from '#modules/processes/index.ts'
import { type Actor, actsFor, hasAnyRole } from '#platform/actor.ts'
import { allOf, allowed, refused, type Verdict } from '#platform/verdict.ts'
import type { ContributionRules, ProposalRules } from './words.ts'

/** Anybody signed in may propose while the phase is open; for a group only with a mandate. */
export const mayPublish = (
  actor: Actor | null,
  process: ProcessRules,
  now: Date,
  input: { readonly group?: number | undefined } = {},
): Verdict =>
  allOf(
    mayNow(process, 'propose', now),
    input.group === undefined || actsFor(actor, input.group) ? allowed : refused('proposals.why.noMandate'),
  )

/** True for the person who wrote it and for whoever acts for the group that signed it. */
export const isAuthor = (
  actor: Actor | null,
  proposal: Pick<ProposalRules, 'authorPersonId' | 'authorGroupId'>,
): boolean =>
  actor !== null &&
  (proposal.authorPersonId === actor.id ||
    (proposal.authorGroupId !== null && actsFor(actor, proposal.authorGroupId)))

/** The author may change the text while the phase lets authors edit, and no longer once the table has decided. */
export const mayEdit = (actor: Actor | null, proposal: ProposalRules, now: Date): Verdict =>
  allOf(
    isAuthor(actor, proposal) ? allowed : refused('proposals.why.notAuthor'),
    isPublished(proposal),
    isUnderReview(proposal),
    mayNow(proposal.process, 'edit_own', now),
  )

/** The author may withdraw it until the table has decided. */
export const mayWithdraw = (actor: Actor | null, proposal: ProposalRules): Verdict =>
  allOf(
    isAuthor(actor, proposal) ? allowed : refused('proposals.why.notAuthor'),
    isPublished(proposal),
    isUnderReview(proposal),
    proposal.process.state === 'concluded' ? refused('proposals.why.concluded') : allowed,
  )

export const maySupport = (_actor: Actor | null, proposal: ProposalRules, now: Date): Verdict =>
  allOf(isPublished(proposal), mayNow(proposal.process, 'support', now))

/** Facilitators and process managers care for the list: merging and hiding leave their reason in public. */
export const mayCareFor = (actor: Actor | null, process: ProcessRules): Verdict =>
  hasAnyRole(actor, ['facilitator', 'process_manager'], scopeOf(process))
    ? allowed
    : refused('platform.why.staffOnly')

/** What the table has decided on keeps its own place: it is not merged away from under the decision. */
export const mayMerge = (actor: Actor | null, proposal: ProposalRules): Verdict =>
  allOf(
    mayCareFor(actor, proposal.process),
    isPublished(proposal),
    isUnderReview(proposal),
    proposal.process.state === 'concluded' ? refused('proposals.why.concluded') : allowed,
  )

export const mayHide = (actor: Actor | null, proposal: ProposalRules): Verdict =>
  allOf(
    mayCareFor(actor, proposal.process),
    proposal.state === 'hidden' ? refused('proposals.why.hidden') : allowed,
  )

/** A voice may be tied to a proposal by its author or by those who care for the list. */
export const mayLinkVoice = (actor: Actor | null, proposal: ProposalRules): Verdict =>
  isAuthor(actor, proposal) ? isPublished(proposal) : mayCareFor(actor, proposal.process)

export const mayRecord = (actor: Actor | null, process: ProcessRules, now: Date): Verdict =>
  allOf(mayCareFor(actor, process), mayNow(process, 'record_in_person', now))

/** What one person gave can become theirs, once, with the word printed on the receipt; a count of many cannot. */
export const mayClaim = (
  _actor: Actor,
  contribution: ContributionRules,
  _now: Date,
  input: { readonly word: string },
): Verdict => {
  if (contribution.kind === 'tally') return refused('proposals.why.claimTally')
  if (contribution.isClaimed) return refused('proposals.why.claimed')
  return input.word === contribution.claimWord ? allowed : refused('proposals.why.claimWord')
}

const isPublished = (proposal: ProposalRules): Verdict =>
  proposal.state === 'published' ? allowed : refused(`proposals.why.${proposal.state}`)

const isUnderReview = (proposal: ProposalRules): Verdict =>
  proposal.outcome === 'under_review' ? allowed : refused('proposals.why.decided')
