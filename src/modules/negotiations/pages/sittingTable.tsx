/** Sittings of the table: when, what, how many members, which papers. */
import { DataTable } from '#ui/dataTable.tsx'
import { longDate } from '#ui/dates.ts'
import type { View } from '#ui/view.ts'
import { meetingAddress } from '../appearance.ts'
import type { SittingRow } from '../queries/tablePage.ts'

interface SittingTableProps {
  readonly view: View
  readonly sittings: readonly SittingRow[]
}

export const SittingTable = ({ view, sittings }: SittingTableProps) => {
  const { t } = view
  return (
    <div id="sedute">
      <h2>{t('negotiations.table.sittings')}</h2>
      {sittings.length === 0 ? (
        <p>{t('negotiations.table.noSittings')}</p>
      ) : (
        <DataTable
          caption={t('negotiations.table.sittings')}
          columns={[
            { label: t('negotiations.table.columnsSittings.when') },
            { label: t('negotiations.table.columnsSittings.sitting'), isRowHeader: true },
            { label: t('negotiations.table.columnsSittings.attendance') },
            { label: t('negotiations.table.columnsSittings.papers') },
          ]}
          rows={sittings.map((sitting) => [
            longDate(view.language, new Date(sitting.startsAt)),
            sitting.title,
            attendance(view, sitting),
            <Papers view={view} sitting={sitting} />,
          ])}
        />
      )}
    </div>
  )
}

function attendance(view: View, sitting: SittingRow): string {
  if (new Date(sitting.startsAt) > view.now) return view.t('negotiations.table.attendanceFuture')
  if (sitting.of === 0) return view.t('negotiations.table.attendanceLater')
  return view.t('negotiations.table.attendance', { present: sitting.present, of: sitting.of })
}

const Papers = ({ view, sitting }: { readonly view: View; readonly sitting: SittingRow }) => {
  if (!sitting.hasMinutes && !sitting.hasAgenda) return <>{view.t('negotiations.table.noPapers')}</>
  return (
    <a href={meetingAddress(sitting.id)}>
      {view.t(sitting.hasMinutes ? 'negotiations.table.minutes' : 'negotiations.table.agenda')}
      <span class="visually-hidden">: {sitting.title}</span>
    </a>
  )
}
