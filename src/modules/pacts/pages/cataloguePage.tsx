/** /patti: all pacts, narrowed as one likes, and what they make together. */
import { addresses } from '#ui/addresses.ts'
import { Card, CardGrid, EmptyState } from '#ui/cards.tsx'
import { shortDate } from '#ui/dates.ts'
import { Figures } from '#ui/facts.tsx'
import { ActiveFilters, Filters, ListHead } from '#ui/filters.tsx'
import { LinkButton } from '#ui/forms.tsx'
import { Page } from '#ui/layout.tsx'
import { money, number } from '#ui/numbers.ts'
import { Pager } from '#ui/pager.tsx'
import { Columns, GoLink, Section } from '#ui/section.tsx'
import { TitleBlock } from '#ui/titleBlock.tsx'
import type { View } from '#ui/view.ts'
import { pactAddress, pactStatus } from '../appearance.ts'
import { type CatalogueWanted, catalogueAddress, wholeCatalogue } from '../catalogueWanted.ts'
import { type Catalogue, type CataloguePact, type NetworkTotals, pactsOnAPage } from '../queries/catalogue.ts'
import type { OwnPact } from '../queries/ownPacts.ts'
import { activeFilters, filterGroups } from './catalogueFilters.ts'
import { PlacesMap, PlacesTable } from './placesPart.tsx'

interface CataloguePageProps {
  readonly view: View
  readonly wanted: CatalogueWanted
  readonly catalogue: Catalogue
  /** Not public yet, and the reader's business. */
  readonly own: readonly OwnPact[]
}

export const CataloguePage = ({ view, wanted, catalogue, own }: CataloguePageProps) => {
  const { t } = view
  const propose = `${addresses.pacts}/nuovo`
  return (
    <Page
      view={view}
      title={t('pacts.catalogue.title')}
      section="pacts"
      description={t('pacts.catalogue.lead')}
      breadcrumb={[]}
    >
      <TitleBlock view={view} title={t('pacts.catalogue.title')} lead={t('pacts.catalogue.lead')}>
        <LinkButton href={propose} label={t('pacts.catalogue.propose')} />
        <GoLink href={addresses.commons} label={t('pacts.catalogue.commons')} />
      </TitleBlock>
      {own.length > 0 && (
        <Section title={t('pacts.catalogue.own')} intro={t('pacts.catalogue.ownIntro')} ruled>
          <ul class="pz-plain-list">
            {own.map((pact) => (
              <li>
                <a href={pactAddress(pact.id)}>{pact.title}</a>
                {': '}
                {t(`pacts.state.${pact.state}`)}
              </li>
            ))}
          </ul>
        </Section>
      )}
      {catalogue.totals.pacts === 0 ? (
        <Section>
          <EmptyState
            title={t('pacts.catalogue.none')}
            text={t('pacts.catalogue.noneText')}
            action={{ href: propose, label: t('pacts.catalogue.propose') }}
            example={{ href: addresses.commons, label: t('pacts.catalogue.commons') }}
          />
        </Section>
      ) : (
        <>
          <Section title={t('pacts.catalogue.totals')} isTitleHidden>
            <Figures figures={totalsSaid(view, catalogue.totals)} />
          </Section>
          <Section>
            <Columns kind="filters">
              <Filters
                view={view}
                action={addresses.pacts}
                search={{ name: 'q', value: wanted.search }}
                groups={filterGroups(view, wanted, catalogue.bodies)}
              />
              <Results view={view} wanted={wanted} catalogue={catalogue} />
            </Columns>
          </Section>
        </>
      )}
    </Page>
  )
}

