/** Exact amounts of a count, as people read them. */
import { compare, fraction, readFraction } from '#packages/collective-choice'
import type { Language } from '#ui/language.ts'
import { money, number } from '#ui/numbers.ts'

const zero = fraction(0n)
const exactly = (text: string) => readFraction(text) ?? zero

/** Euros, to the cent; `up` for what somebody pays at most. */
export function euros(language: Language, text: string, rounding: 'near' | 'up' = 'near'): string {
  const { numerator, denominator } = exactly(text)
  const cents =
    rounding === 'up'
      ? (numerator * 100n + denominator - 1n) / denominator
      : (2n * numerator * 100n + denominator) / (2n * denominator)
  return money(language, Number(cents))
}

/** Votes, points and scores, at most two decimals. */
export const amount = (language: Language, text: string): string => number(language, approximate(text))

/** For drawing and for plurals only. */
export function approximate(text: string): number {
  const { numerator, denominator } = exactly(text)
  return Number((numerator * 1_000_000n) / denominator) / 1_000_000
}

export const areEqual = (a: string, b: string): boolean => compare(exactly(a), exactly(b)) === 0
