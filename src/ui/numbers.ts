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

const amounts: Record<Language, readonly [whole: Intl.NumberFormat, withCents: Intl.NumberFormat]> = {
  it: [amountsWith('it', 0), amountsWith('it', 2)],
  en: [amountsWith('en', 0), amountsWith('en', 2)],
}

function amountsWith(language: Language, digits: 0 | 2): Intl.NumberFormat {
  return new Intl.NumberFormat(locales[language], {
    style: 'currency',
    currency: 'EUR',
    useGrouping: 'always',
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  })
}

/** Money from integer cents: "24.000 €" and "1,20 €" with a no-break space, "€24,000" in English. */
export const money = (language: Language, cents: number): string =>
  amounts[language][cents % 100 === 0 ? 0 : 1].format(cents / 100)
