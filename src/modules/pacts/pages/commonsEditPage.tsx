/** Correcting what a commons is said to be: its officers always, whoever nominated it until the body decides. */
import { addresses } from '#ui/addresses.ts'
import type { FormState } from '#ui/formState.ts'
import { ErrorSummary, Form, Submit } from '#ui/forms.tsx'
import { Page } from '#ui/layout.tsx'
import { Section } from '#ui/section.tsx'
import { TitleBlock } from '#ui/titleBlock.tsx'
import type { View } from '#ui/view.ts'
import { commonsAddress } from '../appearance.ts'
import type { CommonsPageData } from '../queries/register.ts'
import { CommonsFields, CommonsName } from './commonsFields.tsx'

interface CommonsEditPageProps {
  readonly view: View
  readonly form: FormState
  readonly commons: Pick<CommonsPageData, 'id' | 'name'>
}

export const CommonsEditPage = ({ view, form, commons }: CommonsEditPageProps) => {
  const { t } = view
  const here = commonsAddress(commons.id)
  return (
    <Page
      view={view}
      title={t('pacts.commonsPage.edit')}
      section="pacts"
      isHidden
      hasErrors={Object.keys(form.errors).length > 0}
      breadcrumb={[
        { href: addresses.pacts, label: t('pacts.catalogue.title') },
        { href: addresses.commons, label: t('pacts.commonsPage.title') },
        { href: here, label: commons.name },
      ]}
    >
      <TitleBlock view={view} title={t('pacts.commonsPage.edit')} lead={t('pacts.commonsPage.editLead')} />
      <Section>
        <ErrorSummary view={view} errors={form.errors} labels="pacts.commonsPage" />
        <Form action={`${here}/correggi`}>
          <CommonsName view={view} form={form} />
          <CommonsFields view={view} form={form} />
          <Submit
            label={t('pacts.commonsPage.editSubmit')}
            back={{ href: here, label: t('pacts.commonsPage.editBack') }}
          />
        </Form>
      </Section>
    </Page>
  )
}
