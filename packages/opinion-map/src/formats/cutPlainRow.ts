import { addField, type FieldRanges, hasQuote, isUnfinished } from './fieldRanges.ts'

const lineFeed = 10
const carriageReturn = 13
const quote = 34
const comma = 44

/** Cuts a row without quotation marks into its fields and returns where the next one begins. */
export function cutPlainRow(row: FieldRanges): number {
  const { bytes, from, to } = row
  row.width = 0
  let start = from
  let at = from
  for (; at < to; at++) {
    const byte = bytes[at] as number
    if (byte > comma) continue
    if (byte === comma) {
      addField(row, start, at)
      start = at + 1
    } else if (byte === lineFeed) break
    else if (byte === quote) return hasQuote
  }
  if (at === to && !row.isLast) return isUnfinished
  addField(row, start, at > from && bytes[at - 1] === carriageReturn ? at - 1 : at)
  return at + 1
}
