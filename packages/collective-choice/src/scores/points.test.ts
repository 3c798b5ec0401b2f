import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dotLimits, faultOf, type PointBallot, sumPoints } from './points.ts'

const ballot = (points: Readonly<Record<number, number>>): PointBallot =>
  new Map(Object.entries(points).map(([candidate, count]) => [Number(candidate), count]))

test('the most points win, and who gets none is last', () => {
  const ballots = [ballot({ 0: 3, 1: 2 }), ballot({ 1: 4 }), ballot({})]
  expect(sumPoints({ candidates: 3, limits: dotLimits(5), ballots })).toEqual({
    sums: [3n, 6n, 0n],
    voters: [1, 2, 0],
    ranking: [[1], [0], [2]],
    elected: [1],
    tie: undefined,
  })
})

test('a tie at the last seat is said, not broken', () => {
  const ballots = [ballot({ 0: 2, 1: 1, 2: 1 })]
  const { elected, tie } = sumPoints({ candidates: 4, limits: dotLimits(4), ballots }, 2)
  expect(elected).toEqual([0])
  expect(tie).toEqual({ among: [1, 2], seats: 1 })
})

test.each([
  [{ 0: -1 }, 'candidate 0 gets -1 points, not between 0 and 3'],
  [{ 0: 4 }, 'candidate 0 gets 4 points, not between 0 and 3'],
  [{ 0: 1.5 }, 'candidate 0 gets 1.5: points are whole numbers'],
  [{ 1: Number.POSITIVE_INFINITY }, 'candidate 1 gets Infinity: points are whole numbers'],
  [{ 5: 1 }, 'candidate 5 does not stand'],
  [{ 0: 3, 1: 3 }, '6 points are given, 5 may be'],
])('a ballot beyond the limits is refused with the reason: %o', (points, reason) => {
  expect(faultOf(ballot(points), 3, dotLimits(5, 3))).toBe(reason)
  expect(() =>
    sumPoints({ candidates: 3, limits: dotLimits(5, 3), ballots: [ballot({}), ballot(points)] }),
  ).toThrow(`ballot 1: ${reason}`)
})

test('where the whole budget must be given, less is refused but an empty ballot is not', () => {
  const limits = { ...dotLimits(4), isWhole: true }
  expect(faultOf(ballot({ 0: 3 }), 2, limits)).toBe('3 points are given, not all 4')
  expect(faultOf(ballot({}), 2, limits)).toBeUndefined()
})

test('limits that contradict themselves are refused', () => {
  for (const limits of [
    { least: 3, most: 1 },
    { least: 0, most: 1, budget: 0 },
    { least: -1, most: 1, budget: 3 },
  ])
    expect(() => sumPoints({ candidates: 2, limits, ballots: [] })).toThrow(RangeError)
})

test('the order of the ballots never matters, and no sum is rounded', () => {
  const huge = Number.MAX_SAFE_INTEGER
  const ballots = fc.array(fc.tuple(fc.nat(huge), fc.nat(huge)).map(([a, b]) => ballot({ 0: a, 1: b })))
  fc.assert(
    fc.property(ballots, (cast) => {
      const limits = { least: 0, most: huge }
      const outcome = sumPoints({ candidates: 2, limits, ballots: cast })
      expect(sumPoints({ candidates: 2, limits, ballots: [...cast].reverse() })).toEqual(outcome)
      expect(outcome.sums[0]).toBe(cast.reduce((sum, one) => sum + BigInt(one.get(0) ?? 0), 0n))
    }),
  )
})
