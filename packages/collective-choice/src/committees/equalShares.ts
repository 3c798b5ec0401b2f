/**
 * The Method of Equal Shares (Rule X; Peters, Skowron 2020): everyone gets an equal share of the seats as money,
 * a seat costs 1, and each round seats the candidate whose supporters can pay it at the lowest price each.
 */
import { type Fraction, fraction } from '../exact/fraction.ts'
import { ascending, type Committee } from './committee.ts'
import type { ApprovalProfile } from './election.ts'
import { highest } from './fill.ts'
import { equalMoney, type Money, money, moneyFractions, moneyText } from './money.ts'
import type { Completion } from './outcome.ts'
import { lowest, phragmenStep } from './phragmen.ts'
import type { Sequence, Step } from './universes.ts'

export interface ShareState {
  readonly members: Committee
  readonly money: Money
  /** Money that is owed beyond what was given: loads of Phragmen's rule, which fills the rest. */
  readonly isFilling: boolean
}

/** `shares / voters` for everyone, empty ballots counted too; `completion` says who takes seats that nobody can pay. */
export function equalSharesSequence(
  profile: ApprovalProfile,
  completion: Exclude<Completion, 'increments'>,
  shares = profile.seats,
): Sequence<ShareState> {
  const share = fraction(BigInt(shares), BigInt(Math.max(1, profile.voters)))
  return {
    start: { members: [], money: equalMoney(profile.groups.length, share), isFilling: false },
    keyOf: ({ members, money: left, isFilling }) => `${isFilling};${members.join()};${moneyText(left)}`,
    step: (state) => (state.isFilling ? fillStep(profile, state) : payStep(profile, completion, state)),
  }
}

function payStep(
  profile: ApprovalProfile,
  completion: Exclude<Completion, 'increments'>,
  state: ShareState,
): Step<ShareState> {
  const { members, money: left } = state
  const open = profile.seats - members.length
  const scores = profile.approvals.map((_, one) =>
    members.includes(one) ? undefined : price(profile, left, one),
  )
  const tied = lowest(scores)
  if (open > 0 && tied.length > 0)
    return {
      round: { by: 'pay', scores, tied, chosen: [], money: moneyFractions(left) },
      next: (candidate) => {
        const paid = scores[candidate]
        if (paid === undefined) throw new RangeError(`candidate ${candidate} cannot be paid`)
        const after = pay(profile, left, candidate, paid)
        return { members: ascending([...members, candidate]), money: after, isFilling: false }
      },
    }
  if (open > 0 && completion === 'seq-phragmen') return fillStep(profile, state)
  const rest = profile.approvals.map((_, one) => one).filter((one) => !members.includes(one))
  const count = completion === 'av' ? open : 0
  const fill = highest(
    rest,
    (one) => profile.approvals[one] ?? 0,
    (a, b) => a - b,
    count,
  )
  const approvals = profile.approvals.map((voters, one) =>
    members.includes(one) ? undefined : fraction(BigInt(voters)),
  )
  return { round: { by: 'approvals', scores: approvals, tied: fill.among, chosen: [] }, members, fill }
}

/** Phragmen's rule, where money left is a load below zero (Lackner, Skowron 2023, section 2.4). */
function fillStep(profile: ApprovalProfile, { members, money: left }: ShareState): Step<ShareState> {
  const loads = { denominator: left.denominator, amounts: left.amounts.map((amount) => -amount) }
  const step = phragmenStep(profile, { members, loads })
  if ('fill' in step) return step
  return {
    round: step.round,
    next: (candidate) => {
      const after = step.next(candidate)
      const owed = after.loads.amounts.map((amount) => -amount)
      return {
        members: after.members,
        money: { denominator: after.loads.denominator, amounts: owed },
        isFilling: true,
      }
    },
  }
}

/** The lowest p at which supporters who pay p, or all they have, pay 1 together; undefined when they cannot. */
function price(
  { groups, supporters }: ApprovalProfile,
  left: Money,
  candidate: number,
): Fraction | undefined {
  let rich = (supporters[candidate] ?? []).map((index) => ({
    amount: left.amounts[index] ?? 0n,
    voters: BigInt(groups[index]?.voters ?? 0),
  }))
  let missing = left.denominator
  while (rich.length > 0) {
    const count = rich.reduce((sum, { voters }) => sum + voters, 0n)
    const isPoor = ({ amount }: { amount: bigint }) => amount * count < missing
    const poor = rich.filter(isPoor)
    if (poor.length === 0) return fraction(missing, count * left.denominator)
    const before = missing
    for (const { amount, voters } of poor) missing -= amount * voters
    rich = rich.filter(({ amount }) => amount * count >= before)
  }
  return undefined
}

function pay({ supporters }: ApprovalProfile, left: Money, candidate: number, most: Fraction): Money {
  const amounts = left.amounts.map((amount) => amount * most.denominator)
  const dear = most.numerator * left.denominator
  for (const index of supporters[candidate] ?? []) {
    const amount = amounts[index] ?? 0n
    amounts[index] = amount < dear ? 0n : amount - dear
  }
  return money(left.denominator * most.denominator, amounts)
}
