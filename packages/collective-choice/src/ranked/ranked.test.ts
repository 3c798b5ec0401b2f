import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { rankedElection, rankedElections, renumbered } from '../testing/rankedElections.ts'
import { instantRunoff } from './instantRunoff.ts'
import { condorcetWinner, countDuels } from './pairwise.ts'
import { rankedPairs } from './rankedPairs.ts'
import { rankedRules } from './rules.ts'
import { schulze } from './schulze.ts'
import { borda, copeland, minimax } from './scores.ts'

/** Where to put the capital of Tennessee: Memphis, Nashville, Chattanooga, Knoxville, each nearest first. */
const tennessee = rankedElection(4, [
  [42, [1, 2, 3, 4]],
  [26, [2, 3, 4, 1]],
  [15, [3, 4, 2, 1]],
  [17, [4, 3, 2, 1]],
])

/** Schulze 2011, example 1: 45 voters, five candidates, a circle. */
const circle = rankedElection(5, [
  [5, [1, 3, 2, 5, 4]],
  [5, [1, 4, 5, 3, 2]],
  [8, [2, 5, 4, 1, 3]],
  [3, [3, 1, 2, 5, 4]],
  [7, [3, 1, 5, 2, 4]],
  [2, [3, 2, 1, 4, 5]],
  [7, [4, 3, 5, 2, 1]],
  [8, [5, 2, 1, 4, 3]],
])

describe('the textbook', () => {
  test('Nashville wins the duels, Memphis the first preferences, Knoxville the runoff', () => {
    expect(condorcetWinner(countDuels(tennessee))).toBe(2)
    for (const rule of [schulze, rankedPairs, copeland, minimax, borda])
      expect(rule(tennessee).winners).toEqual([2])
    expect(instantRunoff(tennessee).ranking).toEqual([[4], [1], [2], [3]])
    expect([...borda(tennessee).scores.values()]).toEqual([252, 388, 346, 214])
  })

  test("Schulze's circle of 45 voters ends E > A > C > B > D", () => {
    expect(schulze(circle).ranking).toEqual([[5], [1], [3], [2], [4]])
    const back = schulze(circle).beatpaths.find(({ from, to }) => from === 1 && to === 2)
    expect(back).toMatchObject({ strength: 28, path: [1, 4, 3, 2] })
  })

  test('three equal duels in a circle cancel one another unless somebody breaks the tie', () => {
    const paradox = rankedElection(3, [
      [1, [1, 2, 3]],
      [1, [2, 3, 1]],
      [1, [3, 1, 2]],
    ])
    expect(rankedPairs(paradox)).toMatchObject({ winners: [1, 2, 3], hasTies: true })
    expect(rankedPairs(paradox, [2, 1, 3])).toMatchObject({ winners: [1], hasTies: false })
    expect(schulze(paradox).winners).toEqual([1, 2, 3])
    expect(instantRunoff(paradox)).toMatchObject({ winners: [1, 2, 3], hasTies: true })
    expect(instantRunoff(paradox, [3, 2, 1]).ranking).toEqual([[2], [3], [1]])
  })

  test('equals at the top of a ballot share its vote', () => {
    const { rounds, unit } = instantRunoff(
      rankedElection(3, [
        [3, [[1, 2], 3]],
        [2, [3]],
      ]),
    )
    expect(unit).toBe(2n)
    expect([...(rounds[0]?.votes ?? [])]).toEqual([
      [1, 3n],
      [2, 3n],
      [3, 4n],
    ])
  })

  test('who withdrew is not counted, and ballots pass to the next', () => {
    expect(instantRunoff({ ...tennessee, withdrawn: [4] }).winners).toEqual([3])
    expect(schulze({ ...tennessee, withdrawn: [2] }).winners).toEqual([3])
  })
})

const elections = rankedElections({ withEquals: true })
const fullOrder = fc.integer({ min: 0, max: 719 }).map((seed) => permutation(seed))

/** A permutation of 1 to 6 by its number. */
function permutation(seed: number): number[] {
  const left = [1, 2, 3, 4, 5, 6]
  let rest = seed
  return [720, 120, 24, 6, 2, 1].flatMap((_, index, sizes) => {
    const size = sizes[index + 1] ?? 1
    const [one] = left.splice(Math.floor(rest / size) % left.length, 1)
    rest %= size
    return one === undefined ? [] : [one]
  })
}

describe('for every election', () => {
  test('who wins every duel wins by Schulze, ranked pairs, Copeland and minimax', () => {
    fc.assert(
      fc.property(elections, (election) => {
        const winner = condorcetWinner(countDuels(election))
        fc.pre(winner !== undefined)
        for (const rule of [schulze, rankedPairs, copeland, minimax])
          expect(rule(election).winners).toEqual([winner])
      }),
    )
  })

  test('names decide nothing: with other numbers the same people win, by every rule', () => {
    fc.assert(
      fc.property(elections, fullOrder, (election, order) => {
        const numbers = order.filter((one) => one <= election.names.length)
        const sorted = (list: readonly number[]) => [...list].sort((a, b) => a - b)
        for (const rule of Object.values(rankedRules)) {
          const expected = rule(election).ranking.map((group) =>
            sorted(group.map((one) => numbers[one - 1] ?? 0)),
          )
          expect(rule(renumbered(election, numbers)).ranking.map(sorted)).toEqual(expected)
        }
      }),
    )
  })

  test('the order of the ballots decides nothing', () => {
    fc.assert(
      fc.property(elections, (election) => {
        const turned = { ...election, ballots: [...election.ballots].reverse() }
        for (const rule of Object.values(rankedRules))
          expect(rule(turned).ranking).toEqual(rule(election).ranking)
      }),
    )
  })

  test('moving the winner up on a ballot never makes the winner lose by Schulze or Borda', () => {
    fc.assert(
      fc.property(elections, (election) => {
        for (const rule of [schulze, borda]) {
          const [winner] = rule(election).winners
          if (winner === undefined) continue
          const [first, ...rest] = election.ballots
          if (!first) continue
          const others = first.ranking
            .map((group) => group.filter((one) => one !== winner))
            .filter((group) => group.length > 0)
          const raised = { ...election, ballots: [{ ...first, ranking: [[winner], ...others] }, ...rest] }
          expect(rule(raised).winners).toContain(winner)
        }
      }),
    )
  })
})
