/** Instant runoff: every set of candidates that the count can come to, with those who have fewest votes in it. */
import type { RankedElection } from '../ranked/election.ts'
import { demand, fieldsOf, listOf, sameMembers, someOf } from './claims.ts'
import { placesOf, type Relation } from './rankedElection.ts'

/** Who can stay longer. With `ties`, the last of those lowest goes. Throws Refuted. */
export function demandSteps(
  proof: unknown,
  election: RankedElection,
  ties: readonly number[] | undefined,
): Relation {
  const { candidates, places } = placesOf(election)
  const keyOf = (set: readonly number[]) => [...set].sort((a, b) => a - b).join()
  const due = new Set([keyOf(candidates)])
  const told = new Set<string>()
  const best = new Map<number, number>()
  let unit = 1n
  for (let size = 2n; size <= BigInt(candidates.length); size += 1n) unit *= size
  for (const step of listOf(proof, 'the steps')) {
    const fields = fieldsOf(step, ['left', 'lowest'], 'a step')
    const left = someOf(fields.left, candidates, 'a step')
    const lowest = someOf(fields.lowest, candidates, 'a step')
    const key = keyOf(left)
    demand(due.has(key) && !told.has(key), `nobody comes to ${left.join(', ')}, or twice`)
    told.add(key)
    for (const one of left) best.set(one, Math.min(best.get(one) ?? left.length, left.length))
    const votes = new Map(left.map((one) => [one, 0n]))
    for (const { count, place } of places) {
      const first = Math.min(...left.map(place))
      if (first === Number.POSITIVE_INFINITY) continue
      const top = left.filter((one) => place(one) === first)
      for (const one of top)
        votes.set(one, (votes.get(one) ?? 0n) + (BigInt(count) * unit) / BigInt(top.length))
    }
    const fewest = [...votes.values()].reduce(
      (a, b) => (a < b ? a : b),
      BigInt(Number.MAX_SAFE_INTEGER) * unit,
    )
    const tied = left.filter((one) => votes.get(one) === fewest)
    const goes = ties ? tied.sort((a, b) => ties.indexOf(b) - ties.indexOf(a)).slice(0, 1) : tied
    const expected = left.length > 1 ? goes : []
    demand(sameMembers(lowest, expected), `of ${left.join(', ')} ${expected.join(', ') || 'nobody'} must go`)
    for (const one of lowest) due.add(keyOf(left.filter((other) => other !== one)))
  }
  demand(due.size === told.size, 'a way of the count is not followed')
  return (a, b) => (best.get(a) ?? 0) < (best.get(b) ?? 0)
}
