import { addresses } from '#ui/addresses.ts'
import { DataTable } from '#ui/dataTable.tsx'
import { longDateTime, shortDate } from '#ui/dates.ts'
import type { View } from '#ui/view.ts'
import type { ListedMeeting } from '../queries/findProcessPage.ts'

interface MeetingTableProps {
  readonly view: View
  readonly meetings: readonly ListedMeeting[]
}

/** Incontri e resoconti: past ones with their minutes, those to come with the way to register. */
export const MeetingTable = ({ view, meetings }: MeetingTableProps) => {
  const { t } = view
  if (meetings.length === 0) return <p class="pz-quiet">{t('processes.meetings.none')}</p>
  return (
    <DataTable
      caption={t('processes.meetings.title')}
      columns={[
        { label: t('processes.meetings.when') },
        { label: t('processes.meetings.meeting'), isRowHeader: true },
        { label: t('processes.meetings.where') },
        { label: t('processes.meetings.document') },
      ]}
      rows={meetings.map((meeting) => [
        meeting.startsAt > view.now
          ? longDateTime(view.language, meeting.startsAt)
          : shortDate(view.language, meeting.startsAt),
        meeting.title,
        placeOf(view, meeting),
        <MeetingLink view={view} meeting={meeting} />,
      ])}
    />
  )
}

const MeetingLink = ({ view, meeting }: { readonly view: View; readonly meeting: ListedMeeting }) => {
  const { t } = view
  const href = `${addresses.meetings}/${meeting.id}`
  const label = meeting.hasMinutes
    ? t(meeting.isSitting ? 'processes.meetings.minutes' : 'processes.meetings.report')
    : t(meeting.startsAt > view.now ? 'processes.meetings.takePart' : 'processes.meetings.noReport')
  return (
    <a href={href}>
      {label}
      <span class="visually-hidden">: {meeting.title}</span>
    </a>
  )
}

function placeOf(view: View, meeting: ListedMeeting): string {
  if (meeting.mode === 'online') return meeting.place || view.t('processes.meetings.online')
  if (meeting.mode === 'in_person') return meeting.place
  return view.t('processes.meetings.hybrid', { place: meeting.place })
}
