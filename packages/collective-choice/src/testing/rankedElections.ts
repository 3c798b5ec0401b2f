/** Ranked elections for tests: from a few words, and at random. */
import fc from 'fast-check'
import type { RankedElection } from '../ranked/election.ts'

/** `rankedElection(3, [[5, [1, 2]], [2, [[2, 3]]]])`: votes and orders; a list in an order is a group of equals. */
export function rankedElection(
  candidates: number,
  ballots: readonly (readonly [number, readonly (number | readonly number[])[]])[],
  seats = 1,
): RankedElection {
  return {
    title: '',
    seats,
    names: Array.from({ length: candidates }, (_, index) => `C${index + 1}`),
    withdrawn: [],
    ballots: ballots.map(([count, order]) => ({ count, ranking: order.map((group) => [group].flat()) })),
  }
}

/** Up to six candidates (or `most`) and eight different ballots, with or without equals. */
export function rankedElections(options: {
  readonly withEquals: boolean
  readonly most?: number
}): fc.Arbitrary<RankedElection> {
  return fc.integer({ min: 2, max: options.most ?? 6 }).chain((candidates) => {
    const numbers = Array.from({ length: candidates }, (_, index) => index + 1)
    const order = fc
      .tuple(
        fc.shuffledSubarray(numbers, { minLength: 1 }),
        fc.array(fc.boolean(), { minLength: candidates, maxLength: candidates }),
      )
      .map(([list, joins]) =>
        list.reduce<number[][]>((groups, one, index) => {
          const last = groups.at(-1)
          if (options.withEquals && last && joins[index]) last.push(one)
          else groups.push([one])
          return groups
        }, []),
      )
    return fc
      .tuple(
        fc.array(fc.tuple(fc.integer({ min: 1, max: 9 }), order), { minLength: 1, maxLength: 8 }),
        fc.integer({ min: 1, max: candidates }),
      )
      .map(([ballots, seats]) => rankedElection(candidates, ballots, seats))
  })
}

/** The same election with its candidates renumbered: candidate `n` becomes `numbers[n - 1]`. */
export function renumbered(election: RankedElection, numbers: readonly number[]): RankedElection {
  const to = (candidate: number) => numbers[candidate - 1] ?? 0
  return {
    ...election,
    ballots: election.ballots.map(({ count, ranking }) => ({
      count,
      ranking: ranking.map((group) => group.map(to)),
    })),
  }
}
