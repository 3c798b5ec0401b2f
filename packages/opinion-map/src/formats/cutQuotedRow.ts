import { addField, type FieldRanges, isUnfinished } from './fieldRanges.ts'
import { MalformedFile } from './malformed.ts'

const lineFeed = 10
const carriageReturn = 13
const quote = 34
const comma = 44

/**
 * Cuts a row in which a quotation mark stands somewhere, so that it may go on over several lines, and returns where
 * the next one begins. Doubled marks become single ones in place, once the row is whole. Throws MalformedFile.
 */
export function cutQuotedRow(row: FieldRanges): number {
  const { bytes, to, isLast } = row
  const doubled: number[] = []
  row.width = 0
  let at = row.from
  let line = row.line
  for (;;) {
    if (at < to && bytes[at] === quote) {
      const close = closingQuote(row, at)
      if (close === isUnfinished && isLast) throw new MalformedFile(line, 'a quotation mark is never closed')
      if (close === isUnfinished) return isUnfinished
      if (bytes.subarray(at + 1, close).includes(quote)) doubled.push(row.width)
      for (let inside = at; inside < close; inside++) if (bytes[inside] === lineFeed) line += 1
      addField(row, at + 1, close)
      at = close + 1
      if (at + 1 >= to && !isLast) return isUnfinished
      if (bytes[at] === carriageReturn && at < to && (at + 1 === to || bytes[at + 1] === lineFeed)) at += 1
      if (at < to && bytes[at] !== comma && bytes[at] !== lineFeed)
        throw new MalformedFile(line, 'text after the closing quotation mark of a field')
    } else {
      const start = at
      while (at < to && bytes[at] !== comma && bytes[at] !== lineFeed) at += 1
      if (at === to && !isLast) return isUnfinished
      const isAtEnd = at === to || bytes[at] === lineFeed
      addField(row, start, isAtEnd && at > start && bytes[at - 1] === carriageReturn ? at - 1 : at)
    }
    if (at >= to || bytes[at] !== comma) break
    at += 1
  }
  for (const field of doubled)
    row.ends[field] = joinDoubled(bytes, row.starts[field] as number, row.ends[field] as number)
  return at + 1
}

function closingQuote({ bytes, to, isLast }: FieldRanges, open: number): number {
  let at = open + 1
  for (;;) {
    while (at < to && bytes[at] !== quote) at += 1
    if (at === to || (at + 1 === to && !isLast)) return isUnfinished
    if (at + 1 === to || bytes[at + 1] !== quote) return at
    at += 2
  }
}

/** Where the field ends when each pair of marks has become one. */
function joinDoubled(bytes: Uint8Array, start: number, end: number): number {
  let used = start
  for (let at = start; at < end; at++) {
    const byte = bytes[at] as number
    bytes[used++] = byte
    if (byte === quote) at += 1
  }
  return used
}
