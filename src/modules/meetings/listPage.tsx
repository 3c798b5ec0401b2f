/** The list of all meetings: coming ones first, then the past ones with their documents. */
import { addresses } from '#ui/addresses.ts'
import { EmptyState } from '#ui/cards.tsx'
import { ActiveFilters, Filters, ListHead } from '#ui/filters.tsx'
import { LinkButton } from '#ui/forms.tsx'
import { Page } from '#ui/layout.tsx'
import { Pager } from '#ui/pager.tsx'
import { Columns, GoLink, Section } from '#ui/section.tsx'
import { TitleBlock } from '#ui/titleBlock.tsx'
import type { View } from '#ui/view.ts'
import type { ListContent } from './listContent.ts'
import { MeetingRows } from './meetingRows.tsx'

interface MeetingListPageProps {
  readonly view: View
  readonly list: ListContent
  /** The calendar's address as a programme subscribes to it: `webcal://...`. */
  readonly subscribe: string
  readonly mayPlan: boolean
}

export const MeetingListPage = ({ view, list, subscribe, mayPlan }: MeetingListPageProps) => {
  const { t } = view
  return (
    <Page
      view={view}
      title={t('meetings.title')}
      section="meetings"
      description={t('meetings.lead')}
      breadcrumb={[]}
      feeds={[{ href: list.calendar, type: 'text/calendar', title: t('meetings.title') }]}
    >
      <TitleBlock view={view} title={t('meetings.title')} lead={t('meetings.lead')}>
        {mayPlan && <LinkButton href={`${addresses.meetings}/nuovo`} label={t('meetings.list.plan')} />}
      </TitleBlock>
      <Section id="elenco" title={t('meetings.title')} isTitleHidden>
        <Columns kind="filters">
          <Filters view={view} action={addresses.meetings} groups={list.groups} />
          <div>
            <ListHead view={view} result={t('meetings.list.result', { count: list.count })} />
            <ActiveFilters view={view} active={list.active} clear={addresses.meetings} />
            <Coming view={view} list={list} subscribe={subscribe} />
            {list.past.length > 0 && (
              <>
                <h2 id="passati">{t('meetings.list.past')}</h2>
                <MeetingRows view={view} caption={t('meetings.list.past')} meetings={list.past} />
                <Pager view={view} page={list.page} pages={list.pages} />
              </>
            )}
          </div>
        </Columns>
      </Section>
    </Page>
  )
}

const Coming = ({ view, list, subscribe }: Omit<MeetingListPageProps, 'mayPlan'>) => {
  const { t } = view
  return (
    <>
      <h2 id="prossimi">{t('meetings.list.coming')}</h2>
      {list.coming.length === 0 ? (
        <EmptyState
          title={t('meetings.list.noneComing')}
          text={t('meetings.list.noneComingText')}
          level={3}
        />
      ) : (
        <MeetingRows view={view} caption={t('meetings.list.coming')} meetings={list.coming} />
      )}
      <p class="pz-actions">
        <GoLink href={subscribe} label={t('meetings.list.calendar')} icon="calendar" />
        <GoLink href={list.calendar} label={t('meetings.list.calendarFile')} icon="download" />
      </p>
      <p class="pz-quiet">{t('meetings.list.calendarText')}</p>
    </>
  )
}
