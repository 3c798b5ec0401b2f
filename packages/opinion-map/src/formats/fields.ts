/** What stands in a field that is places in bytes. */
import { decodeText } from './utf8.ts'

/** Nothing but white space. */
export function isBlank(bytes: Uint8Array, start: number, end: number): boolean {
  if (start >= end) return true
  const first = bytes[start] as number
  if (first > 32 && first < 128) return false
  return decodeText(bytes, start, end).trim() === ''
}

/** -1, 0 or 1 where the field is just that; undefined where it takes a closer look. */
export function plainSign(bytes: Uint8Array, start: number, end: number): -1 | 0 | 1 | undefined {
  if (end - start === 1) {
    const byte = bytes[start]
    if (byte === 49) return 1
    if (byte === 48) return 0
  }
  return end - start === 2 && bytes[start] === 45 && bytes[start + 1] === 49 ? -1 : undefined
}

/** The number of a field that is one to fifteen digits; undefined where it takes a closer look. */
export function plainNumber(bytes: Uint8Array, start: number, end: number): number | undefined {
  if (start >= end || end - start > 15) return undefined
  let number = 0
  for (let at = start; at < end; at++) {
    const digit = (bytes[at] as number) - 48
    if (digit < 0 || digit > 9) return undefined
    number = 10 * number + digit
  }
  return number
}
