/** Dates as people read them, always in Europe/Rome: "sabato 21 novembre 2026, ore 18:00". */
import type { Language } from './language.ts'

const zone = 'Europe/Rome'
const locales: Record<Language, string> = { it: 'it-IT', en: 'en-GB' }
const formats = new Map<string, Intl.DateTimeFormat>()

function format(language: Language, name: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${language}:${name}`
  const known = formats.get(key)
  if (known) return known
  const made = new Intl.DateTimeFormat(locales[language], { timeZone: zone, ...options })
  formats.set(key, made)
  return made
}

/** A calendar day without a time, as PostgreSQL's `date` comes out: `2026-11-21`. */
export type Day = string

const asDate = (when: Date | Day): Date => (typeof when === 'string' ? new Date(`${when}T12:00:00Z`) : when)

/** "21 novembre 2026". */
export const shortDate = (language: Language, when: Date | Day): string =>
  firstOfMonth(
    language,
    format(language, 'short', { day: 'numeric', month: 'long', year: 'numeric' }).format(asDate(when)),
  )

/** Italian says "1° novembre". */
const firstOfMonth = (language: Language, date: string): string =>
  language === 'it' ? date.replace(/(^| )1 /, '$11° ') : date

/** "sabato 21 novembre 2026". */
export const longDate = (language: Language, when: Date | Day): string =>
  firstOfMonth(
    language,
    format(language, 'long', { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' })
      .format(asDate(when))
      .replace(/^(\w+),? /u, '$1 '),
  )

/** "18:00". */
export const clock = (language: Language, when: Date): string =>
  format(language, 'clock', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(when)

/** "sabato 21 novembre 2026, ore 18:00". */
export const longDateTime = (language: Language, when: Date): string =>
  `${longDate(language, when)}, ${language === 'it' ? 'ore' : 'at'} ${clock(language, when)}`

const isoDay = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short' })

/** The calendar day of a moment in Rome: `2026-11-21`. */
export const dayOf = (when: Date): Day => isoDay.format(when)

/** A day moved by so many days: `addDays('2026-11-21', 30)` is `2026-12-21`. */
export function addDays(day: Day, days: number): Day {
  const moved = asDate(day)
  moved.setUTCDate(moved.getUTCDate() + days)
  return moved.toISOString().slice(0, 10)
}

/** Whole days from one calendar day to another; negative when the second is past. */
export const daysBetween = (from: Day, to: Day): number =>
  Math.round((asDate(to).getTime() - asDate(from).getTime()) / 86_400_000)

/** The moment a Rome wall clock shows this day and time ("18:00"), daylight saving included. */
export function romeTime(day: Day, time: string): Date {
  const guess = new Date(`${day}T${time}:00Z`)
  const shown = new Date(`${dayOf(guess)}T${clock('it', guess)}:00Z`)
  return new Date(guess.getTime() - (shown.getTime() - guess.getTime()))
}
