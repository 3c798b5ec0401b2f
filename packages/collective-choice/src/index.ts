/** Collective choice, exact and explained. */
export { readFraction, roundedText, writeFraction } from './exact/decimal.ts'
export { compare, type Fraction, fraction } from './exact/fraction.ts'
export { MalformedFile } from './formats/malformed.ts'
