import { addresses } from '#ui/addresses.ts'
import { DataTable } from '#ui/dataTable.tsx'
import { Page } from '#ui/layout.tsx'
import { Section } from '#ui/section.tsx'
import { TitleBlock } from '#ui/titleBlock.tsx'
import type { View } from '#ui/view.ts'
import type { Dataset } from './datasets/index.ts'
import { columnMeaning } from './dictionary.ts'

interface DatasetsPageProps {
  readonly view: View
  readonly datasets: readonly Dataset[]
}

export const DatasetsPage = ({ view, datasets }: DatasetsPageProps) => {
  const { t } = view
  const title = t('openData.title')
  return (
    <Page view={view} title={title} section="openData" breadcrumb={[]} description={t('openData.lead')}>
      <TitleBlock
        view={view}
        title={title}
        lead={t('openData.lead')}
        meta={[{ icon: 'document', text: t('openData.licence'), href: addresses.legal }]}
      />
      <Section id="insiemi" title={t('openData.list')} intro={t('openData.howTo')} ruled>
        <DataTable
          caption={t('openData.list')}
          columns={[
            { label: t('openData.dataset'), isRowHeader: true },
            { label: t('openData.contents') },
            { label: t('openData.files') },
          ]}
          rows={datasets.map((dataset) => [
            <a href={`${addresses.openData}/${dataset.name}`}>{t(dataset.title)}</a>,
            t(dataset.description),
            <Files view={view} dataset={dataset} />,
          ])}
        />
      </Section>
    </Page>
  )
}

interface DatasetPageProps {
  readonly view: View
  readonly dataset: Dataset
}

const Files = ({ view, dataset }: DatasetPageProps) => {
  const { t } = view
  const file = `${addresses.openData}/${dataset.name}`
  return (
    <>
      <a href={`${file}.csv`} data-turbo="false">
        CSV<span class="visually-hidden">: {t(dataset.title)}</span>
      </a>{' '}
      <a href={`${file}.json`} data-turbo="false">
        JSON<span class="visually-hidden">: {t(dataset.title)}</span>
      </a>
    </>
  )
}

/** A column's name may go to a new line after each of its words. */
const ColumnName = ({ name }: { readonly name: string }) => (
  <span translate="no">
    {name.split('_').map((word, index) => (
      <>
        {index > 0 && (
          <>
            _<wbr />
          </>
        )}
        {word}
      </>
    ))}
  </span>
)

/** The dictionary of one dataset, and every way to download it. */
export const DatasetPage = ({ view, dataset }: DatasetPageProps) => {
  const { t } = view
  const file = `${addresses.openData}/${dataset.name}`
  return (
    <Page
      view={view}
      title={t(dataset.title)}
      section="openData"
      description={t(dataset.description)}
      breadcrumb={[{ href: addresses.openData, label: t('openData.title') }]}
    >
      <TitleBlock
        view={view}
        title={t(dataset.title)}
        lead={t(dataset.description)}
        meta={[{ icon: 'document', text: t('openData.licence'), href: addresses.legal }]}
      />
      <Section id="scarica" title={t('openData.download')} ruled>
        <ul>
          <li>
            <a href={`${file}.csv`} data-turbo="false">
              {t('openData.csv')}
            </a>
          </li>
          <li>
            <a href={`${file}.csv?sep=puntoevirgola&bom=si`} data-turbo="false">
              {t('openData.spreadsheet')}
            </a>
          </li>
          <li>
            <a href={`${file}.json`} data-turbo="false">
              {t('openData.json')}
            </a>
          </li>
        </ul>
      </Section>
      <Section id="colonne" title={t('openData.columns')} ruled>
        <DataTable
          caption={t('openData.columns')}
          columns={[{ label: t('openData.column'), isRowHeader: true }, { label: t('openData.meaning') }]}
          rows={dataset.columns.map((column) => [<ColumnName name={column} />, columnMeaning(t, column)])}
        />
      </Section>
    </Page>
  )
}
