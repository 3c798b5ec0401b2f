import fc from 'fast-check'
import { expect, test } from 'vitest'
import { countStv, stvRules } from '../cli/stvReasons.ts'
import { certifyRanked } from '../ranked/certify.ts'
import type { RankedElection } from '../ranked/election.ts'
import { instantRunoff } from '../ranked/instantRunoff.ts'
import { rankedPairs } from '../ranked/rankedPairs.ts'
import { type RankedRule, rankedRules } from '../ranked/rules.ts'
import { certifyStv } from '../stv/certify.ts'
import { rankedElection, rankedElections } from '../testing/rankedElections.ts'
import { whyMeekFails } from './meek.ts'
import { whyRankedFails } from './ranked.ts'
import { whyScottishFails } from './scottish.ts'

type Json = { [name: string]: Json } | Json[] | string | number | null
type Forged = { [name: string]: Json }
type Rule = RankedRule | (typeof stvRules)[number]

const rules: readonly Rule[] = [...(Object.keys(rankedRules) as RankedRule[]), ...stvRules]
const isStv = (rule: Rule): rule is (typeof stvRules)[number] => stvRules.some((one) => one === rule)

function certificateOf(election: RankedElection, rule: Rule): Forged {
  if (isStv(rule)) return plain({ rule, ...certifyStv(countStv(election, rule)) })
  const result = rankedRules[rule](election)
  const { winners, ranking } = result
  return plain({ rule, winners, ranking, ...certifyRanked(result) })
}

const plain = (value: unknown): Forged => JSON.parse(JSON.stringify(value))

function whyFails(election: RankedElection, certificate: Forged): string | undefined {
  if (certificate.rule === 'stv-scottish') return whyScottishFails(election, certificate)
  if (certificate.rule === 'stv-meek') return whyMeekFails(election, certificate)
  return whyRankedFails(election, certificate)
}

const claimOf = (certificate: Forged): string =>
  JSON.stringify([...((certificate.winners ?? certificate.elected) as number[])].sort((a, b) => a - b))

/** A certificate that claims other winners than the true one must be refused. */
function expectRefused(election: RankedElection, truth: Forged, forged: Forged): void {
  if (claimOf(forged) === claimOf(truth)) return
  if (whyFails(election, forged) === undefined) expect(forged).toBe('refused')
}

/** Candidates exchanged wherever a number or the name of a field means one. */
function renumbered(value: Json, to: (candidate: number) => number, field = ''): Json {
  const isCount = ['strength', 'votes', 'scores', 'keep'].includes(field)
  if (typeof value === 'number') return isCount ? value : to(value)
  if (Array.isArray(value)) return value.map((one) => renumbered(one, to, field))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => [
      /^\d+$/.test(name) ? String(to(Number(name))) : name,
      renumbered(one, to, /^\d+$/.test(name) ? field : name),
    ]),
  )
}

/** Every certificate with one list changed: an entry twice, left out, in the place of another, or a foreign one. */
function* withListsChanged(value: Json): Generator<Json> {
  if (Array.isArray(value)) {
    for (let at = 0; at < value.length; at += 1) {
      yield value.toSpliced(at, 1)
      yield value.toSpliced(at, 0, value[at]!)
      for (let other = 0; other < value.length; other += 1)
        if (other !== at) yield value.with(other, value[at]!)
      if (typeof value[at] === 'number') yield value.with(at, 99)
      for (const changed of withListsChanged(value[at]!)) yield value.with(at, changed)
    }
  } else if (typeof value === 'object' && value !== null) {
    for (const [name, part] of Object.entries(value))
      for (const changed of withListsChanged(part)) yield { ...value, [name]: changed }
  }
}

const withEquals = rankedElections({ withEquals: true })
const strict = rankedElections({ withEquals: false })
const electionFor = (rule: Rule) => (isStv(rule) ? strict : withEquals)
const chosen = fc.constantFrom(...rules).chain((rule) => fc.tuple(fc.constant(rule), electionFor(rule)))

/** Winners and rankings that somebody might wish for: each candidate first, alone or before the true ranking. */
function* wishes(truth: Forged, candidates: number): Generator<Forged> {
  const all = Array.from({ length: candidates }, (_, index) => index + 1)
  for (const favourite of all) {
    if ('elected' in truth) {
      for (const loser of truth.elected as number[])
        yield {
          ...truth,
          elected: [...(truth.elected as number[]).filter((one) => one !== loser), favourite],
        }
      continue
    }
    const ranking = truth.ranking as number[][]
    const rest = ranking
      .map((group) => group.filter((one) => one !== favourite))
      .filter(({ length }) => length)
    yield { ...truth, winners: [favourite], ranking: [[favourite], ...rest] }
    yield { ...truth, winners: [favourite], ranking: [[favourite], rest.flat()] }
    const [first = [], ...others] = rest
    yield { ...truth, winners: [favourite, ...first], ranking: [[favourite, ...first], ...others] }
  }
}

