import fc from 'fast-check'
import { expect, test } from 'vitest'
import { certifyCommittee } from '../committees/certify.ts'
import type { CommitteeOptions } from '../committees/elect.ts'
import { type CommitteeRule, committeeRules, completions } from '../committees/outcome.ts'
import { approvalElections } from '../testing/approvalProfiles.ts'
import { checkCommitteeCertificate } from './committee.ts'

const questions: readonly (readonly [CommitteeRule, CommitteeOptions])[] = [true, false].flatMap((all) => [
  ...committeeRules.filter((rule) => rule !== 'equal-shares').map((rule) => [rule, { all }] as const),
  ...completions.map((completion) => ['equal-shares', { completion, all }] as const),
])

const elections = approvalElections({ candidates: 6, voters: 10 })

test('the certificate of every count holds', () => {
  fc.assert(
    fc.property(elections, fc.constantFrom(...questions), (election, [rule, options]) => {
      const certificate = JSON.parse(JSON.stringify(certifyCommittee(election, rule, options)))
      expect(checkCommitteeCertificate(election, certificate)).toEqual({ holds: true })
    }),
    { numRuns: 500 },
  )
})

test('no certificate holds once a committee, a score, an amount or a tie in it is another', () => {
  fc.assert(
    fc.property(
      elections,
      fc.constantFrom(...questions),
      fc.nat(),
      fc.nat(),
      (election, [rule, options], where, how) => {
        const certificate = JSON.parse(JSON.stringify(certifyCommittee(election, rule, options)))
        // Rule, completion and all are the question: another question may well have the same answer.
        const places = placesOf(certificate).filter(
          ({ key }) => key !== 'rule' && key !== 'completion' && key !== 'all',
        )
        corrupt(places[where % places.length]!, how)
        expect(checkCommitteeCertificate(election, certificate).holds).toBe(false)
      },
    ),
    { numRuns: 2_000 },
  )
})

test('a certificate of other ballots, of nothing or with something more does not hold', () => {
  const election = { seats: 2, candidates: 4, ballots: [[0, 1], [0], [2], [2, 3], [1]] }
  for (const [rule, options] of questions) {
    const certificate = certifyCommittee(election, rule, options)
    const others = { ...election, ballots: [[3], [3], [3], [1, 3], [1]] }
    expect(checkCommitteeCertificate(others, certificate).holds).toBe(false)
    expect(checkCommitteeCertificate(election, { ...certificate, note: 1 }).holds).toBe(false)
  }
  for (const nothing of [undefined, null, 1, [], {}, { rule: 'av' }])
    expect(checkCommitteeCertificate(election, nothing).holds).toBe(false)
})

test('a count with more ties than can be followed has a certificate that names the order', () => {
  const election = { seats: 15, candidates: 30, ballots: Array.from({ length: 30 }, (_, one) => [one]) }
  const everyone = Array.from({ length: 30 }, (_, one) => one)
  for (const rule of ['seq-pav', 'rev-seq-pav', 'pav', 'cc', 'equal-shares'] as const)
    for (const options of [{}, { ties: everyone }, { ties: everyone.toReversed() }]) {
      const certificate = JSON.parse(JSON.stringify(certifyCommittee(election, rule, options)))
      expect([rule, checkCommitteeCertificate(election, certificate)]).toEqual([rule, { holds: true }])
      const others = certificate.committees[0].map((one: number) => (one + 1) % 30)
      const forged = { ...certificate, committees: [others.sort((a: number, b: number) => a - b)] }
      expect(checkCommitteeCertificate(election, forged).holds).toBe(false)
    }
}, 60_000)

test('with an order of ties the certificate holds, and not for a committee that another order gives', () => {
  fc.assert(
    fc.property(
      elections.chain((election) =>
        fc.tuple(
          fc.constant(election),
          fc.shuffledSubarray(
            Array.from({ length: election.candidates }, (_, one) => one),
            { minLength: election.candidates },
          ),
        ),
      ),
      fc.constantFrom(...questions.filter(([, { all }]) => !all)),
      ([election, ties], [rule, options]) => {
        const write = (order: readonly number[]) =>
          JSON.parse(JSON.stringify(certifyCommittee(election, rule, { ...options, ties: order })))
        const [one, other] = [write(ties), write(ties.toReversed())]
        expect(checkCommitteeCertificate(election, one)).toEqual({ holds: true })
        if (JSON.stringify(one.committees) === JSON.stringify(other.committees)) return
        expect(checkCommitteeCertificate(election, { ...other, ties }).holds).toBe(false)
        expect(checkCommitteeCertificate(election, { ...one, committees: other.committees }).holds).toBe(
          false,
        )
      },
    ),
    { numRuns: 400 },
  )
}, 60_000)

interface Place {
  readonly holder: Record<string | number, unknown>
  readonly key: string | number
}

/** Every value within. */
function placesOf(value: unknown): Place[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, inner]) =>
    inner === undefined
      ? []
      : [
          { holder: value as Place['holder'], key: Array.isArray(value) ? Number(name) : name },
          ...placesOf(inner),
        ],
  )
}

function corrupt({ holder, key }: Place, how: number): void {
  const value = holder[key]
  if (typeof value === 'number') holder[key] = value + 1 + (how % 3)
  else if (typeof value === 'string') holder[key] = how % 2 === 0 ? `${value}1` : `-1${value}`
  else if (value === null) holder[key] = '1'
  else if (Array.isArray(value) && value.length > 0 && how % 2 === 0) value.splice(how % value.length, 1)
  else if (Array.isArray(value)) value.push(value[0] ?? 0)
  else if (Array.isArray(holder)) holder.splice(Number(key), 1)
  else delete holder[key]
}
