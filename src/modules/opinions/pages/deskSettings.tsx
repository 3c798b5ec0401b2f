/** A new conversation, and its settings later: question, explanation, who takes part, when statements are looked at. */
import { addresses } from '#ui/addresses.ts'
import { Checkbox, Radios } from '#ui/choices.tsx'
import { Notice } from '#ui/facts.tsx'
import { NumberField, TextArea, TextField } from '#ui/fields.tsx'
import type { FormState } from '#ui/formState.ts'
import { ErrorSummary, Form, Submit } from '#ui/forms.tsx'
import { Page } from '#ui/layout.tsx'
import { Section } from '#ui/section.tsx'
import { TitleBlock } from '#ui/titleBlock.tsx'
import type { View } from '#ui/view.ts'
import type { Conversation } from '../conversation.ts'
import type { FoundConversation } from '../queries/findConversation.ts'
import { moderationTimes } from '../words.ts'
import { deskPart, newConversationAddress } from './deskAddresses.ts'
import { DeskFrame } from './deskFrame.tsx'

/** What a new conversation begins with: everybody may answer, statements are looked at first. */
export const usualSettings = {
  takesGuests: 'yes',
  takesStatements: 'yes',
  moderation: 'before',
  statementLength: '140',
}

export const settingsOf = (conversation: Conversation) => ({
  question: conversation.question,
  explanation: conversation.explanation,
  takesGuests: conversation.takesGuests ? 'yes' : '',
  takesStatements: conversation.takesStatements ? 'yes' : '',
  moderation: conversation.moderation,
  statementLength: String(conversation.statementLength),
})

interface SettingsFormProps {
  readonly view: View
  readonly form: FormState
  readonly action: string
  readonly hidden: Readonly<Record<string, string>>
  readonly submit: string
  readonly back: { readonly href: string; readonly label: string }
  /** Once it is open, question and length of statements stay: they stand in `hidden`. */
  readonly isOpen: boolean
}

const SettingsForm = ({ view, form, action, hidden, submit, back, isOpen }: SettingsFormProps) => {
  const { t } = view
  return (
    <>
      <ErrorSummary view={view} errors={form.errors} labels="opinions.form" />
      <Form id="form" action={action} hidden={hidden}>
        {!isOpen && (
          <TextField
            view={view}
            form={form}
            name="question"
            label={t('opinions.form.question')}
            help={t('opinions.form.questionHelp')}
            limit={160}
            isPublic
          />
        )}
        <TextArea
          view={view}
          form={form}
          name="explanation"
          label={t('opinions.form.explanation')}
          help={t('opinions.form.explanationHelp')}
          isOptional
          isPublic
        />
        <Checkbox
          view={view}
          form={form}
          name="takesGuests"
          value="yes"
          label={t('opinions.form.takesGuests')}
          help={t('opinions.form.takesGuestsHelp')}
        />
        <Checkbox
          view={view}
          form={form}
          name="takesStatements"
          value="yes"
          label={t('opinions.form.takesStatements')}
          help={t('opinions.form.takesStatementsHelp')}
        />
        <Radios
          view={view}
          form={form}
          name="moderation"
          label={t('opinions.form.moderation')}
          options={moderationTimes.map((value) => ({
            value,
            label: t(`opinions.form.moderationWhen.${value}`),
            help: t(`opinions.form.moderationHelp.${value}`),
          }))}
        />
        {!isOpen && (
          <NumberField
            view={view}
            form={form}
            name="statementLength"
            label={t('opinions.form.statementLength')}
            help={t('opinions.form.statementLengthHelp')}
            unit={t('opinions.form.characters')}
          />
        )}
        <Submit label={submit} back={back} />
      </Form>
    </>
  )
}

interface NewPageProps {
  readonly view: View
  readonly process: { readonly id: number; readonly title: string }
  readonly form: FormState
  readonly formKey: string
}

export const NewConversationPage = ({ view, process, form, formKey }: NewPageProps) => {
  const { t } = view
  const id = String(process.id)
  return (
    <Page
      view={view}
      title={t('opinions.desk.newTitle')}
      section="opinions"
      isHidden
      hasErrors={Object.keys(form.errors).length > 0}
      breadcrumb={[
        { href: `${addresses.processes}/${id}`, label: process.title },
        { href: `${addresses.opinions}?percorso=${id}`, label: t('opinions.desk.list') },
      ]}
    >
      <TitleBlock view={view} title={t('opinions.desk.newTitle')} lead={t('opinions.desk.newLead')} />
      <Section>
        <SettingsForm
          view={view}
          form={form}
          action={newConversationAddress}
          hidden={{ process: id, _key: formKey }}
          submit={t('opinions.desk.newCreate')}
          back={{ href: `${addresses.processes}/${id}`, label: t('opinions.desk.toProcess') }}
          isOpen={false}
        />
      </Section>
    </Page>
  )
}

interface SettingsPageProps {
  readonly view: View
  readonly conversation: FoundConversation
  readonly form: FormState
}

export const SettingsPage = ({ view, conversation, form }: SettingsPageProps) => {
  const { t } = view
  const isOpen = conversation.state !== 'draft'
  return (
    <DeskFrame
      view={view}
      conversation={conversation}
      title={t('opinions.desk.settingsTitle')}
      form={form}
      place="desk"
      crumb={t('opinions.desk.settings')}
    >
      <TitleBlock view={view} title={t('opinions.desk.settingsTitle')} lead={conversation.question} />
      <Section>
        {isOpen && <Notice icon="lock">{t('opinions.desk.settingsKept')}</Notice>}
        <SettingsForm
          view={view}
          form={form}
          action={deskPart(conversation.id, '/regole')}
          hidden={
            isOpen
              ? {
                  question: conversation.question,
                  statementLength: String(conversation.statementLength),
                }
              : {}
          }
          submit={t('opinions.desk.settingsSave')}
          back={{ href: deskPart(conversation.id), label: t('opinions.desk.back') }}
          isOpen={isOpen}
        />
      </Section>
    </DeskFrame>
  )
}
