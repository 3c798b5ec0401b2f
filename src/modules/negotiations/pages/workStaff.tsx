/** What only staff see on the working page: requests to answer, members with their delegates, sittings to record. */
import { DataTable } from '#ui/dataTable.tsx'
import { longDate } from '#ui/dates.ts'
import { GoLink, Section } from '#ui/section.tsx'
import { memberName, tableAddress } from '../appearance.ts'
import type { MemberRow } from '../queries/tablePage.ts'
import type { WorkPageProps } from './workProps.ts'

export const StaffSections = (props: WorkPageProps) => (
  <>
    <Requests {...props} />
    <Members {...props} />
    <Sittings {...props} />
  </>
)

/** Staff know a citizen by name; everybody else reads "una persona". */
const staffName = ({ view, citizens }: WorkPageProps, member: MemberRow): string =>
  citizens.get(member.id) ?? memberName(view, member)

const Requests = (props: WorkPageProps) => {
  const { view, found } = props
  const requests = found.members.filter(({ state }) => state === 'requested')
  return (
    <Section title={view.t('negotiations.work.requests')}>
      {requests.length === 0 && <p>{view.t('negotiations.work.requestsNone')}</p>}
      <ul class="pz-plain-list">
        {requests.map((request) => (
          <li>
            <p>
              <strong>{staffName(props, request)}</strong>. {request.reasons}
            </p>
            <a href={`${tableAddress(found.table.id)}/richieste/${request.id}`}>
              {view.t('negotiations.work.answerRequest')}
              <span class="visually-hidden">: {staffName(props, request)}</span>
            </a>
          </li>
        ))}
      </ul>
    </Section>
  )
}

const Members = (props: WorkPageProps) => {
  const { view, found, delegates } = props
  const { t } = view
  const members = found.members.filter(({ state }) => state === 'admitted')
  return (
    <Section title={t('negotiations.work.members')} intro={t('negotiations.work.membersIntro')}>
      {members.length > 0 && (
        <DataTable
          caption={t('negotiations.work.members')}
          columns={[
            { label: t('negotiations.work.columns.member') },
            { label: t('negotiations.work.delegates') },
            { label: t('negotiations.work.columns.action') },
          ]}
          rows={members.map((member) => [
            staffName(props, member),
            delegates
              .filter((delegate) => delegate.member === member.id)
              .map(({ name }) => name)
              .join(', ') || t('negotiations.work.noDelegate'),
            <a href={`${tableAddress(found.table.id)}/componenti/${member.id}`}>
              {t('negotiations.work.manage')}
              <span class="visually-hidden">: {memberName(view, member)}</span>
            </a>,
          ])}
        />
      )}
      <GoLink
        icon="plus"
        href={`${tableAddress(found.table.id)}/componenti/nuovo`}
        label={t('negotiations.work.admit')}
      />
    </Section>
  )
}

const Sittings = ({ view, found }: WorkPageProps) => {
  const { t } = view
  const sittings = found.sittings.filter((sitting) => new Date(sitting.startsAt) <= view.now)
  return (
    <Section title={t('negotiations.work.sittings')}>
      {sittings.length === 0 ? (
        <p>{t('negotiations.work.sittingsNone')}</p>
      ) : (
        <DataTable
          caption={t('negotiations.work.sittings')}
          columns={[
            { label: t('negotiations.work.columns.sitting') },
            { label: t('negotiations.table.columnsSittings.attendance') },
            { label: t('negotiations.work.columns.action') },
          ]}
          rows={sittings.map((sitting) => [
            `${sitting.title}, ${longDate(view.language, new Date(sitting.startsAt))}`,
            sitting.of === 0
              ? t('negotiations.table.attendanceLater')
              : t('negotiations.table.attendance', { present: sitting.present, of: sitting.of }),
            <a href={`${tableAddress(found.table.id)}/sedute/${sitting.id}/presenze`}>
              {t('negotiations.work.record')}
              <span class="visually-hidden">: {sitting.title}</span>
            </a>,
          ])}
        />
      )}
    </Section>
  )
}
