/** What the checker of committees counts for itself from the ballots, by the definitions. */
import { add, compare, type Fraction, fraction, smaller, zero } from '../exact/fraction.ts'
import type { CommitteeElection } from '../formats/committeeJson.ts'

/** Different ballots that are not empty, in the order they first come. */
export interface DifferentBallot {
  readonly approved: ReadonlySet<number>
  readonly voters: bigint
}

export function differentBallots({ ballots }: CommitteeElection): DifferentBallot[] {
  const found = new Map<string, { approved: Set<number>; voters: bigint }>()
  for (const ballot of ballots.filter(({ length }) => length > 0)) {
    const key = [...ballot].sort((a, b) => a - b).join()
    const same = found.get(key)
    if (same) same.voters += 1n
    else found.set(key, { approved: new Set(ballot), voters: 1n })
  }
  return [...found.values()]
}

const sum = (values: readonly Fraction[]): Fraction => values.reduce(add, zero)
const times = ({ numerator, denominator }: Fraction, count: bigint) =>
  fraction(numerator * count, denominator)

export const approvalsOf = (ballots: readonly DifferentBallot[], candidate: number): bigint =>
  ballots.reduce((total, { approved, voters }) => total + (approved.has(candidate) ? voters : 0n), 0n)

/** A point from each voter (AV), or the part of a point that falls to each approved candidate (SAV). */
export function ownScore(
  ballots: readonly DifferentBallot[],
  rule: 'av' | 'sav',
  candidate: number,
): Fraction {
  const supporting = ballots.filter(({ approved }) => approved.has(candidate))
  return sum(
    supporting.map(({ approved, voters }) => fraction(voters, rule === 'av' ? 1n : BigInt(approved.size))),
  )
}

/** What the candidate adds to the others: for each supporter 1/(others approved + 1), or 1 if no other (CC). */
export function gain(
  ballots: readonly DifferentBallot[],
  isCoverage: boolean,
  others: readonly number[],
  candidate: number,
): Fraction {
  const byOthers = new Map<number, bigint>()
  for (const { approved, voters } of ballots) {
    if (!approved.has(candidate)) continue
    const count = others.filter((one) => approved.has(one)).length
    byOthers.set(count, (byOthers.get(count) ?? 0n) + voters)
  }
  if (isCoverage) return fraction(byOthers.get(0) ?? 0n)
  return sum([...byOthers].map(([count, voters]) => fraction(voters, BigInt(count + 1))))
}

/** (Supporters' loads + 1) / supporters. */
export function sharedLoad(
  ballots: readonly DifferentBallot[],
  loads: readonly Fraction[],
  candidate: number,
): Fraction {
  const borne = sum(
    ballots.map(({ approved, voters }, index) =>
      approved.has(candidate) ? times(loads[index] ?? zero, voters) : zero,
    ),
  )
  const { numerator, denominator } = add(borne, fraction(1n))
  return fraction(numerator, denominator * approvalsOf(ballots, candidate))
}

/** Whether supporters who pay `price` or all they have pay exactly 1; without a price, whether they have less than 1. */
export function isPrice(
  ballots: readonly DifferentBallot[],
  money: readonly Fraction[],
  candidate: number,
  price: Fraction | undefined,
): boolean {
  const supporting = ballots.flatMap(({ approved, voters }, index) =>
    approved.has(candidate) ? [{ has: money[index] ?? zero, voters }] : [],
  )
  if (price === undefined)
    return compare(sum(supporting.map(({ has, voters }) => times(has, voters))), fraction(1n)) < 0
  const paid = sum(supporting.map(({ has, voters }) => times(smaller(has, price), voters)))
  return compare(paid, fraction(1n)) === 0 && supporting.some(({ has }) => compare(price, has) <= 0)
}
