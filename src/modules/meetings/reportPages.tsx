/** Pages of those who run a meeting: cancel it, report on it, see who comes. */
import type { Child } from 'hono/jsx'
import { addresses } from '#ui/addresses.ts'
import { DataTable } from '#ui/dataTable.tsx'
import { longDateTime } from '#ui/dates.ts'
import { Callout } from '#ui/facts.tsx'
import { NumberField, TextArea } from '#ui/fields.tsx'
import type { FormState } from '#ui/formState.ts'
import { ErrorSummary, Form, Submit } from '#ui/forms.tsx'
import { Page } from '#ui/layout.tsx'
import { GoLink, Section } from '#ui/section.tsx'
import { TitleBlock } from '#ui/titleBlock.tsx'
import type { View } from '#ui/view.ts'
import { addressOf, whenOf } from './appearance.ts'
import type { FoundMeeting } from './foundMeeting.ts'
import type { Registered } from './meetingPageQuery.ts'

interface StaffPageProps {
  readonly view: View
  readonly meeting: FoundMeeting
  readonly title: string
  readonly lead: string
  readonly hasErrors?: boolean
  readonly children?: Child
}

const StaffPage = ({ view, meeting, title, lead, hasErrors, children }: StaffPageProps) => (
  <Page
    view={view}
    title={title}
    section="meetings"
    breadcrumb={[
      { href: addresses.meetings, label: view.t('meetings.title') },
      { href: addressOf(meeting.id), label: meeting.title },
    ]}
    hasErrors={hasErrors}
    isHidden
  >
    <TitleBlock
      view={view}
      number={meeting.title}
      title={title}
      lead={lead}
      meta={[{ icon: 'calendar', text: whenOf(view, meeting) }]}
    />
    {children}
  </Page>
)

interface FormPageProps {
  readonly view: View
  readonly meeting: FoundMeeting
  readonly form: FormState
}

const hasErrors = (form: FormState): boolean => Object.keys(form.errors).length > 0

export const CancelPage = ({ view, meeting, form }: FormPageProps) => {
  const { t } = view
  return (
    <StaffPage
      view={view}
      meeting={meeting}
      title={t('meetings.cancelForm.title')}
      lead={t('meetings.cancelForm.intro')}
      hasErrors={hasErrors(form)}
    >
      <Section>
        <ErrorSummary view={view} errors={form.errors} />
        <Form action={`${addressOf(meeting.id)}/annulla`}>
          <TextArea
            view={view}
            form={form}
            name="reason"
            label={t('meetings.cancelForm.reason')}
            limit={300}
            rows={3}
            isPublic
          />
          <Submit
            label={t('meetings.cancelForm.submit')}
            back={{ href: addressOf(meeting.id), label: t('meetings.registration.back') }}
          />
        </Form>
      </Section>
    </StaffPage>
  )
}

export const MinutesPage = ({ view, meeting, form }: FormPageProps) => {
  const { t } = view
  const attendance = (
    <NumberField view={view} form={form} name="attendance" label={t('meetings.minutesForm.attendance')} />
  )
  return (
    <StaffPage
      view={view}
      meeting={meeting}
      title={t('meetings.minutesForm.title')}
      lead={t('meetings.minutesForm.intro')}
      hasErrors={hasErrors(form)}
    >
      <Section>
        <ErrorSummary view={view} errors={form.errors} />
        <Callout title={t('meetings.minutesForm.warningTitle')}>{t('meetings.minutesForm.warning')}</Callout>
        <Form action={`${addressOf(meeting.id)}/verbale`}>
          {attendance}
          <TextArea
            view={view}
            form={form}
            name="minutes"
            label={t('meetings.minutesForm.minutes')}
            help={t('meetings.minutesForm.minutesHelp')}
            rows={16}
            isPublic
          />
          <Submit
            label={t('meetings.minutesForm.submit')}
            back={{ href: addressOf(meeting.id), label: t('meetings.registration.back') }}
          />
          <Submit
            label={t('meetings.minutesForm.attendanceSubmit')}
            kind="secondary"
            name="only"
            value="attendance"
          />
        </Form>
      </Section>
    </StaffPage>
  )
}

interface RegisteredPageProps {
  readonly view: View
  readonly meeting: FoundMeeting
  readonly registered: readonly Registered[]
}

/** Printable: the table stands on paper by the styles of the site. */
export const RegisteredPage = ({ view, meeting, registered }: RegisteredPageProps) => {
  const { t } = view
  const confirmed = registered.filter((one) => one.state === 'confirmed')
  const waiting = registered.filter((one) => one.state === 'waiting')
  return (
    <StaffPage
      view={view}
      meeting={meeting}
      title={t('meetings.registeredPage.title')}
      lead={t('meetings.registeredPage.intro')}
    >
      <Section id="iscritti" title={t('meetings.registeredPage.confirmed', { count: confirmed.length })}>
        <Names view={view} people={confirmed} />
      </Section>
      {waiting.length > 0 && (
        <Section id="attesa" title={t('meetings.registeredPage.waiting', { count: waiting.length })}>
          <Names view={view} people={waiting} />
        </Section>
      )}
      <Section>
        <GoLink href={addressOf(meeting.id)} label={t('meetings.registration.back')} icon="arrow-left" />
      </Section>
    </StaffPage>
  )
}

const Names = ({ view, people }: { readonly view: View; readonly people: readonly Registered[] }) => {
  const { t, language } = view
  if (people.length === 0) return <p>{t('meetings.registeredPage.none')}</p>
  return (
    <DataTable
      caption={t('meetings.registeredPage.title')}
      columns={[
        { label: t('meetings.registeredPage.name'), isRowHeader: true },
        { label: t('meetings.registeredPage.needs') },
        { label: t('meetings.registeredPage.when') },
      ]}
      rows={people.map((one) => [one.name, one.accessNeeds, longDateTime(language, one.registeredAt)])}
    />
  )
}
