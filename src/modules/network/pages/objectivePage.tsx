import type { Verdict } from '#platform/verdict.ts'
import { addresses } from '#ui/addresses.ts'
import { TextArea, TextField } from '#ui/fields.tsx'
import type { FormState } from '#ui/formState.ts'
import { ErrorSummary, Form, Locked, Submit } from '#ui/forms.tsx'
import { Page } from '#ui/layout.tsx'
import { Section } from '#ui/section.tsx'
import { TitleBlock } from '#ui/titleBlock.tsx'
import type { View } from '#ui/view.ts'
import { sayMessage } from '#ui/words.ts'

interface ObjectivePageProps {
  readonly view: View
  readonly strategy: { readonly id: number; readonly title: string }
  readonly form: FormState
  readonly verdict: Verdict
}

export const ObjectivePage = ({ view, strategy, form, verdict }: ObjectivePageProps) => {
  const { t } = view
  const address = `${addresses.strategies}/${strategy.id}`
  return (
    <Page
      view={view}
      title={t('network.strategies.add')}
      isHidden
      breadcrumb={[
        { href: addresses.strategies, label: t('network.strategies.title') },
        { href: address, label: strategy.title },
      ]}
      hasErrors={Object.keys(form.errors).length > 0}
    >
      <TitleBlock view={view} title={t('network.strategies.add')} lead={strategy.title} />
      <Section>
        {verdict.allowed ? (
          <>
            <ErrorSummary view={view} errors={form.errors} />
            <Form action={`${address}/obiettivi/nuovo`} hidden={{ _key: crypto.randomUUID() }}>
              <TextField
                view={view}
                form={form}
                name="title"
                label={t('network.strategies.objective')}
                limit={120}
              />
              <TextArea
                view={view}
                form={form}
                name="detail"
                label={t('network.strategies.detail')}
                isOptional
              />
              <Submit
                label={t('network.strategies.add')}
                back={{ href: address, label: t('network.back') }}
              />
            </Form>
          </>
        ) : (
          <Locked
            label={t('network.strategies.add')}
            why={sayMessage(t, verdict.because)}
            wayOut={{ href: address, label: t('network.back') }}
          />
        )}
      </Section>
    </Page>
  )
}
