/** The places of a list: the drawn map above it and the same places in a table below. */
import { DataTable } from '#ui/dataTable.tsx'
import { number } from '#ui/numbers.ts'
import { GoLink } from '#ui/section.tsx'
import type { View } from '#ui/view.ts'
import { commonsAddress } from '../appearance.ts'
import {
  areaMap,
  areasFound,
  type CommonsSpot,
  type CountedBody,
  regionMap,
  signOf,
} from '../map/contents.ts'
import { PlaceMap } from '../map/placeMap.tsx'
import { areaAsked, areasOf, type MapContent, spotOf } from '../map/places.ts'
import { type CommonsOnMap, mostOnMap } from '../queries/commonsOnMap.ts'
import { type CommonsState, commonsStates } from '../words.ts'

interface PlacesProps {
  readonly view: View
  /** What the list lists, and its numbers count. */
  readonly of: 'pacts' | 'commons'
  readonly bodies: readonly CountedBody[]
  /** The bodies the list is narrowed to. */
  readonly asked: readonly number[]
  /** Of the one area asked for. */
  readonly commons: readonly CommonsOnMap[]
  /** The same list narrowed to some bodies; to none: the whole network. */
  readonly narrowedTo: (bodies: readonly number[]) => string
}

const tableId = 'luoghi'
const rowPrefix = 'luogo-'

export const PlacesMap = (props: PlacesProps) => {
  const { view, of, bodies, asked, commons, narrowedTo } = props
  const { t } = view
  const area = areaAsked(areasOf(bodies), asked)
  const content = contentOf(props)
  if (!content) {
    return area && commons.length > 0 ? <p class="pz-quiet">{t('pacts.map.noPoints')}</p> : null
  }
  const isOfArea = area !== undefined
  return (
    <figure class="pz-map-figure">
      <PlaceMap
        view={view}
        content={content}
        label={isOfArea ? t('pacts.map.labelOfArea', { name: area.name }) : t(`pacts.map.label.${of}`)}
        table={rowPrefix}
      />
      <figcaption>
        {t(isOfArea ? 'pacts.map.captionOfArea' : `pacts.map.caption.${of}`)}{' '}
        {isOfArea && of === 'commons' && <Key view={view} commons={commons} />}
        <a href={`#${tableId}`}>{t('pacts.map.table')}</a>
      </figcaption>
      {isOfArea && <GoLink href={narrowedTo([])} label={t('pacts.map.whole')} icon="arrow-left" />}
    </figure>
  )
}

function contentOf({ view, of, bodies, asked, commons, narrowedTo }: PlacesProps): MapContent | undefined {
  const { t } = view
  const area = areaAsked(areasOf(bodies), asked)
  if (!area) {
    return regionMap(bodies, {
      hrefOf: narrowedTo,
      say: (name, count) => t(`pacts.map.at.${of}`, { name, count }),
    })
  }
  return areaMap(area, commons, {
    hrefOf: commonsAddress,
    say: (one) =>
      of === 'pacts' ? pactsAt(view, one) : `${one.name}: ${t(`pacts.commonsState.${one.state}`)}`,
  })
}

const pactsAt = ({ t }: View, { name, pacts }: CommonsSpot): string =>
  t('pacts.map.at.pacts', { name, count: pacts })

/** What the shapes mean, of those that are drawn. */
const Key = ({ view, commons }: Pick<PlacesProps, 'view' | 'commons'>) => {
  const drawn = new Set(commons.filter((one) => spotOf(one)).map(({ state }) => state))
  return (
    <span class="pz-map-keys">
      {commonsStates
        .filter((state) => drawn.has(state))
        .map((state) => (
          <span>
            <KeySign state={state} />
            {view.t(`pacts.commonsState.${state}`)}
          </span>
        ))}
    </span>
  )
}

const KeySign = ({ state }: { readonly state: CommonsState }) => (
  <svg class="pz-map-key" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
    {signOf[state] === 'square' ? (
      <rect class="pz-map-ring" x="2" y="2" width="12" height="12" rx="2" />
    ) : (
      <circle class={signOf[state] === 'ring' ? 'pz-map-ring' : 'pz-map-disc'} cx="8" cy="8" r="6" />
    )}
  </svg>
)

export const PlacesTable = (props: PlacesProps) => {
  const { view, of, bodies, asked, commons } = props
  const { t } = view
  const isOfArea = areaAsked(areasOf(bodies), asked) !== undefined
  if (isOfArea ? commons.length === 0 : areasFound(bodies).length === 0) return null
  return (
    <section id={tableId} class="pz-list-end">
      <h2>{t('pacts.map.tableTitle')}</h2>
      {isOfArea && commons.length === mostOnMap && <p>{t('pacts.map.most', { most: mostOnMap })}</p>}
      {isOfArea ? <CommonsTable view={view} of={of} commons={commons} /> : <AreasTable {...props} />}
    </section>
  )
}

const AreasTable = ({ view, of, bodies, narrowedTo }: PlacesProps) => {
  const { t } = view
  return (
    <DataTable
      caption={t('pacts.map.tableTitle')}
      columns={[
        { label: t('pacts.map.area'), isRowHeader: true },
        { label: t(`pacts.map.found.${of}`), isNumber: true },
      ]}
      rows={areasFound(bodies).map(({ area, bodies: having, found }) => [
        <>
          <a id={`${rowPrefix}${area.id}`} href={narrowedTo(having.map(({ id }) => id))}>
            {area.name}
          </a>
          {!area.spot && ` (${t('pacts.map.noPoint')})`}
        </>,
        number(view.language, found),
      ])}
    />
  )
}

const CommonsTable = ({ view, of, commons }: Pick<PlacesProps, 'view' | 'of' | 'commons'>) => {
  const { t } = view
  return (
    <DataTable
      caption={t('pacts.map.tableTitle')}
      columns={[
        { label: t('pacts.map.commons'), isRowHeader: true },
        { label: t('pacts.catalogue.place') },
        { label: t('pacts.commonsPage.state') },
        { label: t(of === 'pacts' ? 'pacts.map.found.pacts' : 'pacts.map.pacts'), isNumber: true },
      ]}
      rows={commons.map((one) => [
        <a id={`${rowPrefix}${one.id}`} href={commonsAddress(one.id)}>
          {one.name}
        </a>,
        [one.place || t('pacts.catalogue.noPlace'), spotOf(one) ? '' : t('pacts.map.noPoint')]
          .filter(Boolean)
          .join(', '),
        t(`pacts.commonsState.${one.state}`),
        number(view.language, one.pacts),
      ])}
    />
  )
}
