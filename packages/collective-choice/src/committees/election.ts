/** A committee election by approval ballots, and the same with equal ballots counted once. */

import type { CommitteeElection } from '../formats/committeeJson.ts'

/** The voters who gave the same ballot. */
export interface VoterGroup {
  /** Ascending. */
  readonly approved: readonly number[]
  readonly voters: number
}

/** An approval profile; groups come in the order of their first ballot. */
export interface ApprovalProfile {
  readonly seats: number
  readonly candidates: number
  /** All voters, also those with empty ballots. */
  readonly voters: number
  /** Groups with at least one approval. */
  readonly groups: readonly VoterGroup[]
  /** For each candidate the groups that approve it, by index. */
  readonly supporters: readonly (readonly number[])[]
  /** For each candidate the number of voters who approve it. */
  readonly approvals: readonly number[]
}

/** Throws a RangeError when seats, candidates or a ballot is out of range. */
export function profileOf({ seats, candidates, ballots }: CommitteeElection): ApprovalProfile {
  if (!Number.isSafeInteger(candidates) || candidates < 1)
    throw new RangeError('candidates must be at least 1')
  if (!Number.isSafeInteger(seats) || seats < 1 || seats > candidates)
    throw new RangeError(`seats must be between 1 and the ${candidates} candidates`)
  const counts = new Map<string, { approved: number[]; voters: number }>()
  for (const [index, ballot] of ballots.entries()) {
    const approved = [...ballot].sort((a, b) => a - b)
    const isValid = approved.every(
      (candidate, place) =>
        Number.isInteger(candidate) &&
        candidate >= 0 &&
        candidate < candidates &&
        candidate !== approved[place - 1],
    )
    if (!isValid) throw new RangeError(`ballot ${index} names a candidate twice or one that does not stand`)
    if (approved.length === 0) continue
    const key = approved.join()
    const group = counts.get(key)
    if (group) group.voters += 1
    else counts.set(key, { approved, voters: 1 })
  }
  const groups = [...counts.values()]
  const supporters: number[][] = Array.from({ length: candidates }, () => [])
  for (const [index, { approved }] of groups.entries())
    for (const candidate of approved) supporters[candidate]?.push(index)
  const approvals = supporters.map((indexes) =>
    indexes.reduce((sum, index) => sum + (groups[index]?.voters ?? 0), 0),
  )
  return { seats, candidates, voters: ballots.length, groups, supporters, approvals }
}
