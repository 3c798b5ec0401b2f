/** An entry of the journal in words: what happened, and the few facts beside it. */
import { longDate } from '#ui/dates.ts'
import type { View } from '#ui/view.ts'
import type { Say } from '#ui/words.ts'
import {
  type DetailInWords,
  detailsInWords,
  type ValueInWords,
  valuesInWords,
  type WhatInWords,
  whatsInWords,
} from './journalWords.ts'

const isOneOf =
  <Word extends string>(words: readonly Word[]) =>
  (word: unknown): word is Word =>
    (words as readonly unknown[]).includes(word)

const hasSentence = isOneOf<WhatInWords>(whatsInWords)
const isDetailInWords = isOneOf<DetailInWords>(detailsInWords)
const isValueInWords = isOneOf<ValueInWords>(valuesInWords)

/** What happened; the name of the entry itself where a newer version of the platform wrote it. */
export const sayWhat = (t: Say, what: string): string =>
  hasSentence(what) ? t(`journal.what.${what}`) : what

/** The details that say something: neither empty ones nor the numbers of rows. */
export const sayDetail = (view: View, detail: unknown): string =>
  Object.entries(detail as Record<string, unknown>)
    .flatMap(([name, value]) => {
      if (!isDetailInWords(name)) return []
      const said = sayValue(view, name, value)
      return said === '' ? [] : [view.t(`journal.detail.${name}`, { value: said })]
    })
    .join('; ')

/** Details that are lists of rows: how many they are is what one reads. */
const counted: ReadonlySet<string> = new Set<DetailInWords>(['fields', 'cells', 'objectives', 'proposals'])

const calendarDay = /^\d{4}-\d{2}-\d{2}$/
const shownOfHash = 8

function sayValue(view: View, name: DetailInWords, value: unknown): string {
  if (value === null || value === undefined || value === false) return ''
  if (value === true) return '1'
  if (Array.isArray(value)) {
    if (value.length === 0) return ''
    return counted.has(name) ? String(value.length) : value.join(', ')
  }
  if (isValueInWords(value)) return view.t(`journal.value.${value}`)
  const text = String(value)
  if (name === 'sha256') return text.slice(0, shownOfHash)
  return calendarDay.test(text) ? longDate(view.language, text) : text
}