const Results = ({ view, wanted, catalogue }: Omit<CataloguePageProps, 'own'>) => {
  const { t } = view
  const places = {
    view,
    of: 'pacts' as const,
    bodies: catalogue.bodies,
    asked: wanted.bodies,
    commons: catalogue.commons,
    narrowedTo: (bodies: readonly number[]) => catalogueAddress(addresses.pacts, { ...wanted, bodies }),
  }
  return (
    <div>
      <h2 class="visually-hidden">{t('pacts.catalogue.title')}</h2>
      <ListHead
        view={view}
        result={t('pacts.catalogue.result', { count: catalogue.found, all: catalogue.totals.pacts })}
      />
      <ActiveFilters
        view={view}
        active={activeFilters(view, wanted, catalogue.bodies)}
        clear={addresses.pacts}
      />
      {catalogue.pacts.length === 0 ? (
        <EmptyState
          level={3}
          title={t('pacts.catalogue.empty')}
          text={t('pacts.catalogue.emptyText')}
          action={{
            href: catalogueAddress(addresses.pacts, wholeCatalogue),
            label: t('pacts.catalogue.clear'),
          }}
        />
      ) : (
        <>
          <PlacesMap {...places} />
          <CardGrid>
            {catalogue.pacts.map((pact) => (
              <PactCard view={view} pact={pact} />
            ))}
          </CardGrid>
          <Pager view={view} page={wanted.page} pages={Math.ceil(catalogue.found / pactsOnAPage)} />
          <PlacesTable {...places} />
        </>
      )}
      <Downloads view={view} wanted={wanted} />
    </div>
  )
}

const Downloads = ({ view: { t }, wanted }: Pick<CataloguePageProps, 'view' | 'wanted'>) => (
  <section class="pz-list-end">
    <h2>{t('pacts.catalogue.downloads')}</h2>
    <p>{t('pacts.catalogue.downloadsText')}</p>
    <ul class="pz-plain-list">
      {(['csv', 'json'] as const).map((format) => (
        <li>
          <GoLink
            icon="download"
            href={catalogueAddress(`${addresses.openData}/patti.${format}`, wanted)}
            label={t(`pacts.catalogue.${format}`)}
          />
        </li>
      ))}
      <li>
        <GoLink
          icon="calendar"
          href={`${addresses.pacts}/calendario.ics`}
          label={t('pacts.catalogue.calendar')}
        />
      </li>
    </ul>
  </section>
)

const PactCard = ({ view, pact }: { readonly view: View; readonly pact: CataloguePact }) => {
  const { t, language } = view
  const until = pact.state === 'public_call' ? pact.callCloses : pact.endsOn
  return (
    <Card
      view={view}
      number={t(`pacts.kind.${pact.kind}`)}
      state={pactStatus[pact.state]}
      stateLabel={t(`pacts.state.${pact.state}`)}
      title={pact.title}
      href={pactAddress(pact.id)}
      text={pact.summary || t('pacts.catalogue.noSummary')}
      meta={[
        { icon: 'pin', text: [pact.body, ...pact.places].join(', ') },
        { icon: 'hands', text: t(`pacts.careLevel.${pact.careLevel}`) },
        ...(until === null
          ? []
          : [
              {
                icon: 'calendar' as const,
                text: t('pacts.catalogue.until', { date: shortDate(language, until) }),
              },
            ]),
        ...(pact.commitmentsMade === 0
          ? []
          : [
              {
                icon: 'tick' as const,
                text: t('pacts.catalogue.kept', {
                  count: pact.commitmentsKept,
                  all: pact.commitmentsMade,
                }),
              },
            ]),
        ...(pact.hoursDone === 0 ? [] : [{ icon: 'clock' as const, text: careSaid(view, pact) }]),
      ]}
    />
  )
}

/** "96 ore di cura, 210 persone raggiunte". */
const careSaid = ({ t, language }: View, { hoursDone, peopleReached }: CataloguePact): string =>
  [
    `${number(language, hoursDone)} ${t('pacts.catalogue.total.hours', { count: hoursDone })}`,
    `${number(language, peopleReached)} ${t('pacts.catalogue.total.people', { count: peopleReached })}`,
  ].join(', ')

const totalsSaid = ({ t, language }: View, totals: NetworkTotals) => [
  {
    number: number(language, totals.pacts),
    label: t('pacts.catalogue.total.pacts', { count: totals.pacts }),
  },
  {
    number: number(language, totals.people),
    label: t('pacts.catalogue.total.people', { count: totals.people }),
  },
  {
    number: number(language, totals.hours),
    label: t('pacts.catalogue.total.hours', { count: totals.hours }),
  },
  { number: money(language, totals.supportCents), label: t('pacts.catalogue.total.support') },
]
