/** Decimals as people and files write them, to exact fractions and back. */
import { type Fraction, fraction } from './fraction.ts'

/** "12", "-3.50" or "7/3" as an exact fraction; undefined when it is none of these. */
export function readFraction(text: string): Fraction | undefined {
  const quotient = /^([+-]?\d+)\/(\d+)$/.exec(text)
  if (quotient?.[1] && quotient[2]) {
    const denominator = BigInt(quotient[2])
    return denominator === 0n ? undefined : fraction(BigInt(quotient[1]), denominator)
  }
  const decimal = /^([+-]?)(\d+)(?:\.(\d*))?$/.exec(text)
  if (!decimal) return undefined
  const [, sign, whole = '', digits = ''] = decimal
  const value = fraction(BigInt(whole + digits), 10n ** BigInt(digits.length))
  return sign === '-' ? { numerator: -value.numerator, denominator: value.denominator } : value
}

/** An integer or a finite decimal where the value is one ("1.2"), else "p/q". */
export function writeFraction({ numerator, denominator }: Fraction): string {
  if (denominator === 1n) return String(numerator)
  const places = decimalPlaces(denominator)
  return places === undefined ? `${numerator}/${denominator}` : withPoint(numerator, denominator, places)
}

/** Rounded half away from zero to `places` decimals, for people to read: never for deciding. */
export function roundedText(value: Fraction, places: number): string {
  const negative = value.numerator < 0n
  const scaled = (negative ? -value.numerator : value.numerator) * 10n ** BigInt(places)
  const rounded = (2n * scaled + value.denominator) / (2n * value.denominator)
  const text = withPoint(rounded, 10n ** BigInt(places), places)
  return negative && rounded !== 0n ? `-${text}` : text
}

/** How many decimals a fraction with this denominator needs; undefined when it never ends. */
function decimalPlaces(denominator: bigint): number | undefined {
  let rest = denominator
  let twos = 0
  let fives = 0
  for (; rest % 2n === 0n; rest /= 2n) twos += 1
  for (; rest % 5n === 0n; rest /= 5n) fives += 1
  return rest === 1n ? Math.max(twos, fives) : undefined
}

function withPoint(numerator: bigint, denominator: bigint, places: number): string {
  const scaled = (numerator * 10n ** BigInt(places)) / denominator
  const digits = String(scaled < 0n ? -scaled : scaled).padStart(places + 1, '0')
  const text = places === 0 ? digits : `${digits.slice(0, -places)}.${digits.slice(-places)}`
  return scaled < 0n ? `-${text}` : text
}
