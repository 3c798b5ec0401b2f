/** What pages of the network share: processes and meetings in rows, the mark of what is not checked. */
import { addresses } from '#ui/addresses.ts'
import { DataTable } from '#ui/dataTable.tsx'
import { longDate, longDateTime } from '#ui/dates.ts'
import { phaseName } from '#ui/phaseNames.ts'
import { StatusTag } from '#ui/statusTag.tsx'
import { contentLanguage, type View } from '#ui/view.ts'
import type { MeetingLine, ProcessLine } from '../queries/labs.ts'

/** "(da verificare)": a fact found in no source is never printed as sure. */
export const ToCheck = ({ view }: { readonly view: View }) => (
  <span class="pz-quiet"> ({view.t('network.toCheck')})</span>
)

interface ProcessRowsProps {
  readonly view: View
  readonly processes: readonly ProcessLine[]
}

export const ProcessRows = ({ view, processes }: ProcessRowsProps) =>
  processes.length === 0 ? (
    <p>{view.t('network.process.none')}</p>
  ) : (
    <DataTable
      caption={view.t('network.process.title')}
      columns={[
        { label: view.t('network.process.name'), isRowHeader: true },
        { label: view.t('network.process.state') },
        { label: view.t('network.process.phase') },
      ]}
      rows={processes.map((process) => [
        <a href={`${addresses.processes}/${process.id}`} lang={contentLanguage(view)}>
          {process.title}
        </a>,
        <StatusTag
          view={view}
          state={process.state === 'published' ? 'in_progress' : 'done'}
          label={view.t(`network.process.${process.state}`)}
        />,
        phaseText(view, process),
      ])}
    />
  )

function phaseText(view: View, { state, phase, phaseEndsOn }: ProcessLine): string {
  if (state === 'concluded' || phase === null) return view.t('network.process.noPhase')
  if (phaseEndsOn === null) return phaseName(view.language, phase)
  return view.t('network.process.phaseUntil', { phase, date: longDate(view.language, phaseEndsOn) })
}

interface MeetingRowsProps {
  readonly view: View
  readonly meetings: readonly MeetingLine[]
  /** Said to who hears the table; the next ones unless told. */
  readonly caption?: string | undefined
}

export const MeetingRows = ({ view, meetings, caption }: MeetingRowsProps) =>
  meetings.length === 0 ? (
    <p>{view.t('network.meetings.none')}</p>
  ) : (
    <DataTable
      caption={caption ?? view.t('network.meetings.title')}
      columns={[
        { label: view.t('network.meetings.when') },
        { label: view.t('network.meetings.what'), isRowHeader: true },
        { label: view.t('network.meetings.where') },
      ]}
      rows={meetings.map((meeting) => [
        longDateTime(view.language, meeting.startsAt),
        <a href={`${addresses.meetings}/${meeting.id}`}>{meeting.title}</a>,
        meeting.place || view.t('network.meetings.online'),
      ])}
    />
  )
