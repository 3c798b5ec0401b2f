/**
 * An upper bound for what open seats can still add, sharper than the sum of the highest gains: a voter's score is
 * concave in the number of members approved, so it lies under its tangent at any level; under tangents the score
 * is a sum over candidates (the dual of the linear relaxation; one tangent a group, at the level to be expected).
 */
import type { SearchSpace } from './thieleSearch.ts'

/**
 * The candidates of `open` who can be in a committee that adds at least `missing` with `seats` more members;
 * fewer than `seats` when there is none.
 */
export function hopefuls(
  space: SearchSpace,
  open: readonly number[],
  seats: number,
  missing: number,
): number[] {
  const { voters, approvedStarts, approved, steps, reached, candidates } = space
  const isOpen = new Uint8Array(candidates)
  for (const candidate of open) isOpen[candidate] = 1
  const shares = new Float64Array(candidates)
  const expectation = seats / open.length
  let fixed = 0
  for (let group = 0; group < voters.length; group += 1) {
    const from = reached[group] as number
    if (steps[from] === 0) continue
    const first = approvedStarts[group] as number
    const last = approvedStarts[group + 1] as number
    let count = 0
    for (let place = first; place < last; place += 1) count += isOpen[approved[place] as number] as number
    if (count === 0) continue
    const level = from + Math.floor(count * expectation)
    const slope = steps[level] as number
    const weight = voters[group] as number
    for (let below = from; below < level; below += 1) fixed += weight * ((steps[below] as number) - slope)
    const share = weight * slope
    if (share === 0) continue
    for (let place = first; place < last; place += 1) {
      const candidate = approved[place] as number
      shares[candidate] = (shares[candidate] as number) + share
    }
  }
  const ranked = open.map((candidate) => shares[candidate] as number).sort((a, b) => b - a)
  const others = ranked.slice(0, seats - 1).reduce((sum, share) => sum + share, fixed)
  const needed = missing - others
  return open.filter((candidate) => (shares[candidate] as number) >= needed)
}
