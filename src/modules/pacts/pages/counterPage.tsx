/** The officer's page: whose code this is, and the record that somebody has looked at a document. */
import { addresses } from '#ui/addresses.ts'
import { Checkbox, Radios } from '#ui/choices.tsx'
import { FactList } from '#ui/facts.tsx'
import { TextField } from '#ui/fields.tsx'
import type { FormState } from '#ui/formState.ts'
import { ErrorSummary, Form, Submit } from '#ui/forms.tsx'
import { Page } from '#ui/layout.tsx'
import { Section } from '#ui/section.tsx'
import { TitleBlock } from '#ui/titleBlock.tsx'
import type { View } from '#ui/view.ts'
import type { PactTerm } from '../terms.ts'
import { counterDocuments } from '../words.ts'
import { counterAddress } from './lifeAddress.ts'

interface CounterPageProps {
  readonly view: View
  readonly body: { readonly id: number; readonly name: string; readonly slug: string }
  /** How long a check counts. */
  readonly term: PactTerm
  readonly request: { readonly name: string; readonly code: string } | undefined
  readonly form: FormState
}

export const CounterPage = ({ view, body, term, request, form }: CounterPageProps) => {
  const { t } = view
  return (
    <Page
      view={view}
      section="pacts"
      title={t('pacts.counter.title', { body: body.name })}
      breadcrumb={[{ href: `${addresses.bodies}/${body.slug}`, label: body.name }]}
      crumb={t('pacts.counter.crumb')}
      hasErrors={Object.keys(form.errors).length > 0}
      reading
      isHidden
    >
      <TitleBlock
        view={view}
        title={t('pacts.counter.title', { body: body.name })}
        lead={t('pacts.counter.lead')}
      />
      <Section id="controllo" title={request ? t('pacts.counter.look') : t('pacts.counter.find')} ruled>
        <ErrorSummary view={view} errors={form.errors} />
        {request ? (
          <>
            <FactList
              facts={[
                { label: t('pacts.counter.name'), value: request.name || t('pacts.counter.noName') },
                {
                  label: t('pacts.counter.counts'),
                  value: `${t('pacts.counter.days', { count: term.amount })} ${t('pacts.review.source', { source: term.source })} ${term.isVerified ? '' : t('pacts.review.unverified')}`,
                },
              ]}
            />
            <Form action={counterAddress(body.id)} hidden={{ code: request.code }}>
              <Radios
                view={view}
                form={form}
                name="how"
                label={t('pacts.counter.how')}
                help={t('pacts.counter.howHelp')}
                options={counterDocuments.map((how) => ({
                  value: how,
                  label: t(`pacts.counter.document.${how}`),
                }))}
              />
              <Checkbox
                view={view}
                form={form}
                name="hasLooked"
                label={t('pacts.counter.hasLooked')}
                value="si"
              />
              <Submit
                label={t('pacts.counter.record')}
                back={{ href: counterAddress(body.id), label: t('pacts.counter.another') }}
              />
            </Form>
          </>
        ) : (
          <Form action={counterAddress(body.id)} method="get">
            <TextField
              view={view}
              form={form}
              name="code"
              label={t('pacts.counter.code')}
              help={t('pacts.counter.codeHelp')}
              width="short"
            />
            <Submit label={t('pacts.counter.search')} />
          </Form>
        )}
      </Section>
    </Page>
  )
}
