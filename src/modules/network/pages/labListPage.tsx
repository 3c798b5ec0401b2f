import { addresses } from '#ui/addresses.ts'
import { EmptyState } from '#ui/cards.tsx'
import { DataTable } from '#ui/dataTable.tsx'
import { isLabName, LabDrawing } from '#ui/labDrawing.tsx'
import { Page } from '#ui/layout.tsx'
import { GoLink, Section } from '#ui/section.tsx'
import { TitleBlock } from '#ui/titleBlock.tsx'
import type { View } from '#ui/view.ts'
import type { LabLine } from '../words.ts'

interface LabListPageProps {
  readonly view: View
  readonly labs: readonly LabLine[]
}

/** The labs in the order of the road, each with the drawing of its building. */
export const LabListPage = ({ view, labs }: LabListPageProps) => (
  <Page
    view={view}
    title={view.t('network.labs.title')}
    section="labs"
    breadcrumb={[]}
    description={view.t('network.labs.lead')}
  >
    <TitleBlock view={view} title={view.t('network.labs.title')} lead={view.t('network.labs.lead')} />
    <Section id="elenco" title={view.t('network.labs.list')} isTitleHidden>
      {labs.length === 0 ? (
        <EmptyState title={view.t('network.labs.empty')} text={view.t('network.labs.emptyText')} />
      ) : (
        <DataTable
          caption={view.t('network.labs.list')}
          columns={[
            { label: view.t('network.labs.city'), isRowHeader: true },
            { label: view.t('network.lab.site') },
            { label: view.t('network.lab.theme') },
            { label: view.t('network.labs.building') },
          ]}
          rows={labs.map((lab) => [
            <a href={`${addresses.labs}/${lab.slug}`}>{lab.city}</a>,
            lab.site,
            lab.theme,
            isLabName(lab.drawing) ? <LabDrawing lab={lab.drawing} /> : '',
          ])}
        />
      )}
    </Section>
    {labs.length > 0 && (
      <Section id="strategie" title={view.t('network.strategies.title')} band>
        <p>{view.t('network.strategies.lead')}</p>
        <GoLink href={addresses.strategies} label={view.t('network.strategies.all')} />
      </Section>
    )}
  </Page>
)
