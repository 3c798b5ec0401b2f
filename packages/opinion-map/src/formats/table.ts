/** CSV with a header: columns are found by name, in any order. */
import { MalformedFile } from './malformed.ts'
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
  if (first.done) throw new MalformedFile(1, 'the file is empty: a header is wanted')
  const header = first.value.fields.map((name) => name.trim())
  const twice = header.find((name, at) => name !== '' && header.indexOf(name) !== at)
  if (twice !== undefined)
    throw new MalformedFile(first.value.line, `the header names "${shown(twice)}" twice`)
  return { header, rows: asWideAs(header.length, all) }
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
    if (row.fields.length !== width)
      throw new MalformedFile(row.line, `${row.fields.length} fields where the header has ${width}`)
    yield row
  }
}
