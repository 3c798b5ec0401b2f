// biome-ignore-all lint/a11y/noRedundantRoles: on phones the table is drawn as blocks, and Safari then forgets its roles
/** Tables that become blocks on phones: row header first, each value with its label. */
import type { Child } from 'hono/jsx'

export interface Column {
  readonly label: string
  /** Numbers and money: right, tabular figures, never wrapped. */
  readonly isNumber?: boolean | undefined
  /** The cell that names the row; default: the first column. */
  readonly isRowHeader?: boolean | undefined
}

interface DataTableProps {
  /** What the table shows; hidden when the heading above says the same. */
  readonly caption: string
  readonly isCaptionShown?: boolean | undefined
  readonly columns: readonly Column[]
  /** Cells in the order of the columns. */
  readonly rows: readonly (readonly Child[])[]
  /** The last row is a total. */
  readonly hasTotal?: boolean | undefined
}

/** Two columns stay a table on phones. `role`s stand because `display: block` would remove the table from what screen readers see. */
export const DataTable = ({ caption, isCaptionShown, columns, rows, hasTotal }: DataTableProps) => {
  const header = Math.max(
    0,
    columns.findIndex((column) => column.isRowHeader),
  )
  return (
    <table class={columns.length > 2 ? 'table pz-table pz-table-blocks' : 'table pz-table'} role="table">
      <caption class={isCaptionShown ? undefined : 'visually-hidden'}>{caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {columns.map((column) => (
            <th scope="col" role="columnheader" class={column.isNumber ? 'pz-number' : undefined}>
              {column.label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((cells, row) => (
          <tr role="row" class={hasTotal && row === rows.length - 1 ? 'pz-total' : undefined}>
            {cells.map((cell, index) =>
              index === header ? (
                <th scope="row" role="rowheader">
                  {cell}
                </th>
              ) : (
                <td
                  role="cell"
                  class={columns[index]?.isNumber ? 'pz-number' : undefined}
                  data-label={columns[index]?.label}
                >
                  {cell}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
