/** Separable rules: each candidate has a score of its own, the highest sit (Lackner, Skowron 2023, section 2.1). */
import { add, compare, type Fraction, fraction, zero } from '../exact/fraction.ts'
import { type Committee, compareCommittees } from './committee.ts'
import type { ApprovalProfile } from './election.ts'
import { committeesOf, firstCommitteeOf, highest } from './fill.ts'

export interface SeparableOutcome {
  readonly committees: readonly Committee[]
  readonly scores: readonly Fraction[]
  readonly score: Fraction
}

/** Approval voting (AV): a point from everyone who approves. */
export const approvalScores = ({ approvals }: ApprovalProfile): Fraction[] =>
  approvals.map((voters) => fraction(BigInt(voters)))

/** Satisfaction approval voting (SAV): each voter's one point is split among those approved (Brams, Kilgour 2014). */
export const satisfactionScores = ({ groups, supporters }: ApprovalProfile): Fraction[] =>
  supporters.map((indexes) => {
    const bySize = new Map<number, number>()
    for (const index of indexes) {
      const { approved, voters } = groups[index] ?? { approved: [], voters: 0 }
      bySize.set(approved.length, (bySize.get(approved.length) ?? 0) + voters)
    }
    return [...bySize].reduce((sum, [size, voters]) => add(sum, fraction(BigInt(voters), BigInt(size))), zero)
  })

/** The committees with the highest sum of scores. Throws TooManyTies. */
export function electByScores(
  profile: ApprovalProfile,
  scores: readonly Fraction[],
  all: boolean,
): SeparableOutcome {
  const candidates = scores.map((_, candidate) => candidate)
  const fill = highest(candidates, (candidate) => scores[candidate] ?? zero, compare, profile.seats)
  const committees = all ? committeesOf([], fill).sort(compareCommittees) : [firstCommitteeOf([], fill)]
  const score = (committees[0] ?? []).reduce((sum, member) => add(sum, scores[member] ?? zero), zero)
  return { committees, scores, score }
}
