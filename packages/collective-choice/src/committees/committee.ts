/** Committees as sorted lists of candidates. */

/** Members in ascending order. */
export type Committee = readonly number[]

/** More committees tie than can be listed. */
export class TooManyTies extends Error {
  override readonly name = 'TooManyTies'
}

/** How many tied committees are listed at most. */
export const mostCommittees = 200_000

/** By the first member that differs. */
export function compareCommittees(a: Committee, b: Committee): number {
  for (const [place, member] of a.entries()) {
    const other = b[place]
    if (other === undefined) return 1
    if (member !== other) return member - other
  }
  return a.length - b.length
}

export const ascending = (members: Iterable<number>): Committee => [...members].sort((a, b) => a - b)

/** "n choose k"; exact up to 2^53, beyond that only large. */
export function binomial(n: number, k: number): number {
  let result = 1
  for (let i = 1; i <= Math.min(k, n - k); i += 1) result = Math.round((result * (n - i + 1)) / i)
  return k > n ? 0 : result
}

/** Every choice of `count` elements, in the order of the list. */
export function* combinations(list: readonly number[], count: number, from = 0): Generator<number[]> {
  if (count === 0) {
    yield []
    return
  }
  for (let index = from; index <= list.length - count; index += 1) {
    const first = list[index] ?? 0
    for (const rest of combinations(list, count - 1, index + 1)) yield [first, ...rest]
  }
}
