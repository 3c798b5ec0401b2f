import { addresses } from '#ui/addresses.ts'
import { TextArea, TextField } from '#ui/fields.tsx'
import type { FormState } from '#ui/formState.ts'
import { ErrorSummary, Form, Submit } from '#ui/forms.tsx'
import { Page } from '#ui/layout.tsx'
import { Section } from '#ui/section.tsx'
import { TitleBlock } from '#ui/titleBlock.tsx'
import type { View } from '#ui/view.ts'

interface ReportFormPageProps {
  readonly view: View
  readonly form: FormState
}

export const ReportFormPage = ({ view, form }: ReportFormPageProps) => {
  const { t } = view
  const field = { view, form }
  const title = t('site.accessibility.report')
  return (
    <Page
      view={view}
      title={title}
      breadcrumb={[{ href: addresses.accessibility, label: t('site.accessibility.title') }]}
      hasErrors={Object.keys(form.errors).length > 0}
    >
      <TitleBlock view={view} title={title} lead={t('site.report.lead')} />
      <Section>
        <ErrorSummary view={view} errors={form.errors} />
        <Form action={`${addresses.accessibility}/segnala`} hidden={{ _key: crypto.randomUUID() }}>
          <TextArea
            {...field}
            name="problem"
            label={t('site.report.problem')}
            help={t('site.report.problemHelp')}
            limit={4000}
          />
          <TextField {...field} name="page" label={t('site.report.page')} isOptional />
          <TextField
            {...field}
            name="technology"
            label={t('site.report.technology')}
            help={t('site.report.technologyHelp')}
            isOptional
          />
          <TextField
            {...field}
            name="email"
            type="email"
            autocomplete="email"
            label={t('site.report.email')}
            help={t('site.report.emailHelp')}
            width="medium"
            isOptional
          />
          <Submit
            label={t('site.accessibility.reportButton')}
            back={{ href: addresses.accessibility, label: t('site.report.back') }}
          />
        </Form>
      </Section>
    </Page>
  )
}
