import { DataTable } from '#ui/dataTable.tsx'
import { shortDate } from '#ui/dates.ts'
import type { View } from '#ui/view.ts'
import type { ToldChange } from '../changes.ts'

interface ChangeListProps {
  readonly view: View
  readonly changes: readonly ToldChange[]
}

/** Che cosa è cambiato: date, what, and in which role, never who. */
export const ChangeList = ({ view, changes }: ChangeListProps) => (
  <DataTable
    caption={view.t('processes.changes.title')}
    columns={[
      { label: view.t('processes.changes.when') },
      { label: view.t('processes.changes.what'), isRowHeader: true },
      { label: view.t('processes.changes.by') },
    ]}
    rows={changes.map((change) => [shortDate(view.language, change.at), change.text, change.role])}
  />
)
