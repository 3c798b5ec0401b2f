/** Small tools of the checker of committees. */
import { readFraction, writeFraction } from '../exact/decimal.ts'
import type { Fraction } from '../exact/fraction.ts'
import { demand } from './claims.ts'

/** An exact number as the certificate writes it, in the one way it can be written. Throws Refuted. */
export function exactly(text: unknown): Fraction {
  const value = typeof text === 'string' ? readFraction(text) : undefined
  demand(value !== undefined && writeFraction(value) === text, `${JSON.stringify(text)} is no exact number`)
  return value
}

/** More than this is not gone through. */
export const mostSets = 200_000

/** Every set of `count` elements. */
export function subsets(list: readonly number[], count: number): number[][] {
  let sets: number[][] = [[]]
  for (let size = 1; size <= count; size += 1) {
    sets = sets.flatMap((set) => {
      const last = list.indexOf(set.at(-1) ?? -1)
      return list.slice(last + 1, list.length - count + size).map((one) => [...set, one])
    })
    demand(sets.length <= mostSets, 'too many committees tie to be checked')
  }
  return sets
}

/** Each set ascending, the sets in lexicographic order, each once. */
export function sortedSets(sets: readonly (readonly number[])[]): number[][] {
  const each = new Map(sets.map((set) => [...set].sort((a, b) => a - b)).map((set) => [set.join(), set]))
  return [...each.values()].sort((a, b) => {
    const place = a.findIndex((member, index) => member !== b[index])
    return place < 0 ? a.length - b.length : (a[place] ?? 0) - (b[place] ?? -1)
  })
}
