import { cutPlainRow } from './cutPlainRow.ts'
import { cutQuotedRow } from './cutQuotedRow.ts'
import { type FieldRanges, hasQuote, isUnfinished } from './fieldRanges.ts'
import { isBlank } from './fields.ts'
import { MalformedFile } from './malformed.ts'
import { decodeText } from './utf8.ts'

const lineFeed = 10

/** More than any file that is read in earnest has in a row. */
const longestRow = 2 ** 29

/**
 * The rows of a CSV file (RFC 4180) from pieces of its UTF-8 bytes: fields between commas, quoted where they need it.
 * Lines may end in LF or CRLF; a byte order mark is passed over, and so are blank rows. A row is places in bytes, not
 * strings: tens of millions of rows make no objects.
 */
export class RowScanner implements FieldRanges {
  /** Where the row begins, counted from 1. */
  line = 0
  /** How many fields the row has; field f is `bytes[starts[f]]` up to, not including, `bytes[ends[f]]`. */
  width = 0
  bytes = new Uint8Array(1 << 16)
  starts = new Int32Array(64)
  ends = new Int32Array(64)
  /** Not yet read: from `from` up to `to`. */
  from = 0
  to = 0
  isLast = false
  #nextLine = 1
  #isBegun = false
  /** So many bytes are worth another look: a row that had no end in half of them. */
  #wanted = 0

  /** More of the file. The row read before is gone. */
  add(piece: Uint8Array): void {
    this.#makeRoom(piece.length)
    this.bytes.set(piece, this.to)
    this.to += piece.length
  }

  /** There is no more. */
  finish(): void {
    this.isLast = true
  }

  /** Reads the next row; false when that takes more of the file, or there is no more. Throws MalformedFile. */
  next(): boolean {
    if (!this.isLast && this.to - this.from < this.#wanted) return false
    if (!this.#isBegun && !this.#passMark()) return false
    while (this.from < this.to) {
      this.line = this.#nextLine
      const plainEnd = cutPlainRow(this)
      const isPlain = plainEnd !== hasQuote
      const next = isPlain ? plainEnd : cutQuotedRow(this)
      if (next === isUnfinished) {
        this.#wanted = 2 * (this.to - this.from)
        return false
      }
      this.#nextLine += isPlain ? 1 : this.#linesUntil(next)
      this.from = next
      this.#wanted = 0
      if (
        !isPlain ||
        this.width > 1 ||
        !isBlank(this.bytes, this.starts[0] as number, this.ends[0] as number)
      )
        return true
    }
    return false
  }

  /** What stands in a field of this row. */
  textOf(field: number): string {
    return decodeText(this.bytes, this.starts[field] as number, this.ends[field] as number)
  }

  #passMark(): boolean {
    const { bytes, from, to } = this
    if (to - from < 3 && !this.isLast) return false
    if (to - from >= 3 && bytes[from] === 0xef && bytes[from + 1] === 0xbb && bytes[from + 2] === 0xbf)
      this.from += 3
    this.#isBegun = true
    return true
  }

  #linesUntil(next: number): number {
    let lines = 0
    for (let at = this.from; at < Math.min(next, this.to); at++) if (this.bytes[at] === lineFeed) lines += 1
    return lines
  }

  #makeRoom(length: number): void {
    const pending = this.to - this.from
    if (pending > longestRow) throw new MalformedFile(this.#nextLine, 'a row is longer than 512 MB')
    if (this.to + length > this.bytes.length) {
      const isTight = 2 * (pending + length) > this.bytes.length
      const room = isTight ? new Uint8Array(2 * (pending + length)) : this.bytes
      room.set(this.bytes.subarray(this.from, this.to))
      this.bytes = room
      this.from = 0
      this.to = pending
    }
  }
}
