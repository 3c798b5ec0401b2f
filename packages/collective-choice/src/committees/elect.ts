/** Committees from approval ballots, by any of the rules. */
import { fraction } from '../exact/fraction.ts'
import { type ApprovalProfile, type CommitteeElection, profileOf } from './election.ts'
import { equalSharesSequence } from './equalShares.ts'
import type { CommitteeOutcome, CommitteeRule, Completion } from './outcome.ts'
import { phragmenSequence } from './phragmen.ts'
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
  if (rule === 'seq-pav') return inSequence(profile, rule, addingSequence(profile, weights), all)
  if (rule === 'seq-cc') return inSequence(profile, rule, addingSequence(profile, coverageWeights), all)
  if (rule === 'rev-seq-pav') return inSequence(profile, rule, removingSequence(profile), all)
  if (rule === 'seq-phragmen') return inSequence(profile, rule, phragmenSequence(profile), all)
  if (completion === 'increments') return byIncrements(profile)
  const sequence = equalSharesSequence(profile, completion)
  return { ...inSequence(profile, rule, sequence, all), completion, shares: profile.seats }
}

function inSequence<State>(
  profile: ApprovalProfile,
  rule: CommitteeRule,
  sequence: Sequence<State>,
  all: boolean,
): CommitteeOutcome {
  const { committees, rounds, layers } = explore(sequence, mostStates(profile), all)
  return { rule, committees, rounds, isFirstOfAll: layers !== undefined }
}

/** Gives out the shares of one seat more, again and again, until every seat is paid. */
function byIncrements(profile: ApprovalProfile): CommitteeOutcome {
  const base = { rule: 'equal-shares', completion: 'increments', isFirstOfAll: true } as const
  const supported = profile.approvals.filter((voters) => voters > 0).sort((a, b) => b - a)
  const scarcest = supported[profile.seats - 1]
  if (scarcest === undefined) {
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
  // Fewer shares cannot do: that many candidates must each find 1 among their supporters.
  for (let shares = Math.max(profile.seats, Math.ceil(profile.voters / scarcest)); ; shares += 1) {
    const { committees, rounds } = followSmallest(equalSharesSequence(profile, 'none', shares))
    if (committees[0].length === profile.seats) return { ...base, committees, rounds, shares }
  }
}
