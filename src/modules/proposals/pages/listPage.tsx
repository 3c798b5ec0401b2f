import { addresses } from '#ui/addresses.ts'
import { Card, CardGrid, EmptyState } from '#ui/cards.tsx'
import { ChannelLegend } from '#ui/channelBar.tsx'
import { ActiveFilters, Filters, ListHead } from '#ui/filters.tsx'
import { LinkButton } from '#ui/forms.tsx'
import { Page } from '#ui/layout.tsx'
import { Pager } from '#ui/pager.tsx'
import { Columns, GoLink } from '#ui/section.tsx'
import { TitleBlock } from '#ui/titleBlock.tsx'
import type { View } from '#ui/view.ts'
import { originOf, standingOf } from '../appearance.ts'
import { activeFilters, filterGroups, orderOptions } from '../listFilters.ts'
import { anotherOrder, type ListWanted, listAddress, listQuery, wholeList } from '../listWanted.ts'
import {
  mostCounted,
  type ProposalCardData,
  type ProposalList,
  proposalsOnAPage,
} from '../queries/proposalList.ts'
import { addressWords, proposalNumber } from '../words.ts'

interface ListPageProps {
  readonly view: View
  readonly wanted: ListWanted
  readonly list: ProposalList
  /** The process for which this person may record what was given in person. */
  readonly recordsIn: number | undefined
}

export const ListPage = ({ view, wanted, list, recordsIn }: ListPageProps) => {
  const { t } = view
  const { process } = list
  const title = process
    ? t('proposals.list.titleIn', { count: list.all, process })
    : t('proposals.list.titleAll', { count: list.all })
  const write = writeAddress(wanted.process)
  return (
    <Page
      view={view}
      title={title}
      crumb={t('proposals.list.title')}
      section="proposals"
      description={t('proposals.list.description')}
      breadcrumb={
        process && wanted.process !== null
          ? [
              { href: addresses.processes, label: t('site.menu.processes') },
              { href: `${addresses.processes}/${wanted.process}`, label: process },
            ]
          : []
      }
    >
      <TitleBlock view={view} title={title} lead={t('proposals.list.lead')}>
        <LinkButton href={write} label={t('proposals.list.write')} />
        {recordsIn !== undefined && (
          <GoLink
            href={`${addresses.contributions}?percorso=${recordsIn}`}
            label={t('proposals.record.title')}
          />
        )}
        <GoLink href={`${addresses.contributions}/ricevuta`} label={t('proposals.list.receipt')} />
      </TitleBlock>
      <div class="pz-wrap">
        {list.all === 0 ? (
          <EmptyState
            title={t('proposals.list.none')}
            text={t('proposals.list.noneText')}
            action={{ href: write, label: t('proposals.list.write') }}
          />
        ) : (
          <Columns kind="filters">
            <Filters
              view={view}
              action={addresses.proposals}
              search={{ name: 'q', value: wanted.search }}
              keep={kept(wanted, ['percorso', 'ordine', 'seme'])}
              groups={filterGroups(view, wanted, list.tallies)}
            />
            <Results view={view} wanted={wanted} list={list} />
          </Columns>
        )}
      </div>
    </Page>
  )
}

const Results = ({ view, wanted, list }: Omit<ListPageProps, 'recordsIn'>) => {
  const { t } = view
  const isMixed = new Set(list.cards.map((card) => card.process)).size > 1
  return (
    <div>
      <h2 class="visually-hidden">{t('proposals.list.cards')}</h2>
      <ListHead
        view={view}
        result={t(isOnlyPartCounted(list) ? 'proposals.list.resultMany' : 'proposals.list.result', {
          count: list.found,
          all: list.all,
        })}
        action={addresses.proposals}
        order={{ name: 'ordine', value: addressWords.order[wanted.order], options: orderOptions(view) }}
        keep={kept(wanted, ['percorso', 'q', 'esito', 'canale', 'luogo', 'tema', 'linea'])}
      />
      <p class="pz-quiet">
        {t(`proposals.list.orderWhy.${wanted.order}`)}{' '}
        {wanted.order === 'random' && (
          <a
            href={`${listAddress(addresses.proposals, { ...wanted, seed: null, page: 1 })}&seme=${anotherOrder}`}
            rel="nofollow"
          >
            {t('proposals.list.otherOrder')}
          </a>
        )}
      </p>
      <ActiveFilters
        view={view}
        active={activeFilters(view, wanted, list)}
        clear={listAddress(addresses.proposals, {
          ...wholeList,
          process: wanted.process,
          order: wanted.order,
          seed: wanted.seed,
        })}
      />
      {list.cards.length === 0 ? (
        <EmptyState
          level={3}
          title={t('proposals.list.empty')}
          text={t('proposals.list.emptyText')}
          action={{
            href: listAddress(addresses.proposals, wholeList),
            label: t('proposals.list.emptyClear'),
          }}
        />
      ) : (
        <>
          <ChannelLegend view={view} rules={`${addresses.proposals}/come-si-conta`} />
          <CardGrid>
            {list.cards.map((card) => (
              <ProposalCard view={view} card={card} namesProcess={isMixed} />
            ))}
          </CardGrid>
        </>
      )}
      <Pager view={view} page={wanted.page} pages={Math.ceil(list.found / proposalsOnAPage)} />
      <p>
        <GoLink icon="download" href={`${addresses.openData}/proposte.csv`} label={t('proposals.list.csv')} />
      </p>
    </div>
  )
}

interface ProposalCardProps {
  readonly view: View
  readonly card: ProposalCardData
  /** Numbers begin again in every process: a list of several says which. */
  readonly namesProcess?: boolean | undefined
}

/** One proposal among many; other pages that list proposals draw the same card. */
export const ProposalCard = ({ view, card, namesProcess }: ProposalCardProps) => {
  const number = proposalNumber(card.number)
  const standing = standingOf(view, card)
  return (
    <Card
      view={view}
      number={namesProcess ? `${number}, ${card.process}` : number}
      state={standing.state}
      stateLabel={standing.label}
      title={card.title}
      href={`${addresses.proposals}/${card.id}`}
      text={card.summary}
      meta={originOf(view, card)}
      counts={card}
    />
  )
}

const isOnlyPartCounted = (list: ProposalList): boolean =>
  list.found === mostCounted && list.all > mostCounted

const writeAddress = (process: number | null): string =>
  process === null ? `${addresses.proposals}/nuova` : `${addresses.proposals}/nuova?percorso=${process}`

/** What a form of the list carries along. */
function kept(wanted: ListWanted, names: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    Object.entries(listQuery({ ...wanted, page: 1 })).filter(([name]) => names.includes(name)),
  )
}
