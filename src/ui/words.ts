/**
 * The words of the interface, compiled once at start: a plain message becomes a memoised function, because
 * i18next's own `t()` costs 9 to 21 microseconds and a page asks 160 times. Format: i18next JSON v4
 * (`{{name}}`, `_one`, `_other`), where a number called `cents` is said as money; `words.test.ts` compares every message with i18next itself.
 */
import { english, italian } from '../../messages/index.ts'
import { longDate } from './dates.ts'
import type { Language } from './language.ts'
import { money } from './numbers.ts'
import { phaseName } from './phaseNames.ts'

export type { Language } from './language.ts'

type Base<K extends string> = K extends `${infer Stem}_${'zero' | 'one' | 'many' | 'other'}` ? Stem : K
type Keys<T> = {
  [K in keyof T & string]: T[K] extends string ? Base<K> : `${K}.${Keys<T[K]>}`
}[keyof T & string]

/** The address of a message: `proposals.list.title`. */
export type MessageKey = Keys<typeof italian>
export type Values = Readonly<Record<string, string | number>>
/** A message not yet said: its key and what goes into it. */
export interface Message {
  readonly key: MessageKey
  readonly values?: Values
}
/** Says a message in one language; `count` chooses the plural. */
export type Say = (key: MessageKey, values?: Values) => string

type Sentence = string | ((values: Values) => string)

const locales: Record<Language, string> = { it: 'it-IT', en: 'en-GB' }

const calendarDay = /^\d{4}-\d{2}-\d{2}$/

/** Numbers with their thousands; a calendar day ("2026-11-21"), which rules give without a language, as a date in words. */
function sayValue(value: string | number | undefined, language: Language, format: Intl.NumberFormat): string {
  if (typeof value === 'number') return format.format(value)
  return value !== undefined && calendarDay.test(value) ? longDate(language, value) : (value ?? '')
}

function compile(text: string, language: Language, format: Intl.NumberFormat): Sentence {
  const parts = text.split(/\{\{\s*([\w]+)\s*\}\}/)
  if (parts.length === 1) return text
  return (values) =>
    parts.reduce((said, part, i) => {
      if (i % 2 === 0) return said + part
      const given = values[part]
      const isMoney = part === 'cents' && typeof given === 'number'
      const value = isMoney ? money(language, given) : sayValue(given, language, format)
      return joinDay(said, part === 'phase' ? phaseName(language, value) : value, language)
    }, '')
}

const articles: Readonly<Record<string, string>> = { il: 'l’', dal: 'dall’', al: 'all’', del: 'dell’' }
const eighthOrEleventh = /^(?:8|11) \p{L}/u
const endsInArticle = /(^|[\s(])(il|dal|al|del) $/

/** Italian elides before the two days that begin with a vowel: "entro l’11 aprile", "dall’8 agosto". */
function joinDay(said: string, value: string, language: Language): string {
  if (language !== 'it' || !eighthOrEleventh.test(value)) return said + value
  return (
    said.replace(endsInArticle, (_, before: string, article: string) => before + articles[article]) + value
  )
}

function flatten(
  tree: object,
  prefix: string,
  into: { set: (key: string, said: Sentence) => unknown },
  say: (text: string) => Sentence,
) {
  for (const [key, value] of Object.entries(tree)) {
    if (typeof value === 'string') into.set(prefix + key, say(value))
    else flatten(value, `${prefix}${key}.`, into, say)
  }
}

function speaker(language: Language, tree: object): Say {
  const sentences = new Map<string, Sentence>()
  const format = new Intl.NumberFormat(locales[language], { useGrouping: 'always' })
  flatten(tree, '', sentences, (text) => compile(text, language, format))
  const plural = new Intl.PluralRules(locales[language])
  return (key, values) => {
    let sentence = sentences.get(key)
    if (values?.count !== undefined) {
      const count = Number(values.count)
      sentence =
        (count === 0 ? sentences.get(`${key}_zero`) : undefined) ??
        sentences.get(`${key}_${plural.select(count)}`) ??
        sentences.get(`${key}_other`) ??
        sentence
    }
    if (sentence === undefined) throw new Error(`No message "${key}" in "${language}"`)
    return typeof sentence === 'string' ? sentence : sentence(values ?? {})
  }
}

const known = new Set<string>()
flatten(italian, '', { set: (key: string) => known.add(key) }, (text) => text)

/** Whether there is such a message: for a key put together out of a field's name. */
export const isMessage = (key: string): key is MessageKey => known.has(key)

const speakers: Record<Language, Say> = { it: speaker('it', italian), en: speaker('en', english) }

/** The voice of a language: `say(language)('ui.continue')`. Throws for a key that no file has: the types forbid it. */
export const say = (language: Language): Say => speakers[language]

/** Says a message that a rule or a command has left unsaid. */
export const sayMessage = (t: Say, message: Message): string => t(message.key, message.values)
