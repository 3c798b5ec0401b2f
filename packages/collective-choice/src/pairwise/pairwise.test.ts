import { expect, test } from 'vitest'
import { fraction } from '../exact/fraction.ts'
import { bradleyTerry } from './bradleyTerry.ts'
import { winRateScores } from './winRate.ts'

test('two who met ten times: the odds are the wins', () => {
  const { logStrengths } = bradleyTerry([
    [0, 8],
    [2, 0],
  ])
  const [first = 0, second = 0] = logStrengths
  expect(Math.exp(first - second)).toBeCloseTo(4, 10)
  expect(first + second).toBeCloseTo(0, 12)
})

test('strengths without bound are refused: somebody never lost', () => {
  expect(() =>
    bradleyTerry([
      [0, 3],
      [0, 0],
    ]),
  ).toThrow(RangeError)
  expect(() => bradleyTerry([])).toThrow(RangeError)
})

test('the win rate begins at one half and is exact', () => {
  expect(
    winRateScores([
      [0, 0],
      [0, 0],
    ]),
  ).toEqual([fraction(50n), fraction(50n)])
  expect(
    winRateScores([
      [0, 2],
      [0, 0],
    ]),
  ).toEqual([fraction(75n), fraction(25n)])
})
