/** The list of processes: open now, soon, concluded. */
import { addresses } from '#ui/addresses.ts'
import { Card, CardGrid, EmptyState, OpenList } from '#ui/cards.tsx'
import { ActiveFilters, Filters, ListHead } from '#ui/filters.tsx'
import { LinkButton } from '#ui/forms.tsx'
import { Page } from '#ui/layout.tsx'
import { Columns, Section } from '#ui/section.tsx'
import { TitleBlock } from '#ui/titleBlock.tsx'
import type { View } from '#ui/view.ts'
import { managementAddress, newProcessAddress, processAddress } from '../places.ts'
import type { ListedProcess } from '../queries/listProcesses.ts'
import { type Standing, standingOf } from '../standing.ts'

export interface ProcessListContent {
  readonly processes: readonly ListedProcess[]
  readonly bodies: readonly { readonly slug: string; readonly name: string; readonly processes: number }[]
  /** Bodies chosen in the filter; none is all. */
  readonly chosen: readonly string[]
  readonly drafts: readonly { readonly id: number; readonly title: string; readonly bodyName: string }[]
  readonly mayCreate: boolean
}

interface ListPageProps {
  readonly view: View
  readonly content: ProcessListContent
}

export const ListPage = ({ view, content }: ListPageProps) => {
  const { t } = view
  const { processes, bodies, chosen } = content
  const standing = processes.map((process) => ({ process, standing: standingOf(process, view.now) }))
  const inGroup = (group: Standing['group']) =>
    standing.filter((one) => one.standing.group === group).sort(bySoonest)
  return (
    <Page
      view={view}
      title={t('processes.title')}
      section="processes"
      description={t('processes.list.lead')}
      breadcrumb={[]}
    >
      <TitleBlock view={view} title={t('processes.title')} lead={t('processes.list.lead')}>
        {content.mayCreate && <LinkButton href={newProcessAddress} label={t('processes.new.open')} />}
      </TitleBlock>
      <Drafts view={view} drafts={content.drafts} />
      <Section id="percorsi">
        <Columns kind="filters">
          <Filters
            view={view}
            action={addresses.processes}
            groups={[
              {
                name: 'ente',
                label: t('processes.list.body'),
                options: bodies.map((body) => ({
                  value: body.slug,
                  label: body.name,
                  count: body.processes,
                  isActive: chosen.includes(body.slug),
                })),
              },
            ]}
          />
          <div>
            <ListHead view={view} result={t('processes.list.found', { count: processes.length })} />
            <ActiveFilters
              view={view}
              active={bodies
                .filter((body) => chosen.includes(body.slug))
                .map((body) => ({ label: body.name, without: listWithout(chosen, body.slug) }))}
              clear={addresses.processes}
            />
            {processes.length === 0 && (
              <EmptyState title={t('processes.list.none')} text={t('processes.list.noneText')} />
            )}
            <Timed view={view} title={t('processes.list.open')} group={inGroup('open')} />
            <Timed view={view} title={t('processes.list.soon')} group={inGroup('soon')} />
            <Concluded view={view} group={inGroup('concluded').map((one) => one.process)} />
          </div>
        </Columns>
      </Section>
    </Page>
  )
}

/** What ends or begins first comes first; without a date last. */
const bySoonest = (a: { readonly standing: Standing }, b: { readonly standing: Standing }): number =>
  (a.standing.days ?? Number.MAX_SAFE_INTEGER) - (b.standing.days ?? Number.MAX_SAFE_INTEGER)

/** The address of the list without one of the chosen bodies. */
function listWithout(chosen: readonly string[], slug: string): string {
  const query = new URLSearchParams(chosen.filter((one) => one !== slug).map((one) => ['ente', one]))
  return query.size > 0 ? `${addresses.processes}?${query}` : addresses.processes
}

interface TimedProps {
  readonly view: View
  readonly title: string
  readonly group: readonly { readonly process: ListedProcess; readonly standing: Standing }[]
}

/** Processes with a date to watch: how many days to the end of the phase, or to its beginning. */
const Timed = ({ view, title, group }: TimedProps) =>
  group.length === 0 ? null : (
    <div class="pz-group">
      <h2>{title}</h2>
      <OpenList
        view={view}
        things={group.map(({ process, standing }) => ({
          days: standing.days,
          kind: view.t('processes.list.kind', { body: process.bodyName, phase: standing.phase?.title ?? '' }),
          title: process.title,
          isWritten: true,
          href: processAddress(process.id),
          when: whenOf(view, standing),
        }))}
      />
    </div>
  )

function whenOf(view: View, standing: Standing): string {
  if (standing.until === null) return view.t('processes.list.noEnd')
  return view.t(standing.group === 'open' ? 'processes.list.phaseUntil' : 'processes.list.startsOn', {
    date: standing.until,
  })
}

const Concluded = ({ view, group }: { readonly view: View; readonly group: readonly ListedProcess[] }) =>
  group.length === 0 ? null : (
    <div class="pz-group">
      <h2>{view.t('processes.list.concluded')}</h2>
      <CardGrid>
        {group.map((process) => (
          <Card
            view={view}
            state="done"
            stateLabel={view.t('processes.state.concluded')}
            title={process.title}
            href={processAddress(process.id)}
            text={process.lead}
            meta={[
              { icon: 'pin', text: process.bodyName },
              { icon: 'document', text: view.t('processes.proposals', { count: process.proposals }) },
            ]}
          />
        ))}
      </CardGrid>
    </div>
  )

const Drafts = ({ view, drafts }: { readonly view: View; readonly drafts: ProcessListContent['drafts'] }) =>
  drafts.length === 0 ? null : (
    <Section id="bozze" title={view.t('processes.list.drafts')} intro={view.t('processes.list.draftsText')}>
      <ul class="pz-link-list">
        {drafts.map((draft) => (
          <li>
            <a href={managementAddress(draft.id)}>{draft.title}</a>, {draft.bodyName}
          </li>
        ))}
      </ul>
    </Section>
  )
