/** Who may do what with a ballot. Pure. */
import { type ProcessRules, scopeOf } from '#modules/processes/index.ts'
import { type Actor, hasAnyRole, hasRole } from '#platform/actor.ts'
import { allOf, allowed, refused, type Verdict } from '#platform/verdict.ts'
import type { Message } from '#ui/words.ts'
import type { Ballot } from '../ballot.ts'
import type { BallotState } from '../words.ts'
import { ballotMoment } from './ballotMoment.ts'

/** Who prepares, announces, closes and publishes: the staff of the process. */
export const mayManage = (actor: Actor | null, ballot: { readonly process: ProcessRules }): Verdict =>
  hasAnyRole(actor, ['process_manager', 'facilitator'], scopeOf(ballot.process))
    ? allowed
    : refused('ballots.why.staffOnly')

/** Not to follow the vote is a choice of the body, not of those who run the process: its administrators answer for it. */
export const mayOverride = (actor: Actor | null, ballot: { readonly process: ProcessRules }): Verdict =>
  hasRole(actor, 'administrator', scopeOf(ballot.process))
    ? allowed
    : refused('ballots.why.administratorOnly')

/** As whom somebody chooses otherwise: for the body whose administrator they are, or from the site for the one that decides. */
export function officeChoosing(
  { grants }: Actor,
  { bodyIds, decisionBodyId }: ProcessRules,
): { readonly scope: 'body' | 'platform'; readonly bodyId: number } {
  const own = grants.find(
    ({ role, scopeKind, scopeId }) =>
      role === 'administrator' && scopeKind === 'body' && scopeId !== null && bodyIds.includes(scopeId),
  )
  return own?.scopeId ? { scope: 'body', bodyId: own.scopeId } : { scope: 'platform', bodyId: decisionBodyId }
}

/** An unpublished ballot, and any of a process that is still a draft, is seen by its staff only. */
export const maySee = (actor: Actor | null, ballot: Ballot): boolean =>
  (ballot.announcedAt !== null && ballot.process.state !== 'draft') || mayManage(actor, ballot).allowed

/** A place on the roll that this person fills: one's own, or that of an organisation one speaks for. */
export interface OwnPlace {
  readonly elector: number
  /** The organisation one votes for; none for oneself. */
  readonly member: string | null
  readonly hasVoted: boolean
  readonly channel: 'online' | 'paper' | null
}

export interface Voter {
  readonly isSignedIn: boolean
  /** Places on the frozen roll. */
  readonly places: readonly OwnPlace[]
}

/** Why nobody can vote now; nothing while the ballot is open. */
export function whyNotOpen(
  ballot: Pick<Ballot, 'state' | 'opensAt' | 'closesAt'>,
  now: Date,
): Message | undefined {
  const moment = ballotMoment(ballot, now)
  return moment === 'open' ? undefined : { key: `ballots.why.${moment}` }
}

type WhoVotes = Pick<Ballot, 'electorate' | 'isSecret' | 'mayChange'>

/** Whether a place is on the roll, and still has its vote. */
export function mayUse(ballot: WhoVotes, place: OwnPlace | undefined): Verdict {
  if (!place) return refused(`ballots.why.notOnRoll.${ballot.electorate}`)
  if (!place.hasVoted) return allowed
  if (place.channel === 'paper') return refused('ballots.why.votedOnPaper')
  if (ballot.isSecret) return refused('ballots.why.votedInSecret')
  return ballot.mayChange ? allowed : refused('ballots.why.voted')
}

/** Whether this person can vote now: what the page says, and what casting asks again. */
export function mayVote(
  ballot: WhoVotes & Pick<Ballot, 'state' | 'opensAt' | 'closesAt'>,
  voter: Voter,
  now: Date,
): Verdict {
  const closed = whyNotOpen(ballot, now)
  if (closed) return { allowed: false, because: closed }
  if (!voter.isSignedIn) return refused('ballots.why.signIn')
  const usable = voter.places.find((place) => mayUse(ballot, place).allowed)
  return mayUse(ballot, usable ?? voter.places[0])
}

const moments: Readonly<Record<ManagerStep, readonly BallotState[]>> = {
  edit: ['draft'],
  announce: ['draft'],
  cancel: ['draft', 'announced', 'open', 'closed'],
  closePaper: ['closed'],
  publish: ['closed'],
  override: ['published'],
}
export type ManagerStep = 'edit' | 'announce' | 'cancel' | 'closePaper' | 'publish' | 'override'

/** Whether the ballot stands where this step is taken. */
export const isTimeFor = (ballot: Ballot, step: ManagerStep, now: Date): Verdict => {
  if (!moments[step].includes(ballotMoment(ballot, now))) return refused(`ballots.why.step.${step}`)
  if (step === 'announce' && ballot.isHeldBack) return refused('ballots.why.step.heldBack')
  if (step === 'closePaper' && ballot.paperClosedAt) return refused('ballots.why.step.paperClosed')
  return allowed
}

export const mayTake = (actor: Actor | null, ballot: Ballot, step: ManagerStep, now: Date): Verdict =>
  allOf(
    step === 'override' ? mayOverride(actor, ballot) : mayManage(actor, ballot),
    isTimeFor(ballot, step, now),
  )
