import { addresses } from '#ui/addresses.ts'
import { Radios } from '#ui/choices.tsx'
import { TextArea } from '#ui/fields.tsx'
import { type FormState, typedValue } from '#ui/formState.ts'
import { ErrorSummary, Form, Submit } from '#ui/forms.tsx'
import { Page } from '#ui/layout.tsx'
import { Section } from '#ui/section.tsx'
import { TitleBlock } from '#ui/titleBlock.tsx'
import type { View } from '#ui/view.ts'

interface RatingPageProps {
  readonly view: View
  readonly form: FormState
}

export const RatingPage = ({ view, form }: RatingPageProps) => {
  const { t } = view
  const rated = typedValue(form, 'page')
  const title = t('site.rating.title')
  return (
    <Page view={view} title={title} breadcrumb={[]} isHidden hasErrors={Object.keys(form.errors).length > 0}>
      <TitleBlock view={view} title={title} lead={t('site.rating.lead', { page: rated })} />
      <Section>
        <ErrorSummary view={view} errors={form.errors} />
        <Form action={addresses.rating} hidden={{ _key: crypto.randomUUID(), page: rated }}>
          <Radios
            view={view}
            form={form}
            name="isClear"
            label={t('site.rating.question')}
            options={[
              { value: 'si', label: t('site.rating.yes') },
              { value: 'no', label: t('site.rating.no') },
            ]}
          />
          <TextArea
            view={view}
            form={form}
            name="missing"
            label={t('site.rating.missing')}
            help={t('site.rating.missingHelp')}
            rows={3}
            limit={200}
            isOptional
          />
          <Submit label={t('site.rating.save')} back={{ href: rated, label: t('network.back') }} />
        </Form>
      </Section>
    </Page>
  )
}
