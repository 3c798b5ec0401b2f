/** One dataset: its name in the address, its columns in order, and the select that fills them. */
import type { RawBuilder } from 'kysely'
import type { Day } from '#ui/dates.ts'
import type { MessageKey } from '#ui/words.ts'

export type Cell = string | number | boolean | Date | null
export type Row = Readonly<Record<string, Cell>>

export interface Dataset {
  readonly name: string
  readonly title: MessageKey
  readonly description: MessageKey
  /** Italian names, as they stand in the files; each is explained in the data dictionary. */
  readonly columns: readonly string[]
  /**
   * A select of exactly these columns as they hold today, of public things only, without names of persons. What the address asks for
   * narrows the rows where the dataset knows how.
   */
  readonly select: (today: Day, query: URLSearchParams) => RawBuilder<Row>
}

/** Rows a file may have: a bound on memory, far above what a participatory process gathers. */
export const mostRows = 100_000
