/** Committees from approval ballots, by any of the rules. */
import { fraction } from '../exact/fraction.ts'
import type { CommitteeElection } from '../formats/committeeJson.ts'
import type { Committee } from './committee.ts'
import { type ApprovalProfile, profileOf } from './election.ts'
import { equalSharesSequence, type ShareState } from './equalShares.ts'
import type { CommitteeOutcome, CommitteeRule, Completion } from './outcome.ts'
import { type LoadState, phragmenSequence } from './phragmen.ts'
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
}

/**
 * Elects by `rule`. Throws a RangeError for a profile that is none, TooManyTies when `all` are too many to list.
 *
 * Equal Shares completed by increments is one committee also with `all`: which budget suffices depends on how ties
 * are broken, so that ties go to the smallest number (the convention of abcvoting).
 */
export function electCommittee(
  election: CommitteeElection,
  rule: CommitteeRule,
  { completion = 'seq-phragmen', all = false }: CommitteeOptions = {},
): CommitteeOutcome {
  const profile = profileOf(election)
  const weights = harmonicWeights(profile.seats)
  if (rule === 'av')
    return { rule, ...electByScores(profile, approvalScores(profile), all), isFirstOfAll: true }
  if (rule === 'sav')
    return { rule, ...electByScores(profile, satisfactionScores(profile), all), isFirstOfAll: true }
  if (rule === 'pav') return { rule, ...bestCommittees(profile, weights, all), isFirstOfAll: true }
  if (rule === 'cc') return { rule, ...bestCommittees(profile, coverageWeights, all), isFirstOfAll: true }
  if (rule === 'equal-shares' && completion === 'increments') return byIncrements(profile)
  const { committees, rounds, layers } = explore(
    sequenceOf(profile, rule, completion),
    mostStates(profile),
    all,
  )
  const shares = rule === 'equal-shares' ? { completion, shares: profile.seats } : {}
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

/** Gives out the shares of one seat more, again and again, until every seat is paid. */
function byIncrements(profile: ApprovalProfile): CommitteeOutcome {
  const base = { rule: 'equal-shares', completion: 'increments', isFirstOfAll: true } as const
  const fewest = scarcestShares(profile)
  if (fewest === undefined) {
    const approvals = electByScores(profile, approvalScores(profile), false)
    const scores = profile.approvals.map((voters) => fraction(BigInt(voters)))
    const [chosen = []] = approvals.committees
    return {
      ...base,
      committees: [chosen],
      rounds: [{ by: 'approvals', scores, tied: [], chosen }],
      shares: 0,
    }
  }
  for (let shares = fewest; ; shares += 1) {
    const { committees, rounds } = followSmallest(equalSharesSequence(profile, 'none', shares))
    if (committees[0].length === profile.seats) return { ...base, committees, rounds, shares }
  }
}

/**
 * The shares below which no budget can fill all seats: that many candidates must each find 1 among their supporters.
 * Undefined when too few candidates are approved by anyone.
 */
export function scarcestShares({ approvals, seats, voters }: ApprovalProfile): number | undefined {
  const supported = approvals.filter((count) => count > 0).sort((a, b) => b - a)
  const scarcest = supported[seats - 1]
  return scarcest === undefined ? undefined : Math.max(seats, Math.ceil(voters / scarcest))
}
