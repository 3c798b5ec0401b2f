import fc from 'fast-check'
import { expect, test } from 'vitest'
import { money } from '#ui/numbers.ts'
import { amount, day, id, ids, optionalId } from './fields.ts'

test('an amount is read as Italians write it, to the cent, and never guessed', () => {
  expect(amount.parse(' 24.000 ')).toBe(2_400_000)
  expect(amount.parse('1200,5')).toBe(120_050)
  expect(amount.parse('')).toBeNull()
  for (const wrong of ['1,200.50', '24.00', '1.2345', '-3', '1e3', '٣', ',50']) {
    expect(amount.safeParse(wrong).success, wrong).toBe(false)
  }
})

test('every amount that a page shows is read back to the same cents', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 99_999_999_999 }), (cents) => {
      const shown = money('it', cents).replace(/\s*€/u, '')
      expect(amount.parse(shown)).toBe(cents)
    }),
  )
})

test('a key is a whole number that the database can hold', () => {
  expect(id.parse('12')).toBe(12)
  for (const wrong of ['0', '-1', '1.5', 'x', '2147483648', ''])
    expect(id.safeParse(wrong).success).toBe(false)
  expect(optionalId.parse('')).toBeUndefined()
  expect(ids.parse(undefined)).toEqual([])
  expect(ids.parse('3')).toEqual([3])
  expect(ids.parse(['3', '4'])).toEqual([3, 4])
})

test('a day is one that the calendar has', () => {
  expect(day.parse('2028-02-29')).toBe('2028-02-29')
  expect(day.safeParse('2026-02-29').success).toBe(false)
})
