/**
 * Phragmen's sequential rule (1894; Brill, Freeman, Janson, Lackner 2017): a seat is a load of 1, shared by its
 * supporters so that each then bears the same; each round seats the candidate that keeps this load lowest.
 */
import { type Fraction, fraction, zero } from '../exact/fraction.ts'
import { ascending, type Committee } from './committee.ts'
import type { ApprovalProfile } from './election.ts'
import { equalMoney, type Money, money, moneyFractions, moneyText } from './money.ts'
import type { Sequence, Step } from './universes.ts'

export interface LoadState {
  readonly members: Committee
  readonly loads: Money
}

export function phragmenSequence(profile: ApprovalProfile): Sequence<LoadState> {
  return {
    start: { members: [], loads: equalMoney(profile.groups.length, zero) },
    keyOf: ({ members, loads }) => `${members.join()};${moneyText(loads)}`,
    step: (state) => phragmenStep(profile, state),
  }
}

/** Candidates nobody approves sit only when no other is left, any of them. */
export function phragmenStep(profile: ApprovalProfile, { members, loads }: LoadState): Step<LoadState> {
  const rest = profile.approvals.map((_, candidate) => candidate).filter((one) => !members.includes(one))
  const supported = rest.filter((one) => (profile.approvals[one] ?? 0) > 0)
  const open = profile.seats - members.length
  const scores = profile.approvals.map((approvals, one) =>
    approvals === 0 || members.includes(one) ? undefined : newLoad(profile, loads, one),
  )
  if (open === 0 || supported.length === 0) {
    const among = supported.length === 0 ? rest : []
    return {
      round: { by: 'indifferent', scores, tied: among, chosen: [] },
      members,
      fill: { sure: [], among, count: open },
    }
  }
  const tied = lowest(scores)
  return {
    round: { by: 'load', scores, tied, chosen: [], money: moneyFractions(loads) },
    next: (candidate) => ({
      members: ascending([...members, candidate]),
      loads: withLoad(profile, loads, candidate, scores[candidate] ?? zero),
    }),
  }
}

/** The load each supporter would bear: (their loads + 1) / their number. */
function newLoad(
  { groups, supporters, approvals }: ApprovalProfile,
  loads: Money,
  candidate: number,
): Fraction {
  const borne = (supporters[candidate] ?? []).reduce(
    (sum, index) => sum + (loads.amounts[index] ?? 0n) * BigInt(groups[index]?.voters ?? 0),
    loads.denominator,
  )
  return fraction(borne, loads.denominator * BigInt(approvals[candidate] ?? 0))
}

function withLoad({ supporters }: ApprovalProfile, loads: Money, candidate: number, load: Fraction): Money {
  const amounts = loads.amounts.map((amount) => amount * load.denominator)
  for (const index of supporters[candidate] ?? []) amounts[index] = load.numerator * loads.denominator
  return money(loads.denominator * load.denominator, amounts)
}

/** The candidates with the lowest score among those that have one. */
export function lowest(scores: readonly (Fraction | undefined)[]): number[] {
  let best: Fraction | undefined
  let tied: number[] = []
  for (const [candidate, score] of scores.entries()) {
    if (score === undefined) continue
    const difference =
      best === undefined ? -1n : score.numerator * best.denominator - best.numerator * score.denominator
    if (difference > 0n) continue
    if (difference < 0n) {
      best = score
      tied = []
    }
    tied.push(candidate)
  }
  return tied
}
