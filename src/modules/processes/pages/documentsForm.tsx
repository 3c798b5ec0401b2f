/** Documents of a process: what is owed, what is public, and the form that publishes one. */
import { Radios } from '#ui/choices.tsx'
import { DataTable } from '#ui/dataTable.tsx'
import { longDate } from '#ui/dates.ts'
import { TextArea, TextField } from '#ui/fields.tsx'
import type { FormState } from '#ui/formState.ts'
import { Form, Submit } from '#ui/forms.tsx'
import type { View } from '#ui/view.ts'
import { documentAddress, managementAddress } from '../places.ts'
import type { ProcessDocument } from '../queries/findProcessPage.ts'
import type { DocumentKind, Process } from '../words.ts'
import { backToDesk, DeskFrame } from './frame.tsx'

interface DocumentsFormProps {
  readonly view: View
  readonly process: Process
  readonly documents: readonly ProcessDocument[]
  /** Each kind with the reason why it cannot be published now, if any. */
  readonly kinds: readonly { readonly kind: DocumentKind; readonly why: string | undefined }[]
  readonly form: FormState
  readonly formKey: string
}

export const DocumentsForm = ({ view, process, documents, kinds, form, formKey }: DocumentsFormProps) => {
  const { t } = view
  return (
    <DeskFrame
      view={view}
      process={process}
      form={form}
      title={t('processes.documents.title')}
      lead={t('processes.documents.lead')}
    >
      {documents.length > 0 && (
        <DataTable
          caption={t('processes.documents.list')}
          isCaptionShown
          columns={[
            { label: t('processes.documents.document'), isRowHeader: true },
            { label: t('processes.documents.kind') },
            { label: t('processes.documents.state') },
          ]}
          rows={documents.map((document) => [
            document.publishedAt ? (
              <a href={documentAddress(process.id, document.id)}>{document.title}</a>
            ) : (
              document.title
            ),
            t(`processes.kind.${document.kind}`),
            stateOf(view, document),
          ])}
        />
      )}
      <h2>{t('processes.documents.publish')}</h2>
      <Form action={managementAddress(process.id, 'documenti')} hidden={{ _key: formKey }}>
        <Radios
          view={view}
          form={form}
          name="kind"
          label={t('processes.documents.which')}
          options={kinds.map(({ kind, why }) => ({
            value: kind,
            label: t(`processes.kind.${kind}`),
            help: why,
          }))}
        />
        <TextField view={view} form={form} name="title" label={t('processes.documents.name')} isPublic />
        <TextArea
          view={view}
          form={form}
          name="summary"
          label={t('processes.documents.summary')}
          rows={3}
          limit={500}
          isPublic
        />
        <TextArea
          view={view}
          form={form}
          name="body"
          label={t('processes.documents.body')}
          help={t('processes.documents.bodyHelp')}
          rows={16}
          isPublic
        />
        <Submit label={t('processes.documents.button')} back={backToDesk(view, process)} />
      </Form>
    </DeskFrame>
  )
}

function stateOf(view: View, document: ProcessDocument): string {
  if (document.publishedAt) {
    return view.t('processes.documents.publishedOn', { date: longDate(view.language, document.publishedAt) })
  }
  return document.dueOn
    ? view.t('processes.documents.dueOn', { date: document.dueOn })
    : view.t('processes.outcomes.noDate')
}
