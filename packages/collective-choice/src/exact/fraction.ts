/** Exact fractions of big integers. Always in lowest terms, the denominator positive: equal values are equal data. */
export interface Fraction {
  readonly numerator: bigint
  readonly denominator: bigint
}

/** `numerator / denominator` in lowest terms. Throws a RangeError when the denominator is zero. */
export function fraction(numerator: bigint, denominator = 1n): Fraction {
  if (denominator === 0n) throw new RangeError('a fraction with denominator zero')
  const sign = denominator < 0n ? -1n : 1n
  const shared = greatestCommonDivisor(numerator, denominator)
  return { numerator: (sign * numerator) / shared, denominator: (sign * denominator) / shared }
}

export const zero: Fraction = { numerator: 0n, denominator: 1n }
export const one: Fraction = { numerator: 1n, denominator: 1n }

export const add = (a: Fraction, b: Fraction): Fraction =>
  a.denominator === b.denominator
    ? fraction(a.numerator + b.numerator, a.denominator)
    : fraction(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator)

export const negate = (a: Fraction): Fraction => ({ numerator: -a.numerator, denominator: a.denominator })

export const subtract = (a: Fraction, b: Fraction): Fraction => add(a, negate(b))

export const multiply = (a: Fraction, b: Fraction): Fraction =>
  fraction(a.numerator * b.numerator, a.denominator * b.denominator)

/** Throws a RangeError when `b` is zero. */
export const divide = (a: Fraction, b: Fraction): Fraction =>
  fraction(a.numerator * b.denominator, a.denominator * b.numerator)

/** Negative when `a` is smaller, zero when equal, positive when greater. */
export function compare(a: Fraction, b: Fraction): number {
  const difference = a.numerator * b.denominator - b.numerator * a.denominator
  return difference < 0n ? -1 : difference > 0n ? 1 : 0
}

export const equals = (a: Fraction, b: Fraction): boolean =>
  a.numerator === b.numerator && a.denominator === b.denominator

export const smaller = (a: Fraction, b: Fraction): Fraction => (compare(a, b) <= 0 ? a : b)

/** Euclid's algorithm; `greatestCommonDivisor(0, 0)` is 1, so that it can always divide. */
export function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let [x, y] = [a < 0n ? -a : a, b < 0n ? -b : b]
  while (y !== 0n) [x, y] = [y, x % y]
  return x === 0n ? 1n : x
}

/** The quotient of two positive integers, however long, to some 53 binary digits. */
export function nearest(numerator: bigint, denominator: bigint): number {
  const shift = digits(denominator) - digits(numerator) + 16
  const whole =
    shift >= 0
      ? (numerator << BigInt(shift * 4)) / denominator
      : numerator / (denominator << BigInt(-shift * 4))
  return Number(whole) * 2 ** (-shift * 4)
}

const digits = (positive: bigint): number => positive.toString(16).length
