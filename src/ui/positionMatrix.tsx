// biome-ignore-all lint/a11y/noRedundantRoles: on phones the table is drawn as blocks, and Safari then forgets its roles
/** Who thinks what, clause by clause: a table of organisations, never of people. */
import { Icon, type IconName } from './icons.tsx'
import type { View } from './view.ts'

export type Position = 'in_favour' | 'reserve' | 'against' | 'abstains' | 'not_said'

const looks = {
  in_favour: { icon: 'tick', className: 'pz-position pz-position-in-favour' },
  reserve: { icon: 'half', className: 'pz-position pz-position-reserve' },
  against: { icon: 'minus', className: 'pz-position pz-position-against' },
  abstains: { icon: 'circle', className: 'pz-position pz-position-abstains' },
  not_said: { icon: 'dots', className: 'pz-position pz-position-not-said' },
} as const satisfies Record<Position, { icon: IconName; className: string }>

const order: readonly Position[] = ['in_favour', 'reserve', 'against', 'abstains', 'not_said']

interface PositionMatrixProps {
  readonly view: View
  readonly caption: string
  /** Short names of the members, in order. */
  readonly members: readonly string[]
  readonly clauses: readonly {
    readonly title: string
    readonly href: string
    readonly text: string
    /** "P01", "Regolamento, art. 9". */
    readonly source?: string | undefined
    /** In the order of the members; `href` leads to the written reason. */
    readonly positions: readonly { readonly position: Position; readonly href?: string | undefined }[]
    /** "Da integrare" and "1 riserva". */
    readonly state: string
    readonly stateNote?: string | undefined
  }[]
}

export const PositionMatrix = ({ view, caption, members, clauses }: PositionMatrixProps) => (
  <>
    <ul class="pz-positions-legend">
      {order.map((position) => (
        <li class={looks[position].className}>
          <Icon name={looks[position].icon} />
          {view.t(`ui.position.${position}`)}
        </li>
      ))}
    </ul>
    <div class="pz-positions-frame">
      <table class="pz-positions" role="table">
        <caption class="visually-hidden">{caption}</caption>
        <thead role="rowgroup">
          <tr role="row">
            <th scope="col" role="columnheader" class="pz-positions-clause">
              {view.t('ui.position.clause')}
            </th>
            {members.map((member) => (
              <th scope="col" role="columnheader">
                {member}
              </th>
            ))}
            <th scope="col" role="columnheader" class="pz-positions-state">
              {view.t('ui.position.state')}
            </th>
          </tr>
        </thead>
        <tbody role="rowgroup">
          {clauses.map((clause) => (
            <tr role="row">
              <th scope="row" role="rowheader">
                <a href={clause.href}>{clause.title}</a>
                <span>
                  {clause.text} {clause.source && <small>{clause.source}</small>}
                </span>
              </th>
              {clause.positions.map(({ position, href }, index) => (
                <td role="cell">
                  <span class={looks[position].className}>
                    <Icon name={looks[position].icon} />
                    <span>
                      <span class="pz-position-member">{members[index]}</span>
                      {href ? (
                        <a href={href}>{view.t(`ui.position.${position}`)}</a>
                      ) : (
                        view.t(`ui.position.${position}`)
                      )}
                    </span>
                  </span>
                </td>
              ))}
              <td role="cell" class="pz-positions-state">
                <strong>{clause.state}</strong> <span>{clause.stateNote}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  </>
)
