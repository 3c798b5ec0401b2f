import { addresses } from '#ui/addresses.ts'
import { Radios } from '#ui/choices.tsx'
import type { FormState } from '#ui/formState.ts'
import { ErrorSummary, Form, Submit } from '#ui/forms.tsx'
import { Page } from '#ui/layout.tsx'
import { Section } from '#ui/section.tsx'
import { TitleBlock } from '#ui/titleBlock.tsx'
import type { View } from '#ui/view.ts'
import { frequencies } from './words.ts'

interface PreferencesPageProps {
  readonly view: View
  readonly form: FormState
}

export const PreferencesPage = ({ view, form }: PreferencesPageProps) => {
  const { t } = view
  return (
    <Page
      view={view}
      title={t('notices.preferences.title')}
      breadcrumb={[{ href: addresses.notices, label: t('notices.title') }]}
      hasErrors={Object.keys(form.errors).length > 0}
      isHidden
    >
      <TitleBlock view={view} title={t('notices.preferences.title')} lead={t('notices.preferences.lead')} />
      <Section>
        <ErrorSummary view={view} errors={form.errors} />
        <Form action={`${addresses.notices}/preferenze`}>
          <Radios
            view={view}
            form={form}
            name="frequency"
            label={t('notices.preferences.frequency')}
            options={frequencies.map((frequency) => ({
              value: frequency,
              label: t(`notices.frequency.${frequency}`),
              help: t(`notices.frequencyHelp.${frequency}`),
            }))}
          />
          <Submit
            label={t('notices.preferences.save')}
            back={{ href: `${addresses.notices}/seguiti`, label: t('notices.followed.title') }}
          />
        </Form>
      </Section>
    </Page>
  )
}

export const UnsubscribePage = ({ view, token }: { readonly view: View; readonly token: string }) => {
  const { t } = view
  return (
    <Page view={view} title={t('notices.unsubscribe.title')} plain isHidden>
      <div class="pz-wrap">
        <h1>{t('notices.unsubscribe.title')}</h1>
        <p class="pz-lead">{t('notices.unsubscribe.lead')}</p>
        <Form action={`${addresses.notices}/disiscrizione/${token}`}>
          <Submit
            label={t('notices.unsubscribe.stop')}
            back={{ href: `${addresses.notices}/preferenze`, label: t('notices.unsubscribe.less') }}
          />
        </Form>
      </div>
    </Page>
  )
}

export const StoppedPage = ({ view }: { readonly view: View }) => {
  const { t } = view
  return (
    <Page view={view} title={t('notices.stopped.title')} plain isHidden>
      <div class="pz-wrap">
        <h1>{t('notices.stopped.title')}</h1>
        <p class="pz-lead" role="status">
          {t('notices.stopped.lead')}
        </p>
        <p class="pz-actions">
          <a href={`${addresses.notices}/preferenze`}>{t('notices.stopped.again')}</a>
          <a href={addresses.home}>{t('notices.stopped.home')}</a>
        </p>
      </div>
    </Page>
  )
}
