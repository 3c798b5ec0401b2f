/** Proportional approval voting compares every set of winners: how many sets can be counted in time. Pure. */
import type { Ballot } from '../ballot.ts'

/**
 * Up to here counting and checking 1,000 voters takes less than a second, whatever they vote (docs/measurements.md):
 * 20 options and 5 seats, 27 and 4, 50 and 3.
 */
export const mostSets = 30_000

/** In how many ways so many seats can be filled; beyond `mostSets` only that it is beyond. */
export function setsOf(options: number, seats: number): number {
  let sets = 1
  for (let seat = 1; seat <= Math.min(seats, options - seats); seat += 1) {
    sets = (sets * (options - seat + 1)) / seat
    if (sets > mostSets) return Number.POSITIVE_INFINITY
  }
  return sets
}

export const mayCountInTime = ({
  rule,
  options,
  seats,
}: Pick<Ballot, 'rule' | 'options' | 'seats'>): boolean =>
  rule !== 'pav' || setsOf(options.length, seats ?? 1) <= mostSets
