/** Numbers and money in the reader's language: 1.208, 24.000 €. */
import type { Language } from './language.ts'

const locales: Record<Language, string> = { it: 'it-IT', en: 'en-GB' }
const plain: Record<Language, Intl.NumberFormat> = {
  it: new Intl.NumberFormat(locales.it, { useGrouping: 'always', maximumFractionDigits: 2 }),
  en: new Intl.NumberFormat(locales.en, { useGrouping: 'always', maximumFractionDigits: 2 }),
}

/** "1.208". */
export const number = (language: Language, value: number): string => plain[language].format(value)

const precise: Record<Language, Intl.NumberFormat> = {
  it: new Intl.NumberFormat(locales.it, { maximumFractionDigits: 5 }),
  en: new Intl.NumberFormat(locales.en, { maximumFractionDigits: 5 }),
}

/** A latitude or longitude, to about a metre: "44,9203". */
export const degrees = (language: Language, value: number): string => precise[language].format(value)

/** Money from integer cents, with a no-break space: "24.000 €", "1,20 €". */
export function money(language: Language, cents: number): string {
  const whole = cents % 100 === 0
  const digits = whole ? 0 : 2
  return `${new Intl.NumberFormat(locales[language], { useGrouping: 'always', minimumFractionDigits: digits, maximumFractionDigits: digits }).format(cents / 100)}\u00a0€`
}
