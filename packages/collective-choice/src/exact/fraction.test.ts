import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readFraction, roundedText, writeFraction } from './decimal.ts'
import { add, compare, divide, equals, fraction, multiply, subtract, zero } from './fraction.ts'

const fractions = fc
  .tuple(fc.bigInt({ min: -1_000_000n, max: 1_000_000n }), fc.bigInt({ min: 1n, max: 1_000_000n }))
  .map(([numerator, denominator]) => fraction(numerator, denominator))

test('sums and differences, products and quotients undo each other exactly', () => {
  fc.assert(
    fc.property(fractions, fractions, (a, b) => {
      expect(equals(subtract(add(a, b), b), a)).toBe(true)
      if (b.numerator !== 0n) expect(equals(multiply(divide(a, b), b), a)).toBe(true)
      expect(Math.sign(compare(a, b))).toBe(Math.sign(compare(subtract(a, b), zero)))
    }),
  )
})

test('what is written is read back as the same value', () => {
  fc.assert(
    fc.property(fractions, (a) => {
      expect(readFraction(writeFraction(a))).toEqual(a)
    }),
  )
})

test('decimals are written where they end, quotients where they do not', () => {
  expect(writeFraction(fraction(6n, 5n))).toBe('1.2')
  expect(writeFraction(fraction(-1n, 8n))).toBe('-0.125')
  expect(writeFraction(fraction(7n, 3n))).toBe('7/3')
  expect(writeFraction(fraction(21064n))).toBe('21064')
})

test('rounding for people is half away from zero', () => {
  expect(roundedText(fraction(1n, 200n), 2)).toBe('0.01')
  expect(roundedText(fraction(-5n, 2n), 0)).toBe('-3')
  expect(roundedText(fraction(2n, 3n), 3)).toBe('0.667')
})

test('what is no number is not read', () => {
  for (const text of ['', '1e3', '1,5', '.5', '1/0', '٣', ' 1', '--1'])
    expect(readFraction(text)).toBeUndefined()
})
