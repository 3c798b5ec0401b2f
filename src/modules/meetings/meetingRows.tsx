/** Meetings as rows: when, what, where, and the document or the way to register. */
import { DataTable } from '#ui/dataTable.tsx'
import { contentLanguage, type View } from '#ui/view.ts'
import { addressOf, documentOf, shortWhenOf, whereOf } from './appearance.ts'
import type { ListedMeeting } from './words.ts'

interface MeetingRowsProps {
  readonly view: View
  /** What the table shows, for screen readers: the heading above says the same. */
  readonly caption: string
  readonly meetings: readonly ListedMeeting[]
}

/** The table of meetings of a process, a lab, a body, or of all. */
export const MeetingRows = ({ view, caption, meetings }: MeetingRowsProps) => (
  <DataTable
    caption={caption}
    columns={[
      { label: view.t('meetings.column.when') },
      { label: view.t('meetings.column.meeting'), isRowHeader: true },
      { label: view.t('meetings.column.where') },
      { label: view.t('meetings.column.document') },
    ]}
    rows={meetings.map((meeting) => [
      shortWhenOf(view, meeting),
      <a href={addressOf(meeting.id)} lang={contentLanguage(view)}>
        {meeting.title}
      </a>,
      whereOf(view, meeting),
      <DocumentCell view={view} meeting={meeting} />,
    ])}
  />
)

const DocumentCell = ({ view, meeting }: { readonly view: View; readonly meeting: ListedMeeting }) => {
  const document = documentOf(view, meeting)
  if (!document.href) return <>{document.label}</>
  return (
    <a href={document.href}>
      {document.label}
      <span class="visually-hidden">: {meeting.title}</span>
    </a>
  )
}
