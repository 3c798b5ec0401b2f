/** Forms of the document that have a page of their own: beginning it, one clause, one answer. */
import { Radios } from '#ui/choices.tsx'
import { DateField, NumberField, TextArea, TextField } from '#ui/fields.tsx'
import type { FormState } from '#ui/formState.ts'
import { ErrorSummary, Form, Submit } from '#ui/forms.tsx'
import { GoLink, Reading, Section } from '#ui/section.tsx'
import { TitleBlock } from '#ui/titleBlock.tsx'
import type { View } from '#ui/view.ts'
import { documentAddress, proposalAddress, tableAddress } from '../appearance.ts'
import type { ClauseText } from '../documentText.ts'
import { answerOutcomes } from '../words.ts'
import { TextFields } from './documentWorkPage.tsx'
import { FormPage } from './formPage.tsx'

interface FormProps {
  readonly view: View
  readonly form: FormState
  readonly formKey: string
}

interface DraftPageProps extends FormProps {
  readonly table: { readonly id: number; readonly title: string }
}

export const DraftPage = ({ view, form, formKey, table }: DraftPageProps) => {
  const { t } = view
  return (
    <FormPage
      view={view}
      form={form}
      title={t('negotiations.documentWork.start')}
      above={{ href: tableAddress(table.id), label: table.title }}
    >
      <TitleBlock
        view={view}
        title={t('negotiations.documentWork.start')}
        lead={t('negotiations.documentWork.startLead')}
      />
      <Section>
        <ErrorSummary view={view} errors={form.errors} />
        <Form action={`${tableAddress(table.id)}/documento`} hidden={{ _key: formKey }}>
          <TextFields view={view} form={form} />
          <Submit
            label={t('negotiations.documentWork.start')}
            back={{ href: tableAddress(table.id), label: t('negotiations.ask.back') }}
          />
        </Form>
      </Section>
    </FormPage>
  )
}

interface ClausePageProps extends FormProps {
  readonly document: number
  readonly clause: ClauseText
}

export const ClausePage = ({ view, form, document, clause }: ClausePageProps) => {
  const { t } = view
  const title = t('negotiations.documentWork.editClause', { position: clause.position })
  const work = { href: `${documentAddress(document)}/lavoro`, label: t('negotiations.documentWork.title') }
  return (
    <FormPage view={view} form={form} title={title} above={work}>
      <TitleBlock view={view} title={title} />
      <Section>
        <ErrorSummary view={view} errors={form.errors} />
        <Form action={`${documentAddress(document)}/clausole/${clause.clause}`}>
          <TextField
            view={view}
            form={form}
            name="title"
            label={t('negotiations.documentWork.clauseTitle')}
            isPublic
          />
          <TextArea
            view={view}
            form={form}
            name="text"
            label={t('negotiations.documentWork.clauseText')}
            help={t('negotiations.documentWork.clauseTextHelp')}
            rows={10}
            isPublic
          />
          <Submit
            label={t('negotiations.documentWork.saveClause')}
            back={{ href: work.href, label: t('negotiations.forward.back') }}
          />
        </Form>
      </Section>
    </FormPage>
  )
}

interface AnswerPageProps extends FormProps {
  readonly document: number
  readonly clause: ClauseText
}

export const AnswerPage = ({ view, form, formKey, document, clause }: AnswerPageProps) => {
  const { t } = view
  const title = t('negotiations.answerForm.title', { code: clause.code })
  return (
    <FormPage
      view={view}
      form={form}
      title={title}
      above={{ href: documentAddress(document), label: t('negotiations.document.crumb') }}
      reading
    >
      <TitleBlock view={view} title={title} lead={clause.title}>
        <GoLink
          href={proposalAddress(clause.proposal)}
          label={t('negotiations.document.fromProposal', { code: clause.code, title: clause.title })}
        />
      </TitleBlock>
      <Section>
        <Reading text={clause.text} />
        <ErrorSummary view={view} errors={form.errors} />
        <Form action={`${documentAddress(document)}/risposte/${clause.proposal}`} hidden={{ _key: formKey }}>
          <Radios
            view={view}
            form={form}
            name="outcome"
            label={t('negotiations.answerForm.outcome')}
            options={answerOutcomes.map((value) => ({ value, label: t(`negotiations.answer.${value}`) }))}
          />
          <DateField
            view={view}
            form={form}
            name="deferredUntil"
            label={t('negotiations.answerForm.until')}
            isOptional
          />
          <TextArea
            view={view}
            form={form}
            name="reasons"
            label={t('negotiations.answerForm.reasons')}
            help={t('negotiations.answerForm.reasonsHelp')}
            isPublic
          />
          <TextField view={view} form={form} name="office" label={t('negotiations.answerForm.office')} />
          <TextField
            view={view}
            form={form}
            name="actTitle"
            label={t('negotiations.answerForm.act')}
            help={t('negotiations.answerForm.actHelp')}
          />
          <DateField view={view} form={form} name="actDate" label={t('negotiations.answerForm.actDate')} />
          <NumberField
            view={view}
            form={form}
            name="cost"
            label={t('negotiations.answerForm.cost')}
            help={t('negotiations.answerForm.costHelp')}
            unit="€"
            isOptional
          />
          <p class="pz-quiet">{t('negotiations.answerForm.once')}</p>
          <Submit label={t('negotiations.answerForm.submit')} />
        </Form>
      </Section>
    </FormPage>
  )
}
