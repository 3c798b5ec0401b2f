import type { SubjectCard } from '#platform/subjects.ts'
import { addresses } from '#ui/addresses.ts'
import { EmptyState } from '#ui/cards.tsx'
import { DataTable } from '#ui/dataTable.tsx'
import { ActiveFilters, Filters, ListHead, Search } from '#ui/filters.tsx'
import { Page } from '#ui/layout.tsx'
import { Pager } from '#ui/pager.tsx'
import { Columns, GoLink, Section } from '#ui/section.tsx'
import { TitleBlock } from '#ui/titleBlock.tsx'
import { contentLanguage, type View } from '#ui/view.ts'
import { type Found, hitsPerPage, type SearchedKind, searchedKinds } from './findAnything.ts'
import { markHits, searchWords } from './searchWords.ts'

interface SearchPageProps {
  readonly view: View
  readonly asked: string
  readonly kinds: readonly SearchedKind[]
  readonly found: Found
  readonly cards: readonly SubjectCard[]
  readonly pageNumber: number
}

export const SearchPage = (props: SearchPageProps) => {
  const { view, asked } = props
  const { t } = view
  const title = asked ? t('site.search.titleFor', { words: asked }) : t('site.search.title')
  return (
    <Page view={view} title={title} breadcrumb={[]} crumb={t('site.search.title')} isHidden={asked !== ''}>
      <TitleBlock
        view={view}
        title={t('site.search.title')}
        lead={asked ? undefined : t('site.search.lead')}
      />
      <Section>
        <Search view={view} action={addresses.search} value={asked} />
      </Section>
      {asked && (
        <Section id="risultati" title={t('site.search.results')} isTitleHidden>
          {hasNothing(props) ? (
            <Results {...props} />
          ) : (
            <Columns kind="filters">
              <KindFilter {...props} />
              <Results {...props} />
            </Columns>
          )}
        </Section>
      )}
    </Page>
  )
}

/** Filters help where there is something to leave out. */
const hasNothing = ({ kinds, found }: SearchPageProps): boolean => kinds.length === 0 && found.total === 0

const KindFilter = ({ view, asked, kinds, found }: SearchPageProps) => {
  const { t } = view
  return (
    <Filters
      view={view}
      action={addresses.search}
      keep={{ q: asked }}
      groups={[
        {
          name: 'tipo',
          label: t('site.search.kind'),
          options: searchedKinds.map((kind) => ({
            value: kind,
            label: t(`site.search.kinds.${kind}`),
            count: found.counts[kind] ?? 0,
            isActive: kinds.includes(kind),
          })),
        },
      ]}
    />
  )
}

const Results = ({ view, asked, kinds, found, cards, pageNumber }: SearchPageProps) => {
  const { t } = view
  const words = searchWords(asked)
  const all = `${addresses.search}?q=${encodeURIComponent(asked)}`
  return (
    <div class="pz-stack">
      <ListHead view={view} result={t('site.search.count', { count: found.total })} />
      <ActiveFilters
        view={view}
        clear={all}
        active={kinds.map((kind) => ({
          label: t(`site.search.kinds.${kind}`),
          without: kinds
            .filter((other) => other !== kind)
            .reduce((address, other) => `${address}&tipo=${other}`, all),
        }))}
      />
      {cards.length === 0 ? (
        <NothingFound view={view} />
      ) : (
        <DataTable
          caption={t('site.search.results')}
          columns={[
            { label: t('site.search.what'), isRowHeader: true },
            { label: t('site.search.which') },
            { label: t('site.search.note') },
          ]}
          rows={cards.map((card) => [
            <a href={card.href} lang={contentLanguage(view)}>
              {markHits(card.title, words).map((part) => (part.isHit ? <mark>{part.text}</mark> : part.text))}
            </a>,
            t(card.label),
            card.note,
          ])}
        />
      )}
      <Pager view={view} page={pageNumber} pages={Math.ceil(found.total / hitsPerPage)} />
    </div>
  )
}

const NothingFound = ({ view }: { readonly view: View }) => {
  const { t } = view
  return (
    <>
      <EmptyState
        title={t('site.search.nothing')}
        text={t('site.search.tryOther')}
        action={{ href: addresses.proposals, label: t('site.search.allProposals') }}
        example={{ href: addresses.processes, label: t('site.search.allProcesses') }}
        level={3}
      />
      <p>
        <GoLink href={`${addresses.help}#telefono`} label={t('site.search.phone')} />
      </p>
    </>
  )
}
