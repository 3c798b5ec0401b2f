/** Many rows at once, as columns: a thousand times quicker than one by one. */
import type pg from 'pg'

export type SqlType = 'int4' | 'float8' | 'text' | 'timestamptz' | 'date'
export type Column = readonly [type: SqlType, values: readonly (string | number | null)[]]

const together = 5_000

/** Inserts rows given as columns of equal length; their ids are 1, 2, 3 ... in a table that was empty. */
export async function insertRows(
  client: pg.Client,
  table: string,
  columns: Readonly<Record<string, Column>>,
): Promise<void> {
  const names = Object.keys(columns).join(', ')
  const lists = Object.values(columns)
  const arrays = lists.map(([type], index) => `$${index + 1}::${type}[]`).join(', ')
  const rows = lists[0]?.[1].length ?? 0
  for (let begin = 0; begin < rows; begin += together) {
    await client.query(
      `insert into ${table} (${names})
        select ${names} from unnest(${arrays}) with ordinality as given(${names}, place) order by place`,
      lists.map(([, values]) => values.slice(begin, begin + together)),
    )
  }
}
