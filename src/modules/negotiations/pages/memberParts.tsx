/** Who sits at the table and who asked to. */
import { DataTable } from '#ui/dataTable.tsx'
import { shortDate } from '#ui/dates.ts'
import { StatusTag } from '#ui/statusTag.tsx'
import type { View } from '#ui/view.ts'
import { memberName, memberStatus } from '../appearance.ts'
import type { MemberRow } from '../queries/tablePage.ts'
import { Said } from './said.tsx'

interface MembersProps {
  readonly view: View
  readonly members: readonly MemberRow[]
}

interface MemberTableProps extends MembersProps {
  readonly caption: string
}

export const MemberTable = ({ view, members, caption }: MemberTableProps) =>
  members.length === 0 ? (
    <p>{view.t('negotiations.table.noMembers')}</p>
  ) : (
    <DataTable
      caption={caption}
      columns={[
        { label: view.t('negotiations.table.columns.name') },
        { label: view.t('negotiations.table.columns.category') },
        { label: view.t('negotiations.table.columns.since') },
      ]}
      rows={members.map((member) => [
        memberName(view, member),
        member.isInformal
          ? view.t('negotiations.table.informal')
          : view.t(`negotiations.category.${member.category}`),
        view.t('negotiations.table.since', {
          date: shortDate(view.language, member.decidedOn ?? member.requestedOn),
        }),
      ])}
    />
  )

/** Every request that somebody made, with its public answer; members written down by staff made none. */
export const RequestList = ({ view, members }: MembersProps) => {
  const requests = members.filter((member) => member.reasons !== '').reverse()
  if (requests.length === 0) return <p>{view.t('negotiations.table.noRequests')}</p>
  return (
    <ul class="pz-entries">
      {requests.map((request) => (
        <li id={`richiesta-${request.id}`} class="pz-entry">
          <Request view={view} request={request} />
        </li>
      ))}
    </ul>
  )
}

const Request = ({ view, request }: { readonly view: View; readonly request: MemberRow }) => {
  const { t, language } = view
  const as = t(request.kind === 'member' ? 'negotiations.table.asMember' : 'negotiations.table.asObserver')
  return (
    <>
      <div class="pz-entry-head">
        <h3>
          {memberName(view, request)}, {as}
        </h3>
        <p class="pz-entry-state">
          <StatusTag
            view={view}
            state={memberStatus[request.state]}
            label={t(`negotiations.memberState.${request.state}`)}
          />
        </p>
        <p class="pz-quiet">
          {t('negotiations.table.requestedOn', { date: shortDate(language, request.requestedOn) })}
        </p>
      </div>
      <div class="pz-entry-text">
        {/* What a single person writes about themselves is read by the table, not by everybody. */}
        {request.category !== 'citizen' && (
          <Said label={t('negotiations.table.reasons')} text={request.reasons} />
        )}
        {request.answer !== null && request.decidedOn && (
          <Said
            label={t('negotiations.table.answerOn', { date: shortDate(language, request.decidedOn) })}
            text={request.answer}
          />
        )}
        {request.state === 'requested' && <p class="pz-quiet">{t('negotiations.table.waiting')}</p>}
      </div>
    </>
  )
}
