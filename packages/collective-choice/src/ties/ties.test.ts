import fc from 'fast-check'
import { expect, test } from 'vitest'
import { instantRunoff } from '../ranked/instantRunoff.ts'
import { meekStv } from '../stv/meek.ts'
import { scottishStv } from '../stv/scottish.ts'
import { rankedElection, rankedElections } from '../testing/rankedElections.ts'
import { rankedTies } from './ranked.ts'
import { stvTies } from './stv.ts'

const ordersOf = <Name>(all: readonly Name[]): Name[][] =>
  all.length === 0
    ? [[]]
    : all.flatMap((one) => ordersOf(all.filter((other) => other !== one)).map((rest) => [one, ...rest]))

const asSet = (winners: readonly unknown[]) => JSON.stringify([...winners].sort())

test('instant runoff was decided by the order exactly if one of all orders gives other winners', () => {
  fc.assert(
    fc.property(rankedElections({ withEquals: true, most: 5 }), (election) => {
      const orders = ordersOf(election.names.map((_, index) => index + 1))
      const winners = (order: readonly number[]) =>
        asSet(instantRunoff(election, order).ranking.flat().slice(0, election.seats))
      const all = new Set(orders.map(winners))
      const { ties, isDecisive, instead } = rankedTies(election, 'irv')
      expect(isDecisive).toBe(all.size > 1)
      if (ties.length === 0) expect(all.size).toBe(1)
      if (instead) expect(all.has(asSet(instead)) && asSet(instead) !== winners(orders[0]!)).toBe(true)
    }),
    { numRuns: 250 },
  )
}, 60_000)

test.each([
  ['stv-scottish', scottishStv],
  ['stv-meek', meekStv],
] as const)(
  '%s was decided by the order exactly if one of all orders elects others',
  (rule, count) => {
    fc.assert(
      fc.property(rankedElections({ withEquals: false, most: 5 }), (election) => {
        const orders = ordersOf(election.names.map((_, index) => index + 1))
        const all = new Set(orders.map((order) => asSet(count(election, order).elected)))
        const { ties, isDecisive, instead } = stvTies(election, rule)
        expect(isDecisive).toBe(all.size > 1)
        if (ties.length === 0) expect(all.size).toBe(1)
        if (instead) expect(all.has(asSet(instead))).toBe(true)
      }),
      { numRuns: 150 },
    )
  },
  60_000,
)

test('many candidates without a first vote tie, and it decides nothing', () => {
  const election = rankedElection(20, [
    [5, [1]],
    [4, [2]],
  ])
  expect(rankedTies(election, 'irv')).toEqual({ ties: [], isDecisive: false, instead: undefined })
  expect(stvTies(election, 'stv-meek').isDecisive).toBe(false)
  expect(stvTies(election, 'stv-scottish').isDecisive).toBe(false)
})
