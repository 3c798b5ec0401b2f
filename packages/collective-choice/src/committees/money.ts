/** Exact amounts, one for each group of voters, over one denominator: sums need integers only. */
import { type Fraction, fraction, greatestCommonDivisor } from '../exact/fraction.ts'

/** In lowest terms: equal amounts are equal data. */
export interface Money {
  readonly denominator: bigint
  /** What each voter of the group has (or bears), times the denominator. */
  readonly amounts: readonly bigint[]
}

/** Everyone has the same. */
export function equalMoney(groups: number, { numerator, denominator }: Fraction): Money {
  return { denominator, amounts: new Array<bigint>(groups).fill(numerator) }
}

export function money(denominator: bigint, amounts: readonly bigint[]): Money {
  let shared = denominator
  for (const amount of amounts) {
    if (shared === 1n) break
    shared = greatestCommonDivisor(shared, amount)
  }
  if (shared === 1n) return { denominator, amounts }
  return { denominator: denominator / shared, amounts: amounts.map((amount) => amount / shared) }
}

export const moneyText = ({ denominator, amounts }: Money): string => `${denominator}:${amounts.join()}`

export const moneyFractions = ({ denominator, amounts }: Money): Fraction[] =>
  amounts.map((amount) => fraction(amount, denominator))
