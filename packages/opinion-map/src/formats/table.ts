/** CSV with a header: columns are found by name, in any order. */
import { isBlank } from './fields.ts'
import type { IdTable } from './idTable.ts'
import { MalformedFile } from './malformed.ts'
import type { RowScanner } from './rowScanner.ts'
import { type Row, readRows } from './rows.ts'

export interface Table {
  readonly header: readonly string[]
  /** Every further row, as wide as the header. Throws MalformedFile on the way. */
  readonly rows: Iterable<Row>
}

/** Throws MalformedFile for a file without a header or with two columns of one name. */
export function readTable(text: string): Table {
  const all = readRows(text)
  const first = all.next()
  if (first.done) throw emptyFile()
  const header = headerOf(first.value)
  return { header, rows: asWideAs(header.length, all) }
}

export const emptyFile = (): MalformedFile => new MalformedFile(1, 'the file is empty: a header is wanted')

/** The names in the first row. Throws MalformedFile for two of one name. */
export function headerOf({ line, fields }: Row): string[] {
  const header = fields.map((name) => name.trim())
  const seen = new Set<string>()
  for (const name of header) {
    if (name !== '' && seen.has(name))
      throw new MalformedFile(line, `the header names "${shown(name)}" twice`)
    seen.add(name)
  }
  return header
}

/** Throws MalformedFile for a row that is not as wide as the header. */
export function checkWidth(line: number, width: number, wanted: number): void {
  if (width !== wanted) throw new MalformedFile(line, `${width} fields where the header has ${wanted}`)
}

/** Where a column stands. Throws MalformedFile when the header lacks it. */
export function columnOf(header: readonly string[], name: string): number {
  const at = header.indexOf(name)
  if (at === -1) throw new MalformedFile(1, `the header has no column "${name}"`)
  return at
}

/** The id in a field, as it is written. Throws MalformedFile when it is blank. */
export function idOf({ line, fields }: Row, column: number, name: string): string {
  const id = fields[column] ?? ''
  if (id.trim() === '') throw new MalformedFile(line, `${name} is blank`)
  return id
}

/** The same by number. */
export function numberIn(
  ids: IdTable,
  { bytes, starts, ends, line }: RowScanner,
  column: number,
  name: string,
) {
  const start = starts[column] as number
  const end = ends[column] as number
  if (isBlank(bytes, start, end)) throw new MalformedFile(line, `${name} is blank`)
  return ids.numberOf(bytes, start, end)
}

/** -1, 0 or 1. Throws MalformedFile for anything else. */
export function signOf(field: string | undefined, line: number, name: string): -1 | 0 | 1 {
  switch (field?.trim()) {
    case '1':
      return 1
    case '0':
      return 0
    case '-1':
      return -1
    default:
      throw new MalformedFile(line, `${name} is "${shown(field ?? '')}" instead of -1, 0 or 1`)
  }
}

/** What a message shows of a field. */
export const shown = (field: string): string =>
  field.length > 40 ? `${field.slice(0, 40)}...` : field.replaceAll('\n', ' ')

function* asWideAs(width: number, rows: Iterable<Row>): Generator<Row> {
  for (const row of rows) {
    checkWidth(row.line, row.fields.length, width)
    yield row
  }
}
