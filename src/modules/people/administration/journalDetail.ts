/** An entry of the journal in words: what happened, and the few facts beside it. */
import { shortDate } from '#ui/dates.ts'
import type { View } from '#ui/view.ts'
import type { Say } from '#ui/words.ts'
import { type DetailInWords, detailsInWords, type ValueInWords, valuesInWords } from './journalDetails.ts'
import { type WhatInWords, whatsInWords } from './journalWords.ts'

const isOneOf =
  <Word extends string>(words: readonly Word[]) =>
  (word: unknown): word is Word =>
    (words as readonly unknown[]).includes(word)

const hasSentence = isOneOf<WhatInWords>(whatsInWords)
const isValueInWords = isOneOf<ValueInWords>(valuesInWords)

/** What happened; the name of the entry itself where a newer version of the platform wrote it. */
export const sayWhat = (t: Say, what: string): string =>
  hasSentence(what) ? t(`journal.what.${what}`) : what

/** The details that say something, in one order whatever the database gives: neither empty ones nor numbers of rows. */
export const sayDetail = (view: Pick<View, 't' | 'language'>, detail: unknown): string =>
  detailsInWords
    .flatMap((name) => {
      const said = sayValue(view, name, (detail as Readonly<Record<string, unknown>>)[name])
      return said === '' ? [] : [view.t(`journal.detail.${name}`, { value: said })]
    })
    .join(', ')

/** Details that are lists of rows: how many they are is what one reads. */
const counted: ReadonlySet<string> = new Set<DetailInWords>(['fields', 'cells', 'objectives', 'proposals'])

const calendarDay = /^\d{4}-\d{2}-\d{2}$/
const shownOfHash = 8

function sayValue(view: Pick<View, 't' | 'language'>, name: DetailInWords, value: unknown): string {
  if (value === null || value === undefined || value === false) return ''
  if (value === true) return '1'
  if (Array.isArray(value)) {
    if (value.length === 0) return ''
    return counted.has(name) ? String(value.length) : value.join(', ')
  }
  if (isValueInWords(value)) return view.t(`journal.value.${value}`)
  const text = String(value)
  if (name === 'sha256') return text.slice(0, shownOfHash)
  return calendarDay.test(text) ? shortDate(view.language, text) : text
}
