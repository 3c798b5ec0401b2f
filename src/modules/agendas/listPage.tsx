/** Every agenda of the network. */
import { addresses } from '#ui/addresses.ts'
import { Card, CardGrid, EmptyState } from '#ui/cards.tsx'
import { Page } from '#ui/layout.tsx'
import { Section } from '#ui/section.tsx'
import { TitleBlock } from '#ui/titleBlock.tsx'
import type { View } from '#ui/view.ts'
import type { AgendaInList } from './queries.ts'

export const ListPage = ({ view, agendas }: { view: View; agendas: readonly AgendaInList[] }) => {
  const { t } = view
  return (
    <Page view={view} title={t('agendas.list.title')} section="agendas" crumb={t('agendas.list.title')}>
      <TitleBlock view={view} title={t('agendas.list.title')} lead={t('agendas.list.lead')} />
      <Section title={t('agendas.list.title')} isTitleHidden>
        {agendas.length === 0 ? (
          <EmptyState
            title={t('agendas.list.empty')}
            text={t('agendas.list.emptyText')}
            action={{ href: addresses.processes, label: t('agendas.list.seeProcesses') }}
          />
        ) : (
          <CardGrid>
            {agendas.map((agenda) => (
              <Card
                view={view}
                title={agenda.title}
                href={`${addresses.agendas}/${agenda.slug}`}
                text={t('agendas.list.card', { lines: agenda.lines, count: agenda.actions })}
                meta={[{ icon: 'pin', text: agenda.body }]}
              />
            ))}
          </CardGrid>
        )}
      </Section>
    </Page>
  )
}
