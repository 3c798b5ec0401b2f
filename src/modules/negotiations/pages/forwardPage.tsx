/** Before the document goes on for good: what goes, to whom, and that it does not come back. */
import { FactList } from '#ui/facts.tsx'
import { emptyForm } from '#ui/formState.ts'
import { Form, Submit } from '#ui/forms.tsx'
import { Section } from '#ui/section.tsx'
import { TitleBlock } from '#ui/titleBlock.tsx'
import type { View } from '#ui/view.ts'
import { documentAddress } from '../appearance.ts'
import type { DocumentPage } from '../queries/documentPage.ts'
import { FormPage } from './formPage.tsx'

interface ForwardPageProps {
  readonly view: View
  readonly found: DocumentPage
  readonly to: 'garante' | 'consegna'
}

export const ForwardPage = ({ view, found, to }: ForwardPageProps) => {
  const { t } = view
  const { document, text } = found
  const work = `${documentAddress(document.id)}/lavoro`
  const title = t(`negotiations.forward.${to}.title`)
  return (
    <FormPage
      view={view}
      form={emptyForm}
      title={title}
      above={{ href: work, label: t('negotiations.documentWork.title') }}
    >
      <TitleBlock view={view} title={title} lead={t(`negotiations.forward.${to}.what`)} />
      <Section>
        <FactList
          facts={[
            {
              label: t('negotiations.forward.document'),
              value: <a href={documentAddress(document.id)}>{text.title}</a>,
            },
            {
              label: t('negotiations.forward.state'),
              value: t(`negotiations.state.${document.state}`),
            },
            {
              label: t('negotiations.forward.clauses'),
              value: t('negotiations.forward.count', { count: text.clauses.length }),
            },
          ]}
        />
        <p>
          <strong>{t('negotiations.forward.final')}</strong>
        </p>
        <Form action={`${documentAddress(document.id)}/${to}`}>
          <Submit
            label={t(
              to === 'garante' ? 'negotiations.documentWork.send' : 'negotiations.documentWork.toBody',
            )}
            back={{ href: work, label: t('negotiations.forward.back') }}
          />
        </Form>
      </Section>
    </FormPage>
  )
}
