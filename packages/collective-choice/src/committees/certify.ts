/** Certificates of committee elections: every state of the count with its scores, for a checker to go through. */

import { writeFraction } from '../exact/decimal.ts'
import type { Fraction } from '../exact/fraction.ts'
import type { CommitteeElection } from '../formats/committeeJson.ts'
import type { Committee } from './committee.ts'
import { attemptsOf, type CommitteeOptions, type CountState, electCommittee, sequenceOf } from './elect.ts'
import { profileOf } from './election.ts'
import type { CommitteeOutcome, CommitteeRule, Round } from './outcome.ts'
import { Renumbering } from './renumbering.ts'
import { explore, mostStates, type Sequence, statesInOrder } from './universes.ts'

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
  /** The order that chose at each tie: one committee, one state at a time. */
  readonly ties?: readonly number[]
  /** States by the number of choices made before. */
  readonly layers?: readonly (readonly CertifiedState[])[]
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
  const { committees, completion, score, scores, isFirstOfAll } = outcome
  const all = options.all ?? false
  // Where too many universes tie, the order of the numbers chose at each tie, and the certificate says so.
  const everyone = Array.from({ length: election.candidates }, (_, candidate) => candidate)
  const ties = outcome.ties ?? (isFirstOfAll ? undefined : everyone)
  const head = { rule, ...(completion && { completion }), ...(ties && { ties }), all, committees }
  if (score !== undefined)
    return { ...head, score: writeFraction(score), ...(scores && { scores: scores.map(writeFraction) }) }
  const renumbering = new Renumbering(election.candidates, ties ?? everyone)
  const profile = profileOf(renumbering.election(election))
  if (completion === 'increments')
    return { ...head, attempts: attemptsOf(profile).map((attempt) => certifiedAttempt(attempt, renumbering)) }
  const sequence = sequenceOf(profile, rule, completion ?? 'seq-phragmen')
  const layers = ties
    ? statesInOrder(sequence).map((state) => [state])
    : (explore(sequence, mostStates(profile), false).layers ?? [])
  return {
    ...head,
    layers: layers.map((layer) => layer.map((state) => certifiedState(sequence, state, renumbering))),
  }
}

function certifiedState(
  sequence: Sequence<CountState>,
  state: CountState,
  renumbering: Renumbering,
): CertifiedState {
  const { by, scores, tied, money } = renumbering.round(sequence.step(state).round)
  const members = renumbering.members('members' in state ? state.members : state)
  return { members, by, scores: scores.map(textOf), tied, ...(money && { money: money.map(writeFraction) }) }
}

const textOf = (score: Fraction | undefined) => (score === undefined ? null : writeFraction(score))

function certifiedAttempt(
  { shares, rounds }: ReturnType<typeof attemptsOf>[number],
  renumbering: Renumbering,
): CertifiedAttempt {
  const seated = rounds
    .map(renumbering.round)
    .flatMap(({ chosen, scores }) =>
      chosen.map((candidate) => ({ candidate, price: textOf(scores[candidate]) ?? '' })),
    )
  return { shares, seated }
}
