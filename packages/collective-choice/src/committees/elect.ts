/** Committees from approval ballots, by any of the rules. */
import { fraction } from '../exact/fraction.ts'
import type { CommitteeElection } from '../formats/committeeJson.ts'
import type { Committee } from './committee.ts'
import { type ApprovalProfile, profileOf } from './election.ts'
import { equalSharesSequence, type ShareState } from './equalShares.ts'
import type { CommitteeOutcome, CommitteeRule, Completion } from './outcome.ts'
import { type LoadState, phragmenSequence } from './phragmen.ts'
import { Renumbering } from './renumbering.ts'
import { approvalScores, electByScores, satisfactionScores } from './separable.ts'
import { addingSequence, removingSequence } from './sequentialThiele.ts'
import { coverageWeights, harmonicWeights } from './thiele.ts'
import { bestCommittees } from './thieleOptimum.ts'
import { explore, followSmallest, mostStates, type Sequence } from './universes.ts'

export interface CommitteeOptions {
  /** Only for equal-shares; seq-phragmen when not said. */
  readonly completion?: Completion
  /** All tied committees rather than the lexicographically first. */
  readonly all?: boolean
  /** An order of all candidates that breaks every tie, the favoured first; not together with `all`. */
  readonly ties?: readonly number[]
}

/**
 * Elects by `rule`. Throws a RangeError for a profile that is none, TooManyTies when `all` are too many to list.
 *
 * With `ties`, a rule that goes round by round seats the first of the tied in that order (or removes the last), and the
 * others elect the committee that comes first in that order of all that tie. Without, one committee is the
 * lexicographically first of all that any way of breaking ties leads to, as far as they can be followed.
 *
 * Equal Shares completed by increments is one committee also with `all`: which budget suffices depends on how ties
 * are broken, so that ties go to the smallest number (the convention of abcvoting).
 */
export function electCommittee(
  election: CommitteeElection,
  rule: CommitteeRule,
  { completion = 'seq-phragmen', all = false, ties }: CommitteeOptions = {},
): CommitteeOutcome {
  if (!ties) return elected(profileOf(election), rule, completion, all, false)
  if (all) throw new RangeError('with an order of ties there is one committee')
  const renumbering = new Renumbering(election.candidates, ties)
  const profile = profileOf(renumbering.election(election))
  const { committees, scores, rounds, ...outcome } = elected(profile, rule, completion, false, true)
  return {
    ...outcome,
    committees: committees.map(renumbering.members),
    ...(scores && { scores: renumbering.row(scores) }),
    ...(rounds && { rounds: rounds.map(renumbering.round) }),
    ties,
  }
}

function elected(
  profile: ApprovalProfile,
  rule: CommitteeRule,
  completion: Completion,
  all: boolean,
  isInOrder: boolean,
): CommitteeOutcome {
  const weights = harmonicWeights(profile.seats)
  if (rule === 'av')
    return { rule, ...electByScores(profile, approvalScores(profile), all), isFirstOfAll: true }
  if (rule === 'sav')
    return { rule, ...electByScores(profile, satisfactionScores(profile), all), isFirstOfAll: true }
  if (rule === 'pav') return { rule, ...bestCommittees(profile, weights, all), isFirstOfAll: true }
  if (rule === 'cc') return { rule, ...bestCommittees(profile, coverageWeights, all), isFirstOfAll: true }
  if (rule === 'equal-shares' && completion === 'increments') return byIncrements(profile)
  const shares = rule === 'equal-shares' ? { completion, shares: profile.seats } : {}
  const sequence = sequenceOf(profile, rule, completion)
  if (isInOrder) return { rule, ...followSmallest(sequence), isFirstOfAll: false, ...shares }
  const { committees, rounds, layers } = explore(sequence, mostStates(profile), all)
  return { rule, committees, rounds, isFirstOfAll: layers !== undefined, ...shares }
}

/** A state of a sequential count: the members, with loads or money where the rule has them. */
export type CountState = Committee | LoadState | ShareState

/** The rounds of a sequential rule. Throws a RangeError for the others. */
export function sequenceOf(
  profile: ApprovalProfile,
  rule: CommitteeRule,
  completion: Completion,
): Sequence<CountState> {
  // One weight more, so that also the scores beside a full committee are right.
  if (rule === 'seq-pav') return widened(addingSequence(profile, harmonicWeights(profile.seats + 1)))
  if (rule === 'seq-cc') return widened(addingSequence(profile, coverageWeights))
  if (rule === 'rev-seq-pav') return widened(removingSequence(profile))
  if (rule === 'seq-phragmen') return widened(phragmenSequence(profile))
  if (rule === 'equal-shares' && completion !== 'increments')
    return widened(equalSharesSequence(profile, completion))
  throw new RangeError(`${rule} does not count in rounds`)
}

/** Each sequence only meets states of its own making. */
const widened = <State extends CountState>(sequence: Sequence<State>): Sequence<CountState> =>
  sequence as unknown as Sequence<CountState>

function byIncrements(profile: ApprovalProfile): CommitteeOutcome {
  const base = { rule: 'equal-shares', completion: 'increments', isFirstOfAll: true } as const
  const last = attemptsOf(profile).at(-1)
  if (last) return { ...base, ...last }
  const { committees } = electByScores(profile, approvalScores(profile), false)
  const scores = profile.approvals.map((voters) => fraction(BigInt(voters)))
  const [chosen = []] = committees
  return { ...base, committees, rounds: [{ by: 'approvals', scores, tied: [], chosen }], shares: 0 }
}

/** Gives out the shares of one seat more, again and again, until every seat is paid. None when no shares suffice. */
export function attemptsOf(profile: ApprovalProfile) {
  const attempts: ({ readonly shares: number } & ReturnType<typeof followSmallest>)[] = []
  const fewest = scarcestShares(profile)
  if (fewest === undefined) return attempts
  for (let shares = fewest; ; shares += 1) {
    const attempt = followSmallest(equalSharesSequence(profile, 'none', shares))
    attempts.push({ shares, ...attempt })
    if (attempt.committees[0].length === profile.seats) return attempts
  }
}

/**
 * The shares below which no budget can fill all seats: that many candidates must each find 1 among their supporters.
 * Undefined when too few candidates are approved by anyone.
 */
function scarcestShares({ approvals, seats, voters }: ApprovalProfile): number | undefined {
  const supported = approvals.filter((count) => count > 0).sort((a, b) => b - a)
  const scarcest = supported[seats - 1]
  return scarcest === undefined ? undefined : Math.max(seats, Math.ceil(voters / scarcest))
}
