/** Answers of another platform: which files, what they would bring in, and the files of this conversation to take away. */
import { DataTable } from '#ui/dataTable.tsx'
import { FactList, Notice } from '#ui/facts.tsx'
import { FileField, TextField } from '#ui/fields.tsx'
import type { FormState } from '#ui/formState.ts'
import { Form, LinkButton, Locked, Submit } from '#ui/forms.tsx'
import { number } from '#ui/numbers.ts'
import { Section } from '#ui/section.tsx'
import { TitleBlock } from '#ui/titleBlock.tsx'
import type { View } from '#ui/view.ts'
import { sayMessage } from '#ui/words.ts'
import { statementsFileAddress, votesFileAddress } from '../appearance.ts'
import type { FoundConversation } from '../queries/findConversation.ts'
import type { ImportPreview } from '../rules/importPreview.ts'
import { deskPart } from './deskAddresses.ts'
import { DeskErrors, DeskFrame } from './deskFrame.tsx'

export interface ImportPageProps {
  readonly view: View
  readonly conversation: FoundConversation
  /** What the chosen files would bring in, and the files themselves where they are not too large to carry along. */
  readonly looked:
    | {
        readonly preview: ImportPreview
        readonly carried: { readonly votes: string; readonly comments: string } | undefined
      }
    | undefined
  readonly form: FormState
  readonly formKey: string
}

export const ImportPage = (props: ImportPageProps) => {
  const { view, conversation, looked, form } = props
  const { t } = view
  const may = conversation.steps.import
  return (
    <DeskFrame
      view={view}
      conversation={conversation}
      title={t('opinions.files.title')}
      form={form}
      place="files"
    >
      <TitleBlock view={view} title={t('opinions.files.title')} lead={t('opinions.files.lead')} />
      <DeskErrors view={view} form={form} />
      {looked && <Preview {...props} looked={looked} />}
      <Section
        id="importa"
        title={t(looked ? 'opinions.files.otherFiles' : 'opinions.files.import')}
        intro={t('opinions.files.importIntro')}
        ruled
      >
        <Columns view={view} />
        {may.allowed ? (
          <Choose {...props} />
        ) : (
          <Locked label={t('opinions.files.look')} why={sayMessage(t, may.because)} />
        )}
      </Section>
      <Section id="esporta" title={t('opinions.files.export')} intro={t('opinions.files.exportIntro')} ruled>
        <p class="pz-actions">
          <LinkButton
            kind="secondary"
            href={votesFileAddress(conversation.id)}
            label={t('opinions.files.exportVotes')}
          />
          <LinkButton
            kind="secondary"
            href={statementsFileAddress(conversation.id)}
            label={t('opinions.files.exportStatements')}
          />
        </p>
      </Section>
    </DeskFrame>
  )
}

const Columns = ({ view }: { readonly view: View }) => {
  const { t } = view
  return (
    <DataTable
      caption={t('opinions.files.columns')}
      isCaptionShown
      columns={[
        { label: t('opinions.files.file'), isRowHeader: true },
        { label: t('opinions.files.needed') },
        { label: t('opinions.files.welcome') },
      ]}
      rows={[
        ['votes.csv', 'comment-id, voter-id, vote', 'timestamp, important'],
        ['comments.csv', 'comment-id, comment-body', 'moderated, is-meta'],
      ]}
    />
  )
}

const Choose = ({ view, conversation, form }: ImportPageProps) => {
  const { t } = view
  return (
    <Form id="form" action={deskPart(conversation.id, '/importa')} hasFiles>
      <FileField
        view={view}
        form={form}
        name="votes"
        label={t('opinions.files.votes')}
        help={t('opinions.files.votesHelp')}
        accept=".csv,.txt"
      />
      <FileField
        view={view}
        form={form}
        name="comments"
        label={t('opinions.files.comments')}
        help={t('opinions.files.commentsHelp')}
        accept=".csv,.txt"
        isOptional
      />
      <TextField
        view={view}
        form={form}
        name="origin"
        label={t('opinions.files.origin')}
        help={t('opinions.files.originHelp')}
        limit={300}
        isOptional
        isPublic
      />
      <Submit label={t('opinions.files.look')} name="passo" value="guarda" />
    </Form>
  )
}

const Preview = ({
  view,
  conversation,
  looked,
  form,
  formKey,
}: ImportPageProps & { readonly looked: NonNullable<ImportPageProps['looked']> }) => {
  const { t, language } = view
  const { preview, carried } = looked
  const origin = typeof form.values.origin === 'string' ? form.values.origin : ''
  return (
    <Section id="anteprima" title={t('opinions.files.preview')} ruled>
      <Notice icon="search">{t('opinions.files.nothingYet')}</Notice>
      <FactList
        facts={[
          { label: t('opinions.files.people'), value: number(language, preview.people) },
          {
            label: t('opinions.files.answers'),
            value: t('opinions.files.answersSaid', {
              all: number(language, preview.answers),
              agree: number(language, preview.agree),
              disagree: number(language, preview.disagree),
              pass: number(language, preview.pass),
            }),
          },
          {
            label: t('opinions.files.statements'),
            value: t('opinions.files.statementsSaid', {
              all: number(language, preview.statements),
              rejected: number(language, preview.rejected),
            }),
          },
          ...(preview.unwritten === 0
            ? []
            : [
                {
                  label: t('opinions.files.unwritten'),
                  value: t('opinions.files.unwrittenSaid', { count: preview.unwritten }),
                },
              ]),
        ]}
      />
      {preview.first.length > 0 && (
        <DataTable
          caption={t('opinions.files.firstStatements', { count: preview.first.length })}
          isCaptionShown
          columns={[{ label: t('opinions.room.pdf.number') }, { label: t('opinions.room.pdf.statement') }]}
          rows={preview.first.map((statement) => [String(statement.number), statement.text])}
        />
      )}
      {carried ? (
        <Form
          id="form-importa"
          action={deskPart(conversation.id, '/importa')}
          hasFiles
          hidden={{
            passo: 'importa',
            carriedVotes: carried.votes,
            carriedComments: carried.comments,
            origin,
            _key: formKey,
          }}
        >
          <Submit
            label={t('opinions.files.importButton', { count: preview.answers })}
            back={{ href: deskPart(conversation.id, '/importa'), label: t('opinions.files.notThese') }}
          />
        </Form>
      ) : (
        <Form
          id="form-importa"
          action={deskPart(conversation.id, '/importa')}
          hasFiles
          hidden={{ passo: 'importa', origin, _key: formKey }}
        >
          <p>{t('opinions.files.tooLargeToCarry')}</p>
          <FileField
            view={view}
            form={form}
            name="votes"
            label={t('opinions.files.votes')}
            accept=".csv,.txt"
          />
          <FileField
            view={view}
            form={form}
            name="comments"
            label={t('opinions.files.comments')}
            accept=".csv,.txt"
            isOptional
          />
          <Submit label={t('opinions.files.importButton', { count: preview.answers })} />
        </Form>
      )}
    </Section>
  )
}
