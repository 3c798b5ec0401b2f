import { expect, test } from 'vitest'
import type { Counts } from '../opinionMap.ts'
import { consensusStatements } from './consensusStatements.ts'
import { divisiveness } from './divisiveness.ts'
import { extremity } from './extremity.ts'
import { firmness } from './firmness.ts'
import { groupInformedConsensus } from './groupInformedConsensus.ts'
import { priority } from './priority.ts'
import { representativeness } from './representativeness.ts'
import { proportionTest, twoProportionTest } from './significance.ts'

const counts = (agree: number, disagree: number, pass: number): Counts => ({
  agree,
  disagree,
  pass,
  seen: agree + disagree + pass,
})

/** Lines of `StatementCounts`: disagree, pass, agree of each statement. */
const line = (...statements: [agree: number, disagree: number, pass: number][]) =>
  Int32Array.from(statements.flatMap(([agree, disagree, pass]) => [disagree, pass, agree]))

test('consensus informed by groups multiplies the smoothed shares of all groups', () => {
  // (8 + 1) / (10 + 2) * (3 + 1) / (4 + 2) = 0.5; disagree: 2 / 12 * 2 / 6.
  const both = groupInformedConsensus([counts(8, 1, 1), counts(3, 1, 0)])
  expect(both.agree).toBeCloseTo(0.5, 14)
  expect(both.disagree).toBeCloseTo(1 / 18, 14)
})

test('a statement divides as much as the shares of two groups lie apart', () => {
  expect(divisiveness([counts(8, 1, 1), counts(1, 3, 0), counts(3, 1, 0)])).toBeCloseTo(9 / 12 - 2 / 6, 14)
  expect(divisiveness([counts(8, 1, 1)])).toBe(0)
})

test('extremity is the length of the place of one who only agreed', () => {
  // sqrt(16) * (1 - 0.5) * |(0.3, 0.4)| = 4 * 0.5 * 0.5
  expect(extremity(16, 0.5, [0.3, 0.4])).toBeCloseTo(1, 14)
})

test('what few have seen, many agree with and stands far out is asked first; meta statements have their own weight', () => {
  // A = 4, P = 0, S = 5, E = 1: (1 - 1/7) * 2 * 5/7 = 60/49; times (1 + 8/2) = 300/49; squared.
  expect(priority([counts(3, 1, 0), counts(1, 0, 0)], 1, false)).toBeCloseTo((300 / 49) ** 2, 12)
  expect(priority([counts(3, 1, 0)], 1, true)).toBe(49)
})

test('firmness is one at the own centre, zero between two and negative on the wrong side', () => {
  const centres = Float64Array.of(0, 0, 4, 0)
  expect(firmness(0, 0, 0, centres)).toBe(1)
  expect(firmness(2, 5, 0, centres)).toBe(0)
  expect(firmness(3, 0, 0, centres)).toBeCloseTo(-2 / 3, 14)
  expect(firmness(3, 0, 0, Float64Array.of(0, 0))).toBe(0)
})

test('the two tests of Polis give the values of their formulas', () => {
  // 2 * sqrt(9) * (8 / 9 - 1 / 2) = 7 / 3
  expect(proportionTest(7, 8)).toBeCloseTo(7 / 3, 14)
  // 8 of 9 against 2 of 9 (each raised by 1): pooled 10 / 18, z = (6 / 9) / sqrt(10 / 18 * 8 / 18 * 2 / 9)
  expect(twoProportionTest(7, 8, 1, 8)).toBeCloseTo(6 / 9 / Math.sqrt(((10 / 18) * (8 / 18) * 2) / 9), 14)
  expect(twoProportionTest(3, 3, 4, 4)).toBe(0)
})

test('a group is told by what it alone says, agreements first, and zeroed statements are skipped', () => {
  const byGroup = [
    line([9, 1, 0], [1, 9, 0], [5, 5, 0], [10, 0, 0]),
    line([1, 9, 0], [9, 1, 0], [5, 5, 0], [0, 10, 0]),
  ]
  const found = representativeness({ byGroup, total: line() }, 0, Uint8Array.of(0, 0, 0, 1), [
    'a',
    'b',
    'c',
    'moderated',
  ])
  expect(found.map(({ statement, direction, count, seen }) => [statement, direction, count, seen])).toEqual([
    ['a', 'agree', 9, 10],
    ['b', 'disagree', 9, 10],
  ])
  // (10 / 12) / (2 / 12)
  expect(found[0]?.repness).toBeCloseTo(5, 14)
})

test('a group that nothing tells apart is told by what comes nearest', () => {
  const alike = [line([2, 2, 1], [1, 2, 2]), line([2, 2, 1], [2, 1, 2])]
  const found = representativeness({ byGroup: alike, total: line() }, 0, new Uint8Array(2), ['a', 'b'])
  expect(found.map(({ statement, direction }) => [statement, direction])).toEqual([['b', 'disagree']])
})

test('consensus is what far more than half say, the surest first, at most five each way', () => {
  const many = Array.from({ length: 7 }, (_, j): [number, number, number] => [20 + j, 1, 0])
  const total = line(...many, [1, 20, 0], [10, 10, 0], [30, 0, 0])
  const names = [...many.map((_, j) => `agree ${j}`), 'no', 'half', 'meta']
  const isZeroed = Uint8Array.from(names, (name) => (name === 'meta' ? 1 : 0))
  const { agree, disagree } = consensusStatements({ byGroup: [], total }, isZeroed, names)
  expect(agree.map(({ statement }) => statement)).toEqual([6, 5, 4, 3, 2].map((j) => `agree ${j}`))
  expect(disagree.map(({ statement, count, seen }) => [statement, count, seen])).toEqual([['no', 20, 21]])
})
