/**
 * The checker of committee certificates. It shares no code with the rules: what it needs it counts from the ballots
 * by the definitions, and it goes through the states the certificate lists rather than running the rule.
 */
import { add, compare, equals, fraction, zero } from '../exact/fraction.ts'
import type { CommitteeElection } from '../formats/committeeJson.ts'
import { differentBallots, ownScore } from './committeeBallots.ts'
import { checkAttempts } from './committeeIncrements.ts'
import { checkOptimum } from './committeeOptimum.ts'
import { checkLayers } from './committeeSequence.ts'
import { demand, exactly, Refuted, sortedSets, subsets } from './committeeSets.ts'

export type CommitteeVerification =
  | { readonly holds: true }
  | { readonly holds: false; readonly because: string }

const expectedNames: Readonly<Record<string, readonly string[]>> = {
  av: ['score', 'scores'],
  sav: ['score', 'scores'],
  pav: ['score'],
  cc: ['score'],
  'seq-pav': ['layers'],
  'seq-cc': ['layers'],
  'rev-seq-pav': ['layers'],
  'seq-phragmen': ['layers'],
  'equal-shares': ['completion', 'layers'],
}

/** Whether the certificate proves its committees: that they win and, with `all`, that no other ties with them. */
export function checkCommitteeCertificate(
  election: CommitteeElection,
  certificate: unknown,
): CommitteeVerification {
  try {
    check(election, certificate)
    return { holds: true }
  } catch (error) {
    if (error instanceof Refuted) return { holds: false, because: error.message }
    throw error
  }
}

function check(election: CommitteeElection, certificate: unknown): void {
  demand(isRecord(certificate), 'not a certificate')
  const { rule, completion, all, committees, file: _file, kind: _kind, ...proof } = certificate
  demand(
    typeof rule === 'string' && expectedNames[rule] !== undefined,
    `unknown rule ${JSON.stringify(rule)}`,
  )
  demand(typeof all === 'boolean', '"all" must be true or false')
  demand(Array.isArray(committees), 'the committees are missing')
  const isByIncrements = rule === 'equal-shares' && completion === 'increments'
  const names = isByIncrements ? ['attempts'] : expectedNames[rule]?.filter((name) => name !== 'completion')
  demand(
    JSON.stringify(Object.keys(proof).sort()) === JSON.stringify(names),
    `${rule} is proved by ${names?.join(', ')}`,
  )
  demand(rule === 'equal-shares' || completion === undefined, `${rule} has no completion`)
  const winners = winnersOf(election, rule, completion, all, proof)
  const expected = all && !isByIncrements ? winners : winners.slice(0, 1)
  demand(
    JSON.stringify(committees) === JSON.stringify(expected),
    `the committees are ${JSON.stringify(expected.slice(0, 3))}`,
  )
}

function winnersOf(
  election: CommitteeElection,
  rule: string,
  completion: unknown,
  all: boolean,
  proof: Readonly<Record<string, unknown>>,
): number[][] {
  if (rule === 'av' || rule === 'sav') return checkScores(election, rule, all, proof)
  if (rule === 'pav' || rule === 'cc') return checkOptimum(election, rule === 'cc', proof.score)
  if (completion === 'increments') return checkAttempts(election, proof.attempts)
  return checkLayers(election, rule, completion, proof.layers)
}

function checkScores(
  election: CommitteeElection,
  rule: 'av' | 'sav',
  all: boolean,
  proof: Readonly<Record<string, unknown>>,
): number[][] {
  const ballots = differentBallots(election)
  const claimed = proof.scores
  demand(
    Array.isArray(claimed) && claimed.length === election.candidates,
    'a score for each candidate is missing',
  )
  const scores = claimed.map((text: unknown, candidate) => {
    const own = ownScore(ballots, rule, candidate)
    demand(equals(exactly(text), own), `candidate ${candidate} scores otherwise`)
    return own
  })
  const last = [...scores].sort((a, b) => compare(b, a))[election.seats - 1] ?? zero
  const places = scores.map((_, candidate) => candidate)
  const sure = places.filter((candidate) => compare(scores[candidate] ?? zero, last) > 0)
  const tied = places.filter((candidate) => equals(scores[candidate] ?? zero, last))
  const open = election.seats - sure.length
  const winners = all
    ? sortedSets(subsets(tied, open).map((chosen) => [...sure, ...chosen]))
    : sortedSets([[...sure, ...tied.slice(0, open)]])
  const total = (winners[0] ?? []).reduce((sum, member) => add(sum, scores[member] ?? zero), fraction(0n))
  demand(equals(exactly(proof.score), total), 'the score is another')
  return winners
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
