/** The pages right after signing in: the name to show, the form that waited, the first administrator. */
import type { DraftContent } from '#platform/drafts.ts'
import { addresses } from '#ui/addresses.ts'
import { Radios, Select } from '#ui/choices.tsx'
import { TextField } from '#ui/fields.tsx'
import type { FormState } from '#ui/formState.ts'
import { ErrorSummary, Form, Submit } from '#ui/forms.tsx'
import { Page } from '#ui/layout.tsx'
import type { View } from '#ui/view.ts'
import type { Municipality } from '../queries.ts'
import { connections } from '../words.ts'
import { hiddenFields, readableTexts } from './waitingForm.ts'

interface WelcomePageProps {
  readonly view: View
  readonly form: FormState
  readonly returnTo: string
  readonly municipalities: readonly Municipality[]
}

export const WelcomePage = ({ view, form, returnTo, municipalities }: WelcomePageProps) => {
  const { t } = view
  return (
    <Page
      view={view}
      title={t('people.welcome.title')}
      plain
      isHidden
      hasErrors={Object.keys(form.errors).length > 0}
    >
      <div class="pz-wrap">
        <h1>{t('people.welcome.title')}</h1>
        <p class="pz-lead">{t('people.welcome.lead')}</p>
        <ErrorSummary view={view} errors={form.errors} />
        <Form
          action={`${addresses.signIn}/benvenuto`}
          hidden={{ torna: returnTo, language: view.language }}
          withoutTurbo
        >
          <ProfileFields view={view} form={form} municipalities={municipalities} />
          <Submit label={t('people.welcome.save')} />
        </Form>
      </div>
    </Page>
  )
}

/** Name and place: at the first sign-in and in the profile. */
export const ProfileFields = ({
  view,
  form,
  municipalities,
}: Pick<WelcomePageProps, 'view' | 'form' | 'municipalities'>) => {
  const { t } = view
  return (
    <>
      <TextField
        view={view}
        form={form}
        name="name"
        autocomplete="nickname"
        label={t('people.profile.name')}
        help={t('people.profile.nameHelp')}
        isPublic
      />
      {municipalities.length > 0 && (
        <Select
          view={view}
          form={form}
          name="municipality"
          label={t('people.profile.municipality')}
          help={t('people.profile.municipalityHelp')}
          isOptional
          empty={t('people.profile.noMunicipality')}
          options={municipalities.map(({ id, name }) => ({ value: String(id), label: name }))}
        />
      )}
      <Radios
        view={view}
        form={form}
        name="connection"
        label={t('people.profile.connection')}
        isOptional
        options={connections.map((connection) => ({
          value: connection,
          label: t(`people.connection.${connection}`),
          help: t(`people.connectionHelp.${connection}`),
        }))}
      />
    </>
  )
}

interface ResumePageProps {
  readonly view: View
  readonly fields: DraftContent
}

/** "Ora puoi mandare quello che avevi scritto": what was typed, and the button that sends it. */
export const ResumePage = ({ view, fields }: ResumePageProps) => {
  const { t } = view
  const texts = readableTexts(fields)
  return (
    <Page view={view} title={t('people.resume.title')} plain isHidden>
      <div class="pz-wrap">
        <h1>{t('people.resume.title')}</h1>
        <p class="pz-lead">{texts.length > 0 ? t('people.resume.lead') : t('people.resume.leadEmpty')}</p>
        {texts.map(({ name, text }) => (
          <blockquote class="pz-kept">
            {name && (
              <p>
                <strong>{t(`people.resume.field.${name}`)}</strong>
              </p>
            )}
            {text.split('\n').map((line) => (
              <p>{line}</p>
            ))}
          </blockquote>
        ))}
        <Form action={`${addresses.signIn}/riprendi`} withoutTurbo>
          {hiddenFields(fields).map(([name, value]) => (
            <input type="hidden" name={name} value={value} />
          ))}
          <Submit label={t('people.resume.send')} />
        </Form>
        <p>
          <a href={`${addresses.signIn}/lascia`}>{t('people.resume.forget')}</a>
        </p>
      </div>
    </Page>
  )
}

/** What was written is gone for good: asked once more. */
export const ForgetPage = ({ view, fields }: ResumePageProps) => {
  const { t } = view
  return (
    <Page view={view} title={t('people.forget.title')} plain isHidden>
      <div class="pz-wrap">
        <h1>{t('people.forget.title')}</h1>
        <p class="pz-lead">{t('people.forget.lead', { title: readableTexts(fields)[0]?.text ?? '' })}</p>
        <Form action={`${addresses.signIn}/lascia`} withoutTurbo>
          <Submit
            label={t('people.forget.confirm')}
            back={{ href: `${addresses.signIn}/riprendi`, label: t('people.forget.back') }}
          />
        </Form>
      </div>
    </Page>
  )
}

interface FirstAdministratorPageProps {
  readonly view: View
  readonly form: FormState
  readonly invitation: string
}

export const FirstAdministratorPage = ({ view, form, invitation }: FirstAdministratorPageProps) => {
  const { t } = view
  return (
    <Page
      view={view}
      title={t('people.firstAdministrator.title')}
      plain
      isHidden
      hasErrors={Object.keys(form.errors).length > 0}
    >
      <div class="pz-wrap">
        <h1>{t('people.firstAdministrator.title')}</h1>
        <p class="pz-lead">{t('people.firstAdministrator.lead')}</p>
        <ErrorSummary view={view} errors={form.errors} />
        <Form action={`${addresses.signIn}/primo-accesso`} hidden={{ invitation }} withoutTurbo>
          <TextField
            view={view}
            form={form}
            name="name"
            autocomplete="name"
            label={t('people.profile.name')}
            help={t('people.profile.nameHelp')}
          />
          <TextField
            view={view}
            form={form}
            name="email"
            type="email"
            autocomplete="email"
            label={t('people.signIn.email')}
            help={t('people.firstAdministrator.emailHelp')}
          />
          <Submit label={t('people.firstAdministrator.become')} />
        </Form>
      </div>
    </Page>
  )
}
