/**
 * Thiele's rules: a voter with s members approved counts w(1) + ... + w(s).
 * Proportional approval voting (PAV): w(i) = 1/i. Chamberlin-Courant (CC): w(1) = 1, else 0.
 * Lackner, Skowron, "Multi-Winner Voting with Approval Preferences" (2023), section 2.2. Sums are integers over one scale.
 */
import { greatestCommonDivisor } from '../exact/fraction.ts'
import type { ApprovalProfile } from './election.ts'

export interface ThieleWeights {
  /** The common denominator. */
  readonly scale: bigint
  /** `steps[i]` is w(i + 1) times the scale; beyond the list, 0. */
  readonly steps: readonly bigint[]
}

/** Harmonic weights up to `size` members, over lcm(1..size). */
export function harmonicWeights(size: number): ThieleWeights {
  let scale = 1n
  for (let i = 2n; i <= BigInt(size); i += 1n) scale = (scale * i) / greatestCommonDivisor(scale, i)
  return { scale, steps: Array.from({ length: size }, (_, i) => scale / BigInt(i + 1)) }
}

export const coverageWeights: ThieleWeights = { scale: 1n, steps: [1n] }

/** How many members each group approves. */
export function satisfactions({ groups }: ApprovalProfile, members: readonly number[]): number[] {
  const seated = new Set(members)
  return groups.map(({ approved }) => approved.reduce((sum, one) => sum + (seated.has(one) ? 1 : 0), 0))
}

/** The committee's score, times the scale. */
export function thieleScore(
  profile: ApprovalProfile,
  { steps }: ThieleWeights,
  members: readonly number[],
): bigint {
  const reached = new Array<number>(profile.candidates).fill(0)
  for (const [index, satisfaction] of satisfactions(profile, members).entries())
    for (let level = 0; level < satisfaction; level += 1)
      reached[level] = (reached[level] ?? 0) + (profile.groups[index]?.voters ?? 0)
  return reached.reduce((sum, voters, level) => sum + BigInt(voters) * (steps[level] ?? 0n), 0n)
}

/**
 * What each candidate adds to the committee, times the scale; for members, what they add to the others.
 */
export function marginalScores(
  profile: ApprovalProfile,
  { steps }: ThieleWeights,
  members: readonly number[],
): bigint[] {
  const reached = satisfactions(profile, members)
  const seated = new Set(members)
  return profile.supporters.map((supporters, candidate) => {
    const voters: number[] = []
    for (const index of supporters) {
      const level = (reached[index] ?? 0) - (seated.has(candidate) ? 1 : 0)
      voters[level] = (voters[level] ?? 0) + (profile.groups[index]?.voters ?? 0)
    }
    let sum = 0n
    voters.forEach((count, level) => {
      sum += BigInt(count) * (steps[level] ?? 0n)
    })
    return sum
  })
}
