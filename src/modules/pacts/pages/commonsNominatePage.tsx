/** Nominating a commons: anybody may, with reasons; who one is, is asked at the end. */
import { addresses } from '#ui/addresses.ts'
import { Select } from '#ui/choices.tsx'
import type { FormState } from '#ui/formState.ts'
import { ErrorSummary, Form, Submit } from '#ui/forms.tsx'
import { Page } from '#ui/layout.tsx'
import { Section } from '#ui/section.tsx'
import { TitleBlock } from '#ui/titleBlock.tsx'
import type { View } from '#ui/view.ts'
import { CommonsFields, CommonsName } from './commonsFields.tsx'

interface NominatePageProps {
  readonly view: View
  readonly form: FormState
  readonly bodies: readonly { readonly id: number; readonly name: string }[]
  readonly formKey: string
}

export const NominatePage = ({ view, form, bodies, formKey }: NominatePageProps) => {
  const { t } = view
  return (
    <Page
      view={view}
      title={t('pacts.commonsPage.nominate')}
      section="pacts"
      isHidden
      hasErrors={Object.keys(form.errors).length > 0}
      breadcrumb={[
        { href: addresses.pacts, label: t('pacts.catalogue.title') },
        { href: addresses.commons, label: t('pacts.commonsPage.title') },
      ]}
    >
      <TitleBlock
        view={view}
        title={t('pacts.commonsPage.nominate')}
        lead={t('pacts.commonsPage.nominateLead')}
      />
      <Section>
        <ErrorSummary view={view} errors={form.errors} labels="pacts.commonsPage" />
        {!view.signedIn && <p>{t('pacts.propose.signIn')}</p>}
        <Form action={`${addresses.commons}/segnala`} hidden={{ _key: formKey }}>
          <CommonsName view={view} form={form} />
          <Select
            view={view}
            form={form}
            name="body"
            label={t('pacts.commonsPage.body')}
            empty={t('pacts.propose.choose')}
            options={bodies.map(({ id, name }) => ({ value: String(id), label: name }))}
          />
          <CommonsFields view={view} form={form} />
          <Submit
            label={t('pacts.commonsPage.nominateSubmit')}
            back={{ href: addresses.commons, label: t('pacts.commonsPage.back') }}
          />
        </Form>
      </Section>
    </Page>
  )
}
