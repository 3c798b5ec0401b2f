import type { SubjectCard } from '#platform/subjects.ts'
import { addresses } from '#ui/addresses.ts'
import { DataTable } from '#ui/dataTable.tsx'
import { ActiveFilters, Filters, ListHead, Search } from '#ui/filters.tsx'
import { Page } from '#ui/layout.tsx'
import { Pager } from '#ui/pager.tsx'
import { Columns, Section } from '#ui/section.tsx'
import { TitleBlock } from '#ui/titleBlock.tsx'
import type { View } from '#ui/view.ts'
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
      <TitleBlock view={view} title={t('site.search.title')} />
      <Section>
        <Search view={view} action={addresses.search} value={asked} />
      </Section>
      {asked && (
        <Section id="risultati" title={t('site.search.results')} isTitleHidden>
          <Columns kind="filters">
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
                    count: props.found.counts[kind] ?? 0,
                    isActive: props.kinds.includes(kind),
                  })),
                },
              ]}
            />
            <Results {...props} />
          </Columns>
        </Section>
      )}
    </Page>
  )
}

const Results = ({ view, asked, kinds, found, cards, pageNumber }: SearchPageProps) => {
  const { t } = view
  const words = searchWords(asked)
  const all = `${addresses.search}?q=${encodeURIComponent(asked)}`
  return (
    <div>
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
            <a href={card.href}>
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
    <div>
      <h3>{t('site.search.nothing')}</h3>
      <ul>
        <li>{t('site.search.tryFewer')}</li>
        <li>{t('site.search.tryOther')}</li>
        <li>
          <a href={addresses.proposals}>{t('site.search.allProposals')}</a>
        </li>
        <li>
          <a href={addresses.processes}>{t('site.search.allProcesses')}</a>
        </li>
        <li>
          <a href={`${addresses.help}#telefono`}>{t('site.search.phone')}</a>
        </li>
      </ul>
    </div>
  )
}
