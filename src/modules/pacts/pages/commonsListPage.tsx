/** The register of the commons. */
import { addresses } from '#ui/addresses.ts'
import { Card, CardGrid, EmptyState } from '#ui/cards.tsx'
import { ActiveFilters, Filters, ListHead } from '#ui/filters.tsx'
import { LinkButton } from '#ui/forms.tsx'
import { Page } from '#ui/layout.tsx'
import { Pager } from '#ui/pager.tsx'
import { Columns, GoLink } from '#ui/section.tsx'
import { TitleBlock } from '#ui/titleBlock.tsx'
import type { View } from '#ui/view.ts'
import { commonsAddress, commonsStatus } from '../appearance.ts'
import { type CommonsList, type CommonsWanted, commonsOnAPage } from '../queries/register.ts'
import { activeRegisterFilters, commonsFilterGroups, registerAddress } from './commonsFilters.ts'
import { PlacesMap, PlacesTable } from './placesPart.tsx'

interface CommonsListPageProps {
  readonly view: View
  readonly wanted: CommonsWanted
  readonly list: CommonsList
}

export const CommonsListPage = ({ view, wanted, list }: CommonsListPageProps) => {
  const { t } = view
  const places = {
    view,
    of: 'commons' as const,
    bodies: list.bodies,
    asked: wanted.bodies,
    commons: list.onMap,
    narrowedTo: (bodies: readonly number[]) => registerAddress({ ...wanted, bodies }),
  }
  const nominate = { href: `${addresses.commons}/segnala`, label: t('pacts.commonsPage.nominate') }
  return (
    <Page
      view={view}
      title={t('pacts.commonsPage.title')}
      section="pacts"
      description={t('pacts.commonsPage.lead')}
      breadcrumb={[{ href: addresses.pacts, label: t('pacts.catalogue.title') }]}
    >
      <TitleBlock view={view} title={t('pacts.commonsPage.title')} lead={t('pacts.commonsPage.lead')}>
        <LinkButton {...nominate} />
        <GoLink href={addresses.pacts} label={t('pacts.commonsPage.seePacts')} />
      </TitleBlock>
      <div class="pz-wrap">
        {list.all === 0 ? (
          <EmptyState
            title={t('pacts.commonsPage.none')}
            text={t('pacts.commonsPage.noneText')}
            action={nominate}
          />
        ) : (
          <Columns kind="filters">
            <Filters
              view={view}
              action={addresses.commons}
              search={{ name: 'q', value: wanted.search }}
              groups={commonsFilterGroups(view, wanted, list.bodies)}
            />
            <div>
              <h2 class="visually-hidden">{t('pacts.commonsPage.title')}</h2>
              <ListHead
                view={view}
                result={t('pacts.commonsPage.result', { count: list.found, all: list.all })}
              />
              <ActiveFilters
                view={view}
                active={activeRegisterFilters(view, wanted, list.bodies)}
                clear={addresses.commons}
              />
              {list.commons.length === 0 ? (
                <EmptyState
                  level={3}
                  title={t('pacts.commonsPage.empty')}
                  text={t('pacts.catalogue.emptyText')}
                  action={{ href: addresses.commons, label: t('pacts.commonsPage.clear') }}
                />
              ) : (
                <>
                  <PlacesMap {...places} />
                  <CardGrid>
                    {list.commons.map((commons) => (
                      <Card
                        view={view}
                        number={t(`pacts.commonsCategory.${commons.category}`)}
                        state={commonsStatus[commons.state]}
                        stateLabel={t(`pacts.commonsState.${commons.state}`)}
                        title={commons.name}
                        href={commonsAddress(commons.id)}
                        text={commons.summary}
                        meta={[
                          { icon: 'globe', text: t(`pacts.commonsKind.${commons.kind}`) },
                          { icon: 'pin', text: [commons.body, commons.place].filter(Boolean).join(', ') },
                          {
                            icon: 'hands',
                            text: t('pacts.commonsPage.pactCount', { count: commons.pacts }),
                          },
                        ]}
                      />
                    ))}
                  </CardGrid>
                  <Pager view={view} page={wanted.page} pages={Math.ceil(list.found / commonsOnAPage)} />
                  <PlacesTable {...places} />
                </>
              )}
              <Downloads view={view} />
            </div>
          </Columns>
        )}
      </div>
    </Page>
  )
}

const Downloads = ({ view: { t } }: { readonly view: View }) => (
  <section class="pz-list-end">
    <h2>{t('pacts.catalogue.downloads')}</h2>
    <p>{t('pacts.commonsPage.downloadsText')}</p>
    <ul class="pz-plain-list">
      {(['csv', 'json'] as const).map((format) => (
        <li>
          <GoLink
            icon="download"
            href={`${addresses.openData}/beni-comuni.${format}`}
            label={t(`pacts.commonsPage.${format}`)}
          />
        </li>
      ))}
    </ul>
  </section>
)
