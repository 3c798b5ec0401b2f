/** Exact amounts of a count, as people read them. */
import { compare, fraction, readFraction } from '#packages/collective-choice'
import type { Language } from '#ui/language.ts'
import { money } from '#ui/numbers.ts'

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

/** The same amount before so many whole euros came on top. */
export const eurosLess = (language: Language, text: string, less: number): string => {
  const { numerator, denominator } = exactly(text)
  return euros(language, `${numerator - BigInt(less) * denominator}/${denominator}`)
}

const locales: Record<Language, string> = { it: 'it-IT', en: 'en-GB' }

const withDecimals = (language: Language, value: number, decimals: number): string =>
  new Intl.NumberFormat(locales[language], {
    useGrouping: 'always',
    maximumFractionDigits: decimals,
  }).format(value)

/** Votes, points and scores: two decimals, four below one. */
export function amount(language: Language, text: string): string {
  const value = approximate(text)
  return withDecimals(language, value, Math.abs(value) < 1 ? 4 : 2)
}

/** Two amounts, with as many decimals as show that they differ. */
export function amounts(language: Language, a: string, b: string): readonly [string, string] {
  const [one, other] = [approximate(a), approximate(b)]
  const enough = [2, 3, 4, 5].find(
    (decimals) => withDecimals(language, one, decimals) !== withDecimals(language, other, decimals),
  )
  const decimals = enough ?? 2
  return [withDecimals(language, one, decimals), withDecimals(language, other, decimals)]
}

/** For drawing and for plurals only. */
export function approximate(text: string): number {
  const { numerator, denominator } = exactly(text)
  return Number((numerator * 1_000_000n) / denominator) / 1_000_000
}

export const areEqual = (a: string, b: string): boolean => compare(exactly(a), exactly(b)) === 0
