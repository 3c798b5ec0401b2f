/** The reader's registration: how to make it, what it is, how to take it back. */
import type { Verdict } from '#platform/verdict.ts'
import { TextArea } from '#ui/fields.tsx'
import { emptyForm, type FormState } from '#ui/formState.ts'
import { ErrorSummary, Form, LinkButton, Locked, Submit } from '#ui/forms.tsx'
import { Page } from '#ui/layout.tsx'
import { Section } from '#ui/section.tsx'
import { TitleBlock } from '#ui/titleBlock.tsx'
import type { View } from '#ui/view.ts'
import { sayMessage } from '#ui/words.ts'
import { addressOf, metaOf } from './appearance.ts'
import type { MeetingPage } from './meetingPageQuery.ts'
import { freePlaces } from './words.ts'

interface RegistrationProps {
  readonly view: View
  readonly meeting: MeetingPage
  readonly may: Verdict
  readonly isSignedIn: boolean
}

/** A meeting that is over or cancelled says nothing about registration. */
export const Registration = (props: RegistrationProps) => {
  const { view, meeting } = props
  if (meeting.startsAt <= view.now || meeting.state === 'cancelled') return null
  return (
    <>
      <h2 id="iscrizione">{view.t('meetings.registration.title')}</h2>
      {meeting.own === 'confirmed' || meeting.own === 'waiting' ? <Own {...props} /> : <Way {...props} />}
    </>
  )
}

const Own = ({ view, meeting }: RegistrationProps) => {
  const { t } = view
  return (
    <>
      <p>
        {meeting.own === 'confirmed'
          ? t('meetings.registration.confirmed')
          : t('meetings.registration.waiting', { place: meeting.ownPlace ?? 1 })}
      </p>
      {meeting.onlineLink && (
        <p>
          <a href={meeting.onlineLink} rel="noopener noreferrer">
            {t('meetings.registration.onlineLink')}
          </a>
        </p>
      )}
      <Form action={`${addressOf(meeting.id)}/disdici`}>
        <Submit label={t('meetings.registration.cancel')} kind="secondary" />
      </Form>
    </>
  )
}

const Way = ({ view, meeting, may, isSignedIn }: RegistrationProps) => {
  const { t } = view
  const isFull = freePlaces(meeting) === 0
  const label = t(isFull ? 'meetings.registration.openFormWaiting' : 'meetings.registration.openForm')
  if (!may.allowed) return <Locked label={label} why={sayMessage(t, may.because)} />
  return (
    <>
      <p>{t(isFull ? 'meetings.registration.introFull' : introOf(meeting))}</p>
      {isSignedIn ? (
        <RegistrationForm view={view} meeting={meeting} form={emptyForm} />
      ) : (
        <p class="pz-actions">
          <LinkButton href={`${addressOf(meeting.id)}/iscriviti`} label={label} />
        </p>
      )}
    </>
  )
}

/** Nobody prepares chairs where one takes part from home. */
const introOf = ({ mode }: MeetingPage) =>
  mode === 'online' ? 'meetings.registration.introOnline' : 'meetings.registration.intro'

interface RegistrationFormProps {
  readonly view: View
  readonly meeting: MeetingPage
  readonly form: FormState
}

const RegistrationForm = ({ view, meeting, form }: RegistrationFormProps) => {
  const { t } = view
  const isFull = freePlaces(meeting) === 0
  return (
    <Form action={`${addressOf(meeting.id)}/iscriviti`} hidden={{ _key: crypto.randomUUID() }}>
      <TextArea
        view={view}
        form={form}
        name="accessNeeds"
        label={t('meetings.registration.accessNeeds')}
        help={t('meetings.registration.accessNeedsHelp')}
        rows={2}
        isOptional
      />
      <Submit label={t(isFull ? 'meetings.registration.submitWaiting' : 'meetings.registration.submit')} />
    </Form>
  )
}

interface RegistrationPageProps extends RegistrationFormProps {
  readonly may: Verdict
}

/** The form alone, for readers who are not signed in yet. */
export const RegistrationPage = ({ view, meeting, form, may }: RegistrationPageProps) => {
  const { t } = view
  const title = t('meetings.registration.heading', { title: meeting.title })
  const back = { href: addressOf(meeting.id), label: t('meetings.registration.back') }
  const isOwn = meeting.own === 'confirmed' || meeting.own === 'waiting'
  return (
    <Page
      view={view}
      title={title}
      section="meetings"
      breadcrumb={[{ href: back.href, label: meeting.title }]}
      crumb={t('meetings.registration.title')}
      hasErrors={Object.keys(form.errors).length > 0}
      isHidden
    >
      <TitleBlock view={view} title={title} meta={metaOf(view, meeting)} />
      <Section>
        <ErrorSummary view={view} errors={form.errors} />
        {isOwn && <Own view={view} meeting={meeting} may={may} isSignedIn />}
        {!isOwn && may.allowed && <RegistrationForm view={view} meeting={meeting} form={form} />}
        {!isOwn && !may.allowed && (
          <Locked
            label={t('meetings.registration.openForm')}
            why={sayMessage(t, may.because)}
            wayOut={back}
          />
        )}
      </Section>
    </Page>
  )
}
