/** Rows as a CSV file that spreadsheets can open without running what a stranger has written. */
import { stringify } from 'csv-stringify/sync'
import type { Dataset, Row } from './datasets/index.ts'

export interface CsvWishes {
  /** Spreadsheets with Italian settings want a semicolon. */
  readonly delimiter: ',' | ';'
  /** Some spreadsheets read UTF-8 only after a byte order mark. */
  readonly hasByteOrderMark: boolean
}

/** A text that begins like a formula gets an apostrophe before it (OWASP, CSV injection); numbers are numbers. */
const guardFormula = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text)

/** The file, header first, lines ended as RFC 4180 wants. */
export const writeCsv = (dataset: Dataset, rows: readonly Row[], wishes: CsvWishes): string =>
  stringify([...rows], {
    header: true,
    columns: [...dataset.columns],
    delimiter: wishes.delimiter,
    bom: wishes.hasByteOrderMark,
    record_delimiter: 'windows',
    cast: {
      string: guardFormula,
      boolean: (value) => (value ? 'true' : 'false'),
      date: (value) => value.toISOString(),
    },
  })
