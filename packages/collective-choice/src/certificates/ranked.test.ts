import fc from 'fast-check'
import { expect, test } from 'vitest'
import { countStv, stvRules } from '../cli/stvReasons.ts'
import { certifyRanked } from '../ranked/certify.ts'
import type { RankedElection } from '../ranked/election.ts'
import { type RankedRule, rankedRules } from '../ranked/rules.ts'
import { certifyStv } from '../stv/certify.ts'
import { rankedElections } from '../testing/rankedElections.ts'
import { whyMeekFails } from './meek.ts'
import { whyRankedFails } from './ranked.ts'
import { whyScottishFails } from './scottish.ts'
import type { CertifiedRound } from './stv.ts'

interface RankedCertificate {
  rule: string
  winners: number[]
  ranking: number[][]
  [proof: string]: unknown
}

interface StvCertificate {
  readonly rule: string
  readonly elected: readonly number[]
  readonly quota: string
  readonly rounds: readonly CertifiedRound[]
}

function certificateOf(election: RankedElection, rule: RankedRule): RankedCertificate {
  const result = rankedRules[rule](election)
  const { winners, ranking } = result
  return JSON.parse(JSON.stringify({ rule, winners, ranking, ...certifyRanked(result) })) as RankedCertificate
}

const rules = Object.keys(rankedRules) as RankedRule[]
const elections = rankedElections({ withEquals: true })

test('every result of a ranked rule is borne out by its certificate', () => {
  fc.assert(
    fc.property(elections, fc.constantFrom(...rules), (election, rule) => {
      expect(whyRankedFails(election, certificateOf(election, rule))).toBeUndefined()
    }),
    { numRuns: 300 },
  )
})

test('no other ranking and no other winners pass with any certificate of the same election', () => {
  fc.assert(
    fc.property(
      elections,
      fc.constantFrom(...rules),
      fc.integer({ min: 0, max: 99 }),
      (election, rule, seed) => {
        const certificate = certificateOf(election, rule)
        const flat = certificate.ranking.flat()
        const ranking =
          [
            certificate.ranking.map((group) => [...group]).reverse(),
            flat.map((one) => [one]).reverse(),
            [flat],
          ][seed % 3] ?? []
        fc.pre(JSON.stringify(ranking.map(sorted)) !== JSON.stringify(certificate.ranking.map(sorted)))
        expect(whyRankedFails(election, { ...certificate, ranking, winners: ranking[0] ?? [] })).toBeDefined()
        expect(
          whyRankedFails(election, {
            ...certificate,
            winners: flat.filter((one) => !certificate.winners.includes(one)),
          }),
        ).toBeDefined()
      },
    ),
    { numRuns: 300 },
  )
})

test('a certificate of other ballots is refused when it tells another ranking', () => {
  fc.assert(
    fc.property(elections, elections, fc.constantFrom(...rules), (one, other, rule) => {
      fc.pre(one.names.length === other.names.length)
      const certificate = certificateOf(other, rule)
      const own = certificateOf(one, rule)
      fc.pre(JSON.stringify(own.ranking.map(sorted)) !== JSON.stringify(certificate.ranking.map(sorted)))
      expect(whyRankedFails(one, certificate)).toBeDefined()
    }),
  )
})

const sorted = (group: readonly number[]) => [...group].sort((a, b) => a - b)
const strict = rankedElections({ withEquals: false })
const checkers = { 'stv-scottish': whyScottishFails, 'stv-meek': whyMeekFails }

test('every count by single transferable vote is borne out by its rounds', () => {
  fc.assert(
    fc.property(strict, fc.constantFrom(...stvRules), (election, rule) => {
      expect(checkers[rule](election, certified(election, rule))).toBeUndefined()
    }),
    { numRuns: 300 },
  )
})

test('whatever is changed in the rounds of a count is noticed', () => {
  fc.assert(
    fc.property(strict, fc.constantFrom(...stvRules), fc.nat(), fc.nat(), (election, rule, at, how) => {
      const certificate = certified(election, rule)
      const corrupted = structuredClone(certificate) as Changeable
      const round = corrupted.rounds[at % Math.max(1, corrupted.rounds.length)]
      const candidates = election.names.length
      if (!round || how % 5 === 0)
        corrupted.elected = [1, 2, 3].filter((one) => !certificate.elected.includes(one) || one > candidates)
      else if (how % 5 === 1) round.votes[String((how % candidates) + 1)] = '0.12345'
      else if (how % 5 === 2) round.elected = [...round.elected, 7]
      else if (how % 5 === 3) round.candidate = (round.candidate ?? 0) + 1
      else corrupted.rounds.pop()
      fc.pre(JSON.stringify(corrupted) !== JSON.stringify(certificate))
      fc.pre(!(how % 5 === 3 && round?.action === 'first preferences'))
      expect(checkers[rule](election, corrupted)).toBeDefined()
    }),
    { numRuns: 500 },
  )
})

interface Changeable {
  rule: string
  elected: number[]
  quota: string
  rounds: (StvCertificate['rounds'][number] & {
    votes: Record<string, string>
    elected: number[]
    candidate: number | null
  })[]
}

function certified(election: RankedElection, rule: (typeof stvRules)[number]): StvCertificate {
  return JSON.parse(JSON.stringify({ rule, ...certifyStv(countStv(election, rule)) })) as StvCertificate
}
