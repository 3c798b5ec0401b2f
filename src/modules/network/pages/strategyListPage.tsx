import { addresses } from '#ui/addresses.ts'
import { EmptyState } from '#ui/cards.tsx'
import { DataTable } from '#ui/dataTable.tsx'
import { Page } from '#ui/layout.tsx'
import { number } from '#ui/numbers.ts'
import { Section } from '#ui/section.tsx'
import { TitleBlock } from '#ui/titleBlock.tsx'
import type { View } from '#ui/view.ts'
import type { StrategyLine } from '../queries/strategies.ts'

interface StrategyListPageProps {
  readonly view: View
  readonly strategies: readonly StrategyLine[]
}

export const StrategyListPage = ({ view, strategies }: StrategyListPageProps) => {
  const { t, language } = view
  const title = t('network.strategies.title')
  return (
    <Page view={view} title={title} breadcrumb={[]} description={t('network.strategies.lead')}>
      <TitleBlock view={view} title={title} lead={t('network.strategies.lead')} />
      <Section id="elenco" title={t('network.strategies.list')} isTitleHidden>
        {strategies.length === 0 ? (
          <EmptyState title={t('network.strategies.empty')} text={t('network.labs.emptyText')} />
        ) : (
          <DataTable
            caption={t('network.strategies.list')}
            columns={[
              { label: t('network.strategies.name'), isRowHeader: true },
              { label: t('network.strategies.body') },
              { label: t('network.strategies.objectives'), isNumber: true },
            ]}
            rows={strategies.map((strategy) => [
              <a href={`${addresses.strategies}/${strategy.id}`}>{strategy.title}</a>,
              <a href={`${addresses.bodies}/${strategy.body.slug}`}>{strategy.body.name}</a>,
              number(language, strategy.objectiveCount),
            ])}
          />
        )}
      </Section>
    </Page>
  )
}
