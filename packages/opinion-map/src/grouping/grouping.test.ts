import fc from 'fast-check'
import { expect, test } from 'vitest'
import { adjustedRandIndex } from './adjustedRandIndex.ts'
import { bestPartition } from './bestPartition.ts'
import { chooseNumber } from './defaultGrouping.ts'
import { kMeansPlusPlus } from './kMeansPlusPlus.ts'
import { lloyd } from './lloyd.ts'
import { findMembers } from './members.ts'
import { seededRandom } from './seededRandom.ts'
import { meanSilhouettes } from './silhouette.ts'

const points = fc
  .array(fc.tuple(fc.integer({ min: -50, max: 50 }), fc.integer({ min: -50, max: 50 })), {
    minLength: 5,
    maxLength: 60,
  })
  .map((list) => Float64Array.from(list.flat()))
const singly = (positions: Float64Array) => ({
  positions,
  weights: new Float64Array(positions.length / 2).fill(1),
})

test('k-means never ends worse than it starts', () => {
  fc.assert(
    fc.property(points, fc.integer({ min: 1, max: 5 }), fc.nat(), (positions, k, seed) => {
      const start = kMeansPlusPlus(singly(positions), k, seededRandom(seed))
      const begun = lloyd(singly(positions), start, 0)
      const ended = lloyd(singly(positions), start)
      expect(ended.squares).toBeLessThanOrEqual(begun.squares)
    }),
  )
})

test('of many starts the best is kept: another start finds nothing better in these three hundred cases', () => {
  fc.assert(
    fc.property(points, fc.integer({ min: 1, max: 5 }), fc.nat(), (positions, k, seed) => {
      const other = lloyd(singly(positions), kMeansPlusPlus(singly(positions), k, seededRandom(seed)))
      expect(bestPartition(positions, k).squares).toBeLessThanOrEqual(other.squares * (1 + 1e-12) + 1e-9)
    }),
    // No number of starts proves it for all: these are always the same cases.
    { seed: 20261122, numRuns: 300 },
  )
})

test('the adjusted Rand index is 1 for the same groups under other numbers, and below 0 when worse than chance', () => {
  expect(adjustedRandIndex(Int32Array.of(0, 0, 1, 1, 2), Int32Array.of(2, 2, 0, 0, 1))).toBe(1)
  // Of 15 pairs 1 is together in the one, 3 in the other, none in both; expected 1 * 3 / 15, at most (1 + 3) / 2.
  expect(adjustedRandIndex(Int32Array.of(0, 0, 1, 2, 3, 4), Int32Array.of(0, 1, 1, 1, 2, 3))).toBeCloseTo(
    (0 - (1 * 3) / 15) / (2 - (1 * 3) / 15),
    12,
  )
})

test('the silhouette of two far pairs is nearly one, and weights count as people', () => {
  const apart = singly(Float64Array.of(0, 0, 0, 1, 10, 0, 10, 1))
  const [sharp] = meanSilhouettes(apart, [Int32Array.of(0, 0, 1, 1)])
  expect(sharp).toBeCloseTo(1 - 1 / ((10 + Math.sqrt(101)) / 2), 12)
  const doubled = { positions: Float64Array.of(0, 0, 3, 0), weights: Float64Array.of(2, 2) }
  expect(meanSilhouettes(doubled, [Int32Array.of(0, 1)])).toEqual([1])
})

test('a larger number of groups needs to be steadier than every smaller one, and then the larger silhouette', () => {
  const list = (...pairs: [number, number][]) =>
    pairs.map(([silhouette, stability], at) => ({ groups: at + 2, silhouette, stability }))
  expect(chooseNumber(list([0.3, 0.9], [0.5, 0.8]))).toBe(0)
  expect(chooseNumber(list([0.3, 0.9], [0.5, 0.95]))).toBe(1)
  expect(chooseNumber(list([0.3, 0.9], [0.5, 0.7], [0.6, 0.8]))).toBe(0)
  expect(chooseNumber(list([0.3, 1], [0.5, 1]))).toBe(1)
})

test('seven answers make a member; below fifteen of them the most active others join, the smaller id first', () => {
  const rowsOf = (...counts: number[]) => {
    const rowStarts = new Int32Array(counts.length + 1)
    counts.forEach((count, p) => {
      rowStarts[p + 1] = (rowStarts[p] as number) + count
    })
    const none = new Uint8Array(30)
    const flags = { isModeratedOut: none, isMeta: none, isZeroed: none }
    return {
      participantCount: counts.length,
      statementCount: 30,
      rowStarts,
      cells: new Uint16Array(0),
      ...flags,
    }
  }
  const many = Array.from({ length: 16 }, () => 7)
  expect([...findMembers(rowsOf(6, ...many))]).toEqual(many.map((_, p) => p + 1))
  const few = [...Array.from({ length: 13 }, () => 7), 2, 5, 5, 5]
  expect([...findMembers(rowsOf(...few))]).toEqual([...Array(13).keys(), 14, 15])
})
