/**
 * The checker of committee certificates. It shares no code with the rules: what it needs it counts from the ballots
 * by the definitions, and it goes through the states the certificate lists rather than running the rule.
 */
import { add, compare, equals, fraction, zero } from '../exact/fraction.ts'
import type { CommitteeElection } from '../formats/committeeJson.ts'
import { demand, fieldsOf, listOf, orderOf, someOf, type Verification, verificationOf } from './claims.ts'
import { differentBallots, ownScore } from './committeeBallots.ts'
import { checkAttempts } from './committeeIncrements.ts'
import { checkOptimum } from './committeeOptimum.ts'
import { checkLayers } from './committeeSequence.ts'
import { exactly, sortedSets, subsets } from './committeeSets.ts'

/** What proves the result of each rule. */
const proofs: Readonly<Record<string, readonly string[]>> = {
  av: ['score', 'scores'],
  sav: ['score', 'scores'],
  pav: ['score'],
  cc: ['score'],
  'seq-pav': ['layers'],
  'seq-cc': ['layers'],
  'rev-seq-pav': ['layers'],
  'seq-phragmen': ['layers'],
  'equal-shares': ['layers'],
}

/**
 * Whether the certificate proves its committees: that they win and, with `all`, that no other ties with them; with
 * `ties`, that the one committee wins when that order chooses among equals.
 */
export const checkCommitteeCertificate = (election: CommitteeElection, certificate: unknown): Verification =>
  verificationOf(() => check(election, certificate))

function check(election: CommitteeElection, certificate: unknown): void {
  const { rule, completion } = { ...(certificate as object) } as Readonly<Record<string, unknown>>
  const isKnown = typeof rule === 'string' && Object.hasOwn(proofs, rule)
  demand(isKnown, `unknown rule ${JSON.stringify(rule)}`)
  const isByIncrements = rule === 'equal-shares' && completion === 'increments'
  const proof = isByIncrements ? ['attempts'] : (proofs[rule] ?? [])
  const names = ['rule', 'all', 'committees', ...proof, ...(rule === 'equal-shares' ? ['completion'] : [])]
  const claimed = fieldsOf(certificate, names, 'the certificate', ['ties', 'file', 'kind'])
  const { all } = claimed
  const everyone = Array.from({ length: election.candidates }, (_, candidate) => candidate)
  const ties = orderOf(claimed.ties, everyone)
  demand(
    typeof all === 'boolean' && !(all && ties),
    '"all" must be true or false, and false with an order of ties',
  )
  const listed = listOf(claimed.committees, 'the committees').map((one) =>
    someOf(one, everyone, 'a committee'),
  )
  const order = ties ?? everyone
  const winners =
    rule === 'av' || rule === 'sav'
      ? checkScores(election, rule, all, order, claimed)
      : rule === 'pav' || rule === 'cc'
        ? checkOptimum(
            election,
            rule === 'cc',
            claimed.score,
            all ? undefined : { first: listed[0] ?? [], order },
          )
        : isByIncrements
          ? checkAttempts(election, claimed.attempts, order)
          : checkLayers(election, rule, completion, claimed.layers, ties)
  const expected = all && !isByIncrements ? winners : winners.slice(0, 1)
  const isSame = JSON.stringify(listed) === JSON.stringify(expected)
  demand(isSame, `the committees are ${JSON.stringify(expected.slice(0, 3))}`)
}

function checkScores(
  election: CommitteeElection,
  rule: 'av' | 'sav',
  all: boolean,
  order: readonly number[],
  proof: Readonly<Record<string, unknown>>,
): number[][] {
  const ballots = differentBallots(election)
  const claimed = listOf(proof.scores, 'the list of scores')
  demand(claimed.length === election.candidates, 'a score for each candidate is missing')
  const scores = claimed.map((text, candidate) => {
    const own = ownScore(ballots, rule, candidate)
    demand(equals(exactly(text), own), `candidate ${candidate} scores otherwise`)
    return own
  })
  const last = [...scores].sort((a, b) => compare(b, a))[election.seats - 1] ?? zero
  const sure = order.filter((candidate) => compare(scores[candidate] ?? zero, last) > 0)
  const tied = order.filter((candidate) => equals(scores[candidate] ?? zero, last))
  const open = election.seats - sure.length
  const chosen = all ? subsets(tied, open) : [tied.slice(0, open)]
  const winners = sortedSets(chosen.map((some) => [...sure, ...some]))
  const total = (winners[0] ?? []).reduce((sum, member) => add(sum, scores[member] ?? zero), fraction(0n))
  demand(equals(exactly(proof.score), total), 'the score is another')
  return winners
}
