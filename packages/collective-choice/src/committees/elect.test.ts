import fc from 'fast-check'
import { expect, test } from 'vitest'
import { equals, fraction } from '../exact/fraction.ts'
import { approvalElections } from '../testing/approvalProfiles.ts'
import { combinations, compareCommittees, TooManyTies } from './committee.ts'
import { type CommitteeOptions, electCommittee } from './elect.ts'
import { profileOf } from './election.ts'
import { type CommitteeRule, committeeRules, completions } from './outcome.ts'
import { underrepresented } from './representation.ts'
import { coverageWeights, harmonicWeights, thieleScore } from './thiele.ts'

const questions: readonly (readonly [CommitteeRule, CommitteeOptions])[] = [
  ...committeeRules.filter((rule) => rule !== 'equal-shares').map((rule) => [rule, {}] as const),
  ...completions.map((completion) => ['equal-shares', { completion }] as const),
]

const times = (count: number, ballot: number[]) => Array.from({ length: count }, () => ballot)

/** The running example of Lackner and Skowron (2023), example 2.1: a to g are 0 to 6. */
const running = {
  seats: 4,
  candidates: 7,
  ballots: [...times(3, [0, 1]), ...times(3, [0, 2]), ...times(2, [0, 3]), [1, 2, 5], [4], [5], [6]],
}

test('the running example of the book gives its committees', () => {
  const all = (rule: CommitteeRule) => electCommittee(running, rule, { all: true }).committees
  expect(all('av')).toEqual([
    [0, 1, 2, 3],
    [0, 1, 2, 5],
  ])
  expect(all('sav')).toEqual([[0, 1, 2, 5]])
  expect(all('pav')).toEqual([[0, 1, 2, 5]])
  expect(electCommittee(running, 'pav').score).toEqual(fraction(83n, 6n))
  expect(all('cc')).toEqual([[0, 4, 5, 6]])
})

test.each(['pav', 'seq-pav', 'rev-seq-pav', 'seq-phragmen', 'equal-shares'] as const)(
  'parties without common voters get seats in proportion under %s',
  (rule) => {
    const lists = [Array.from({ length: 6 }, (_, i) => i), [6, 7, 8, 9, 10, 11], [12, 13, 14, 15, 16, 17]]
    const ballots = [...times(60, lists[0]!), ...times(30, lists[1]!), ...times(10, lists[2]!)]
    const [members] = electCommittee({ seats: 10, candidates: 18, ballots }, rule).committees
    expect(lists.map((list) => list.filter((one) => members?.includes(one)).length)).toEqual([6, 3, 1])
  },
)

test('the best committees are those that going through all of them finds', () => {
  fc.assert(
    fc.property(approvalElections({ candidates: 7, voters: 12 }), (election) => {
      const profile = profileOf(election)
      const everyone = Array.from({ length: election.candidates }, (_, one) => one)
      for (const [rule, weights] of [
        ['pav', harmonicWeights(election.seats)],
        ['cc', coverageWeights],
      ] as const) {
        const scored = [...combinations(everyone, election.seats)].map((members) => ({
          members,
          score: thieleScore(profile, weights, members),
        }))
        const best = scored.reduce((most, { score }) => (score > most ? score : most), 0n)
        const { committees, score } = electCommittee(election, rule, { all: true })
        expect(committees).toEqual(scored.filter(({ score }) => score === best).map(({ members }) => members))
        expect(equals(score!, fraction(best, weights.scale))).toBe(true)
      }
    }),
  )
})

test('the committee asked for alone is the first of all that tie', () => {
  fc.assert(
    fc.property(
      approvalElections({ candidates: 7, voters: 10 }),
      fc.constantFrom(...questions),
      (election, [rule, options]) => {
        const { committees } = electCommittee(election, rule, { ...options, all: true })
        expect(electCommittee(election, rule, options).committees).toEqual(committees.slice(0, 1))
        expect([...committees].sort(compareCommittees)).toEqual(committees)
        if (options.completion !== 'none')
          expect(committees.every((members) => members.length === election.seats)).toBe(true)
      },
    ),
  )
})

test('the order of the ballots never matters', () => {
  fc.assert(
    fc.property(
      approvalElections({ candidates: 7, voters: 10 }).chain((election) =>
        fc.tuple(
          fc.constant(election),
          fc.shuffledSubarray([...election.ballots], { minLength: election.ballots.length }),
        ),
      ),
      fc.constantFrom(...questions),
      ([election, ballots], [rule, options]) => {
        const shuffled = electCommittee({ ...election, ballots }, rule, { ...options, all: true })
        expect(shuffled.committees).toEqual(
          electCommittee(election, rule, { ...options, all: true }).committees,
        )
      },
    ),
  )
})

test('the numbers of the candidates never matter when all tied committees are asked for', () => {
  fc.assert(
    fc.property(
      approvalElections({ candidates: 7, voters: 10 }).chain((election) => {
        const everyone = Array.from({ length: election.candidates }, (_, one) => one)
        return fc.tuple(fc.constant(election), fc.shuffledSubarray(everyone, { minLength: everyone.length }))
      }),
      fc.constantFrom(...questions.filter(([, { completion }]) => completion !== 'increments')),
      ([election, renumbered], [rule, options]) => {
        const rename = (set: readonly number[]) => set.map((one) => renumbered[one]!).sort((a, b) => a - b)
        const renamed = electCommittee({ ...election, ballots: election.ballots.map(rename) }, rule, {
          ...options,
          all: true,
        })
        const { committees } = electCommittee(election, rule, { ...options, all: true })
        expect(renamed.committees).toEqual(committees.map(rename).sort(compareCommittees))
      },
    ),
  )
})

test('every committee of PAV and of Equal Shares has extended justified representation', () => {
  fc.assert(
    fc.property(approvalElections({ candidates: 7, voters: 14 }), (election) => {
      for (const [rule, options] of questions) {
        if (rule !== 'pav' && (rule !== 'equal-shares' || options.completion === 'increments')) continue
        for (const members of electCommittee(election, rule, { ...options, all: true }).committees)
          expect(underrepresented(election, members, 'EJR')).toBeUndefined()
      }
    }),
  )
})

test("every committee of Phragmen's rule has proportional justified representation", () => {
  fc.assert(
    fc.property(approvalElections({ candidates: 7, voters: 14 }), (election) => {
      for (const members of electCommittee(election, 'seq-phragmen', { all: true }).committees)
        expect(underrepresented(election, members, 'PJR')).toBeUndefined()
    }),
  )
})

test('more ties than can be listed are said, and one committee is still found', () => {
  const election = { seats: 15, candidates: 30, ballots: Array.from({ length: 30 }, (_, one) => [one]) }
  for (const rule of ['av', 'cc', 'seq-pav', 'rev-seq-pav'] as const) {
    expect(() => electCommittee(election, rule, { all: true })).toThrow(TooManyTies)
    const { committees } = electCommittee(election, rule)
    expect(committees).toEqual([Array.from({ length: 15 }, (_, one) => one)])
  }
}, 60_000)

test('shares above the seats are given out until every seat is paid, and no share too many', () => {
  const election = { seats: 2, candidates: 3, ballots: [[0], [0], [0], [0], [1], [2]] }
  const outcome = electCommittee(election, 'equal-shares', { completion: 'increments' })
  expect(outcome.committees).toEqual([[0, 1]])
  expect(outcome.shares).toBe(6)
  expect(electCommittee(election, 'equal-shares', { completion: 'none' }).committees).toEqual([[0]])
})
