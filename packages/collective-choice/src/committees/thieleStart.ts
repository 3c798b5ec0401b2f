/** A good committee to begin with, so that a search for the best can cut early. */
import type { ApprovalProfile } from './election.ts'
import { marginalScores, type ThieleWeights } from './thiele.ts'

/** The sequential rule's committee, then swaps of one member for another as long as they score more. */
export const committeeToBeat = (profile: ApprovalProfile, weights: ThieleWeights): number[] =>
  improved(profile, weights, greedy(profile, weights))

/** Seats whoever adds most, again and again. */
function greedy(profile: ApprovalProfile, weights: ThieleWeights): number[] {
  const members: number[] = []
  while (members.length < profile.seats) {
    const gains = marginalScores(profile, weights, members)
    let best: number | undefined
    for (const [candidate, gain] of gains.entries())
      if (!members.includes(candidate) && (best === undefined || gain > (gains[best] ?? 0n))) best = candidate
    members.push(best ?? 0)
  }
  return members
}

/** Swaps one member for another as long as that scores more. */
function improved(profile: ApprovalProfile, weights: ThieleWeights, members: number[]): number[] {
  for (let place = 0; place < members.length; ) {
    const others = members.filter((_, index) => index !== place)
    const gains = marginalScores(profile, weights, others)
    const now = gains[members[place] ?? 0] ?? 0n
    const better = gains.findIndex((gain, candidate) => gain > now && !others.includes(candidate))
    if (better < 0) place += 1
    else {
      members[place] = better
      place = 0
    }
  }
  return members
}