test('no other winners pass, with rankings made to fit and lists with repetitions, omissions and strangers', () => {
  fc.assert(
    fc.property(chosen, ([rule, election]) => {
      const truth = certificateOf(election, rule)
      for (const wished of wishes(truth, election.names.length)) {
        expectRefused(election, truth, wished)
        if (claimOf(wished) === claimOf(truth)) continue
        for (const changed of withListsChanged(wished)) expectRefused(election, truth, changed as Forged)
      }
    }),
    { numRuns: 12 },
  )
}, 60_000)

test('two lists changed at once do not make other winners pass', () => {
  fc.assert(
    fc.property(chosen, fc.nat(), fc.nat(), ([rule, election], one, other) => {
      const truth = certificateOf(election, rule)
      for (const wished of wishes(truth, election.names.length)) {
        const once = [...withListsChanged(wished)]
        const first = once[one % once.length]
        if (!first) continue
        const twice = [...withListsChanged(first)]
        for (let at = 0; at < 20; at += 1)
          expectRefused(election, truth, twice[(other + at * 7919) % twice.length] as Forged)
      }
    }),
    { numRuns: 60 },
  )
}, 60_000)

test('the whole certificate of other ballots, consistent in itself, does not pass for these', () => {
  fc.assert(
    fc.property(chosen, fc.nat(), fc.integer({ min: 1, max: 3 }), ([rule, election], at, votes) => {
      const truth = certificateOf(election, rule)
      for (const shift of [votes, -votes]) {
        const ballots = election.ballots.map((ballot, index) =>
          index === at % election.ballots.length
            ? { ...ballot, count: Math.max(1, ballot.count + shift) }
            : ballot,
        )
        expectRefused(election, truth, certificateOf({ ...election, ballots }, rule))
        expectRefused(election, truth, certificateOf({ ...election, seats: election.seats + 1 }, rule))
      }
    }),
    { numRuns: 300 },
  )
})

test('exchanging two candidates wherever they are named does not pass', () => {
  fc.assert(
    fc.property(chosen, fc.nat(), fc.nat(), ([rule, election], a, b) => {
      const candidates = election.names.length
      const [one, other] = [(a % candidates) + 1, (b % candidates) + 1]
      const to = (candidate: number) => (candidate === one ? other : candidate === other ? one : candidate)
      const truth = certificateOf(election, rule)
      expectRefused(election, truth, renumbered(truth, to) as Forged)
    }),
    { numRuns: 300 },
  )
})

test('a count in which ties were broken does not pass for one that names no order of ties', () => {
  fc.assert(
    fc.property(withEquals, strict, fc.nat(), (election, plainElection, seed) => {
      const order = election.names.map((_, index) => ((index + seed) % election.names.length) + 1)
      for (const [rule, result] of [
        ['irv', instantRunoff(election, order)],
        ['ranked-pairs', rankedPairs(election, order)],
      ] as const) {
        const truth = certificateOf(election, rule)
        const { winners, ranking } = result
        expectRefused(election, truth, plain({ rule, winners, ranking, ...certifyRanked(result) }))
      }
      const turned = plainElection.names.map((_, index) => plainElection.names.length - index)
      for (const rule of stvRules) {
        const forged = plain({ rule, ...certifyStv(countStv(plainElection, rule, turned)) })
        expectRefused(plainElection, certificateOf(plainElection, rule), forged)
      }
    }),
    { numRuns: 300 },
  )
})

test('equal duels in a circle are not locked one after another', () => {
  const election = rankedElection(3, [
    [1, [1, 2, 3]],
    [1, [2, 3, 1]],
    [1, [3, 1, 2]],
  ])
  const pairs = [
    { winner: 1, loser: 2, fate: 'locked', against: [] },
    { winner: 2, loser: 3, fate: 'locked', against: [] },
    { winner: 3, loser: 1, fate: 'tied', against: [1, 2, 3] },
  ]
  const forged = { rule: 'ranked-pairs', winners: [1], ranking: [[1], [2], [3]], pairs }
  expect(whyRankedFails(election, forged)).toBe('1 over 2 is tied')
})

test('keep factors that are no result of the count do not elect somebody else', () => {
  const election = rankedElection(
    4,
    [
      [5, [1, 2]],
      [2, [3]],
      [1, [4, 3]],
    ],
    2,
  )
  const truth = certificateOf(election, 'stv-meek')
  const rounds = structuredClone(truth.rounds) as Forged[]
  const low = { ...rounds[1]!, keep: { ...(rounds[1]!.keep as Forged), 1: '0.000000001' } }
  expect(truth.elected).toEqual([1, 3])
  expect(whyMeekFails(election, { ...truth, elected: [1, 2], rounds: [rounds[0], low] })).toBeDefined()
})
