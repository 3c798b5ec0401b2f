/** A file of a Polis export as rows with named columns, one row after the other. Pure. */
import { MalformedFile, type Row, readRows } from '#packages/opinion-map'
import type { Message } from '#ui/words.ts'
import { isText } from './isText.ts'

export class Wrong extends Error {
  readonly said: Message
  constructor(key: Message['key'], values?: Message['values']) {
    super(key)
    this.said = values ? { key, values } : { key }
  }
}

export const isWrong = (read: object): read is { readonly wrong: Message } => 'wrong' in read

/** What is read, or the first line that is wrong and why. */
export const telling = <Read>(read: () => Read): Read | { readonly wrong: Message } => {
  try {
    return read()
  } catch (error) {
    if (error instanceof Wrong) return { wrong: error.said }
    throw error
  }
}

/** Columns by their names, in any order; others are nothing to us. */
class Columns {
  readonly #places: ReadonlyMap<string, number>
  readonly #file: string
  constructor(file: string, header: Row) {
    this.#file = file
    this.#places = new Map(header.fields.map((name, place) => [name.trim().toLowerCase(), place]))
  }
  need(...names: string[]): void {
    for (const column of names) {
      if (!this.#places.has(column))
        throw new Wrong('opinions.errors.fileColumns', { file: this.#file, column })
    }
  }
  cell(row: Row, column: string): string | undefined {
    const place = this.#places.get(column)
    return place === undefined ? undefined : row.fields[place]?.trim()
  }
  whole(row: Row, column: string, least: number, most: number): number {
    const value = this.cell(row, column) ?? ''
    const read = Number(value)
    if (value === '' || !Number.isInteger(read) || read < least || read > most) this.bad(row, column)
    return read
  }
  isYes(row: Row, column: string): boolean {
    return ['true', 't', '1'].includes((this.cell(row, column) ?? '').toLowerCase())
  }
  bad(row: Row, column: string): never {
    const value = (this.cell(row, column) ?? '').slice(0, 40)
    throw new Wrong('opinions.errors.fileNumber', { file: this.#file, line: row.line, column, value })
  }
}

/** The columns, and the rows below them, read as they are asked for: a large file is never in memory as rows. */
export function openTable(
  file: string,
  text: string,
): { readonly columns: Columns; readonly rows: Iterable<Row> } {
  if (!isText(text)) throw new Wrong('opinions.errors.fileNotText', { file })
  const rows = sayingQuotes(file, text)
  const header = rows.next()
  if (header.done) throw new Wrong('opinions.errors.fileEmpty', { file })
  return { columns: new Columns(file, header.value), rows }
}

/** What is malformed in rows, whatever their columns, is their quotation marks. */
function* sayingQuotes(file: string, text: string): Generator<Row, undefined> {
  try {
    yield* readRows(text)
  } catch (error) {
    if (!(error instanceof MalformedFile)) throw error
    throw new Wrong('opinions.errors.fileQuotes', { file, line: error.line })
  }
}
