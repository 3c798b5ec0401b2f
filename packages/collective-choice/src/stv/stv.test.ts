import fc from 'fast-check'
import { expect, test } from 'vitest'
import { rankedElection, rankedElections } from '../testing/rankedElections.ts'
import { amountText } from './election.ts'
import { meekStv } from './meek.ts'
import { scottishStv } from './scottish.ts'

test('a surplus passes on at the value the rules give it, five decimals cut off', () => {
  const election = rankedElection(
    3,
    [
      [7, [1, 2]],
      [2, [2]],
      [3, [3]],
    ],
    2,
  )
  const { quota, rounds, elected, places } = scottishStv(election)
  expect(amountText(quota, places)).toBe('5.00000')
  const [, passed] = rounds
  expect(passed?.action).toMatchObject({ kind: 'surplus', candidate: 1, surplus: 200_000n })
  expect([...(passed?.votes.values() ?? [])].map((one) => amountText(one, places))).toEqual([
    '5.00000',
    '3.99997',
    '3.00000',
  ])
  expect(amountText(passed?.nonTransferable ?? 0n, places)).toBe('0.00003')
  expect(elected).toEqual([1, 2])
})

test('a tie is broken by the latest round in which the tied differ, else by the order given', () => {
  const equal = rankedElection(
    3,
    [
      [4, [1]],
      [1, [2]],
      [1, [3]],
    ],
    1,
  )
  expect(scottishStv(equal).rounds.at(-1)?.elected).toEqual([1])
  const tied = rankedElection(
    4,
    [
      [5, [1]],
      [5, [2]],
      [3, [3]],
      [3, [4]],
    ],
    1,
  )
  expect(scottishStv(tied).rounds[1]).toMatchObject({
    action: { kind: 'exclusion', candidate: 3 },
    tie: [3, 4],
  })
  expect(scottishStv(tied, [4, 3, 2, 1]).rounds[1]).toMatchObject({ action: { candidate: 4 }, tie: [4, 3] })
})

test('with as many candidates as seats everybody is elected', () => {
  const election = rankedElection(2, [[3, [1]]], 2)
  expect(scottishStv(election).elected).toEqual([1, 2])
  expect(meekStv(election).elected).toEqual([1, 2])
})

test('a ballot that puts candidates equal is refused, not guessed', () => {
  const election = rankedElection(3, [[3, [[1, 2]]]])
  expect(() => scottishStv(election)).toThrow('a ballot puts candidates equal')
  expect(() => meekStv(election)).toThrow(RangeError)
})

test('every seat is filled, nobody twice, and no vote is lost or made', () => {
  fc.assert(
    fc.property(rankedElections({ withEquals: false }), (election) => {
      const all = BigInt(election.ballots.reduce((sum, { count }) => sum + count, 0))
      for (const { elected, rounds, places } of [scottishStv(election), meekStv(election)]) {
        expect(elected.length).toBe(Math.min(election.seats, election.names.length))
        expect(new Set(elected).size).toBe(elected.length)
        for (const { votes, nonTransferable } of rounds) {
          const held = [...votes.values()].reduce((sum, one) => sum + one, 0n)
          expect(held + nonTransferable).toBe(all * 10n ** BigInt(places))
        }
      }
    }),
  )
})

test('a majority for one party gets a majority of the seats (Droop proportionality)', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 1, max: 30 }), (ours, theirs) => {
      fc.pre(ours > theirs)
      const election = rankedElection(
        6,
        [
          [ours, [1, 2, 3]],
          [theirs, [4, 5, 6]],
        ],
        3,
      )
      for (const { elected } of [scottishStv(election), meekStv(election)]) {
        expect(elected.filter((one) => one <= 3).length).toBeGreaterThanOrEqual(2)
      }
    }),
  )
})
