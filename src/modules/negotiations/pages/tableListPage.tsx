/** All tables: usually a handful. */
import { EmptyState } from '#ui/cards.tsx'
import { DataTable } from '#ui/dataTable.tsx'
import { Page } from '#ui/layout.tsx'
import { Section } from '#ui/section.tsx'
import { TitleBlock } from '#ui/titleBlock.tsx'
import type { View } from '#ui/view.ts'
import { tableAddress } from '../appearance.ts'
import type { TableListRow } from '../queries/listTables.ts'

interface TableListPageProps {
  readonly view: View
  readonly tables: readonly TableListRow[]
}

export const TableListPage = ({ view, tables }: TableListPageProps) => {
  const { t } = view
  return (
    <Page view={view} title={t('negotiations.list.title')} section="processes" breadcrumb={[]}>
      <TitleBlock view={view} title={t('negotiations.list.title')} lead={t('negotiations.list.lead')} />
      <Section>
        {tables.length === 0 ? (
          <EmptyState title={t('negotiations.list.none')} text={t('negotiations.list.noneText')} />
        ) : (
          <DataTable
            caption={t('negotiations.list.title')}
            columns={[
              { label: t('negotiations.list.table') },
              { label: t('negotiations.list.process') },
              { label: t('negotiations.list.members'), isNumber: true },
              { label: t('negotiations.list.sittings'), isNumber: true },
            ]}
            rows={tables.map((table) => [
              <a href={tableAddress(table.id)}>
                {table.title}
                <span class="visually-hidden">, {table.process}</span>
              </a>,
              table.process,
              table.members,
              table.sittings,
            ])}
          />
        )}
      </Section>
    </Page>
  )
}
