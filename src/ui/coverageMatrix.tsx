// biome-ignore-all lint/a11y/noRedundantRoles: on phones the table is drawn as blocks, and Safari then forgets its roles
/** Which rights the actions cover, and where there are holes: chapter by line. */
import { Icon, type IconName } from './icons.tsx'
import { type Status, statusIcon } from './statusTag.tsx'
import type { View } from './view.ts'

interface MatrixAction {
  /** "A1.2". */
  readonly code: string
  readonly href: string
  readonly state: Status
}

interface CoverageMatrixProps {
  readonly view: View
  readonly caption: string
  /** Heading of the first column: "Capitolo". */
  readonly corner: string
  readonly columns: readonly string[]
  readonly rows: readonly {
    readonly number: string
    readonly title: string
    readonly cells: readonly (readonly MatrixAction[])[]
  }[]
}

export const CoverageMatrix = ({ view, caption, corner, columns, rows }: CoverageMatrixProps) => (
  <>
    <StateLegend view={view} states={['done', 'in_progress', 'late', 'planned']} />
    <table class="table pz-matrix" role="table">
      <caption class="visually-hidden">{caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          <th scope="col" role="columnheader">
            {corner}
          </th>
          {columns.map((column, index) => (
            <th scope="col" role="columnheader">
              {index + 1}. {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row) => (
          <tr role="row">
            <th scope="row" role="rowheader">
              <span class="pz-matrix-number">{row.number}</span> {row.title}
            </th>
            {row.cells.map((actions, index) =>
              actions.length === 0 ? (
                <td role="cell" class="pz-hole" data-line={index + 1}>
                  {view.t('ui.matrix.none')}
                </td>
              ) : (
                <td role="cell" data-line={index + 1}>
                  {actions.map((action) => (
                    <a class={stateColour(action.state)} href={action.href}>
                      <Icon name={statusIcon(action.state)} />
                      {action.code}
                      <span class="visually-hidden"> {view.t(`ui.status.${action.state}`)}</span>
                    </a>
                  ))}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  </>
)

interface StateLegendProps {
  readonly view: View
  readonly states: readonly Status[]
}

/** What the signs of a table mean. */
export const StateLegend = ({ view, states }: StateLegendProps) => (
  <ul class="pz-state-legend">
    {states.map((state) => (
      <li class={stateColour(state)}>
        <Icon name={statusIcon(state)} />
        {view.t(`ui.status.${state}`).toLowerCase()}
      </li>
    ))}
  </ul>
)

interface LineSummaryProps {
  readonly view: View
  /** The strategic lines, one column each: signs of the actions, then the same in words. */
  readonly lines: readonly {
    readonly title: string
    readonly href?: string | undefined
    readonly states: readonly Status[]
    /** "1 conclusa, 2 in corso". */
    readonly words: string
    readonly note?: string | undefined
  }[]
}

export const LineSummary = ({ view, lines }: LineSummaryProps) => (
  <ol class="pz-lines">
    {lines.map((line) => (
      <li>
        <h3>{line.href ? <a href={line.href}>{line.title}</a> : line.title}</h3>
        <p class="pz-lines-signs">
          {line.states.map((state) => (
            <span class={stateColour(state)}>
              <Icon name={statusIcon(state) satisfies IconName} />
            </span>
          ))}
        </p>
        <p>
          <strong>{line.words}</strong>
        </p>
        {line.note && <p class="pz-quiet">{line.note}</p>}
        {line.states.length === 0 && <p class="pz-quiet">{view.t('ui.matrix.none')}</p>}
      </li>
    ))}
  </ol>
)

function stateColour(state: Status): string {
  if (state === 'done' || state === 'accepted') return 'pz-action pz-action-done'
  if (state === 'late' || state === 'deferred') return 'pz-action pz-action-late'
  if (state === 'planned' || state === 'not_due') return 'pz-action pz-action-planned'
  return 'pz-action'
}
