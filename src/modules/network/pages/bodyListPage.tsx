import { addresses } from '#ui/addresses.ts'
import { EmptyState } from '#ui/cards.tsx'
import { DataTable } from '#ui/dataTable.tsx'
import { Page } from '#ui/layout.tsx'
import { number } from '#ui/numbers.ts'
import { Section } from '#ui/section.tsx'
import { TitleBlock } from '#ui/titleBlock.tsx'
import type { View } from '#ui/view.ts'
import type { ListedBody } from '../queries/bodies.ts'
import { bodyKinds } from '../words.ts'

interface BodyListPageProps {
  readonly view: View
  readonly bodies: readonly ListedBody[]
}

export const BodyListPage = ({ view, bodies }: BodyListPageProps) => {
  const { t, language } = view
  const title = t('network.bodies.title')
  return (
    <Page view={view} title={title} breadcrumb={[]} description={t('network.bodies.lead')}>
      <TitleBlock view={view} title={title} lead={t('network.bodies.lead')} />
      {bodies.length === 0 && (
        <Section>
          <EmptyState title={t('network.bodies.empty')} text={t('network.labs.emptyText')} />
        </Section>
      )}
      {bodyKinds
        .map((kind) => ({ kind, listed: bodies.filter((body) => body.kind === kind) }))
        .filter(({ listed }) => listed.length > 0)
        .map(({ kind, listed }) => (
          <Section id={kind} title={t(`network.kinds.${kind}`)} ruled>
            <DataTable
              caption={t(`network.kinds.${kind}`)}
              columns={[
                { label: t('network.bodies.name'), isRowHeader: true },
                { label: t('network.bodies.population'), isNumber: true },
                { label: t('network.bodies.open'), isNumber: true },
              ]}
              rows={listed.map((body) => [
                <a href={`${addresses.bodies}/${body.slug}`}>{body.name}</a>,
                body.population === null ? t('network.bodies.noFigure') : number(language, body.population),
                number(language, body.openProcesses),
              ])}
            />
          </Section>
        ))}
    </Page>
  )
}
