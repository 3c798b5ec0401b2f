import { RowScanner } from './rowScanner.ts'
import { encodeText } from './utf8.ts'

/** A row of a CSV file as strings, with its line. */
export interface Row {
  /** Where the row begins, counted from 1. */
  readonly line: number
  readonly fields: readonly string[]
}

/** Every row that is not blank, read as `RowScanner` reads. Throws MalformedFile. */
export function* readRows(text: string): Generator<Row> {
  const scanner = new RowScanner()
  scanner.add(encodeText(text))
  scanner.finish()
  while (scanner.next()) yield rowOf(scanner)
}

/** The row that the scanner stands at. */
export const rowOf = (scanner: RowScanner): Row => ({
  line: scanner.line,
  fields: Array.from({ length: scanner.width }, (_, field) => scanner.textOf(field)),
})
