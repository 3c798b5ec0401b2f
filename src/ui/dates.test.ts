import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, clock, dayOf, daysBetween, longDate, longDateTime, romeTime, shortDate } from './dates.ts'

test('a moment is said in full, in Rome', () => {
  const when = new Date('2026-11-21T17:00:00Z')
  expect(longDateTime('it', when)).toBe('sabato 21 novembre 2026, ore 18:00')
  expect(longDateTime('en', when)).toBe('Saturday 21 November 2026, at 18:00')
})

test('a calendar day is the same day wherever the server stands', () => {
  expect(longDate('it', '2026-03-02')).toBe('lunedì 2 marzo 2026')
})

test('Italian counts the first of the month, and says it with its degree', () => {
  expect(longDate('it', '2027-07-01')).toBe('giovedì 1° luglio 2027')
  expect(shortDate('it', '2027-07-01')).toBe('1° luglio 2027')
  expect(shortDate('it', '2027-07-11')).toBe('11 luglio 2027')
  expect(shortDate('en', '2027-07-01')).toBe('1 July 2027')
})

test('half past midnight in Rome is already the next day', () => {
  expect(dayOf(new Date('2026-07-31T22:30:00Z'))).toBe('2026-08-01')
})

test('a Rome wall clock is found again, on both sides of the change of the hour', () => {
  for (const day of ['2026-03-28', '2026-03-29', '2026-03-30', '2026-10-24', '2026-10-25', '2026-10-26']) {
    expect(clock('it', romeTime(day, '18:00'))).toBe('18:00')
    expect(dayOf(romeTime(day, '18:00'))).toBe(day)
  }
})

test('adding days and counting them are the two ways of one road', () => {
  fc.assert(
    fc.property(fc.integer({ min: -5_000, max: 5_000 }), (days) => {
      expect(daysBetween('2026-11-21', addDays('2026-11-21', days))).toBe(days)
    }),
  )
})
