/** Certificates of committee elections: every state of the count with its scores, for a checker to go through. */

import { writeFraction } from '../exact/decimal.ts'
import type { Fraction } from '../exact/fraction.ts'
import type { CommitteeElection } from '../formats/committeeJson.ts'
import type { Committee } from './committee.ts'
import {
  type CommitteeOptions,
  type CountState,
  electCommittee,
  scarcestShares,
  sequenceOf,
} from './elect.ts'
import { type ApprovalProfile, profileOf } from './election.ts'
import { equalSharesSequence } from './equalShares.ts'
import type { CommitteeOutcome, CommitteeRule, Round } from './outcome.ts'
import { explore, followSmallest, mostStates, type Sequence } from './universes.ts'

/** One state of a sequential count. Scores by candidate, null for those not in question. */
export interface CertifiedState {
  readonly members: Committee
  readonly by: Round['by']
  readonly scores: readonly (string | null)[]
  readonly tied: readonly number[]
  /** What each voter has (pay) or bears (load), by different ballot, empty ones left out. */
  readonly money?: readonly string[]
}

export interface CommitteeCertificate {
  readonly rule: CommitteeRule
  readonly completion?: string
  readonly all: boolean
  readonly committees: readonly Committee[]
  readonly score?: string
  readonly scores?: readonly string[]
  /** States by the number of choices made before; null when too many universes tie to be listed. */
  readonly layers?: readonly (readonly CertifiedState[])[] | null
  /** For increments: each budget tried, in seats, and who was seated in turn at which price. */
  readonly attempts?: readonly CertifiedAttempt[]
  readonly [name: string]: unknown
}

export interface CertifiedAttempt {
  readonly shares: number
  readonly seated: readonly { readonly candidate: number; readonly price: string }[]
}

/** The certificate of an outcome. Throws as electCommittee does. */
export function certifyCommittee(
  election: CommitteeElection,
  rule: CommitteeRule,
  options: CommitteeOptions = {},
  outcome: CommitteeOutcome = electCommittee(election, rule, options),
): CommitteeCertificate {
  const { committees, completion, score, scores } = outcome
  const all = options.all ?? false
  const head = { rule, ...(completion === undefined ? {} : { completion }), all, committees }
  if (score !== undefined)
    return {
      ...head,
      score: writeFraction(score),
      ...(scores === undefined ? {} : { scores: scores.map(writeFraction) }),
    }
  const profile = profileOf(election)
  if (completion === 'increments') return { ...head, attempts: attemptsOf(profile, outcome) }
  const sequence = sequenceOf(profile, rule, completion ?? 'seq-phragmen')
  return { ...head, layers: layersOf(profile, sequence) }
}

function layersOf(profile: ApprovalProfile, sequence: Sequence<CountState>): CertifiedState[][] | null {
  const { layers } = explore(sequence, mostStates(profile), false)
  if (layers === undefined) return null
  return layers.map((layer) =>
    layer.map((state) => {
      const { by, scores, tied, money } = sequence.step(state).round
      const members = 'members' in state ? state.members : state
      return {
        members,
        by,
        scores: scores.map(textOf),
        tied,
        ...(money ? { money: money.map(writeFraction) } : {}),
      }
    }),
  )
}

const textOf = (score: Fraction | undefined) => (score === undefined ? null : writeFraction(score))

function attemptsOf(profile: ApprovalProfile, { shares = 0 }: CommitteeOutcome): CertifiedAttempt[] {
  const first = scarcestShares(profile)
  const attempts: CertifiedAttempt[] = []
  if (first === undefined) return attempts
  for (let tried = first; tried <= shares; tried += 1) {
    const { rounds } = followSmallest(equalSharesSequence(profile, 'none', tried))
    const seated = rounds.flatMap(({ chosen, scores }) =>
      chosen.map((candidate) => ({ candidate, price: textOf(scores[candidate]) ?? '' })),
    )
    attempts.push({ shares: tried, seated })
  }
  return attempts
}
