/** Where the fields of a row lie in the bytes of a file, and what is still to be read. */
export interface FieldRanges {
  readonly line: number
  width: number
  readonly bytes: Uint8Array
  starts: Int32Array
  ends: Int32Array
  readonly from: number
  readonly to: number
  /** Nothing comes after `to`. */
  readonly isLast: boolean
}

/** Instead of where the next row begins: this one does not end in the bytes at hand. */
export const isUnfinished = -1

/** Instead of where the next row begins: a quotation mark stands in it. */
export const hasQuote = -2

/** Notes one more field of the row. */
export function addField(row: FieldRanges, start: number, end: number): void {
  if (row.width === row.starts.length) {
    row.starts = widened(row.starts)
    row.ends = widened(row.ends)
  }
  row.starts[row.width] = start
  row.ends[row.width] = end
  row.width += 1
}

function widened(places: Int32Array): Int32Array {
  const wider = new Int32Array(2 * places.length)
  wider.set(places)
  return wider
}
