/** The page on which a meeting is prepared or changed. */
import { addresses } from '#ui/addresses.ts'
import { type Option, Radios, Select } from '#ui/choices.tsx'
import { DateField, NumberField, TextArea, TextField, TimeField } from '#ui/fields.tsx'
import type { FormState } from '#ui/formState.ts'
import { ErrorSummary, Form, Submit } from '#ui/forms.tsx'
import { Page } from '#ui/layout.tsx'
import { Section } from '#ui/section.tsx'
import { TitleBlock } from '#ui/titleBlock.tsx'
import type { View } from '#ui/view.ts'
import { addressOf } from './appearance.ts'
import { meetingKinds, meetingModes } from './words.ts'

interface PlanPageProps {
  readonly view: View
  readonly form: FormState
  /** What a new meeting can belong to; absent where one is changed. */
  readonly hosts?: readonly Option[] | undefined
  /** The meeting that is changed. */
  readonly meeting?: { readonly id: number; readonly title: string } | undefined
}

export const PlanPage = ({ view, form, hosts, meeting }: PlanPageProps) => {
  const { t } = view
  const title = t(meeting ? 'meetings.form.changeTitle' : 'meetings.form.planTitle')
  const above = [{ href: addresses.meetings, label: t('meetings.title') }]
  const back = meeting
    ? { href: addressOf(meeting.id), label: t('meetings.registration.back') }
    : { href: addresses.meetings, label: t('meetings.form.back') }
  return (
    <Page
      view={view}
      title={title}
      section="meetings"
      breadcrumb={meeting ? [...above, { href: addressOf(meeting.id), label: meeting.title }] : above}
      hasErrors={Object.keys(form.errors).length > 0}
      isHidden
    >
      <TitleBlock
        view={view}
        title={title}
        lead={t(meeting ? 'meetings.form.changeIntro' : 'meetings.form.planIntro')}
      />
      <Section>
        <ErrorSummary view={view} errors={form.errors} labels="meetings.form" />
        <Form
          action={meeting ? `${addressOf(meeting.id)}/modifica` : `${addresses.meetings}/nuovo`}
          hidden={meeting ? {} : { _key: crypto.randomUUID() }}
        >
          {hosts && (
            <Select
              view={view}
              form={form}
              name="host"
              label={t('meetings.form.host')}
              help={t('meetings.form.hostHelp')}
              options={hosts}
              empty={t('meetings.form.hostEmpty')}
            />
          )}
          <PlanFields view={view} form={form} />
          <Submit label={t(meeting ? 'meetings.form.save' : 'meetings.form.publish')} back={back} />
        </Form>
      </Section>
    </Page>
  )
}

const PlanFields = ({ view, form }: { readonly view: View; readonly form: FormState }) => {
  const { t } = view
  const both = { view, form }
  return (
    <>
      <Radios
        {...both}
        name="kind"
        label={t('meetings.form.kind')}
        options={meetingKinds.map((kind) => ({
          value: kind,
          label: t(`meetings.kind.${kind}`),
          help: t(`meetings.forWhom.${kind}`),
        }))}
      />
      <TextField {...both} name="title" label={t('meetings.form.title')} limit={160} isPublic />
      <TextArea
        {...both}
        name="summary"
        label={t('meetings.form.summary')}
        help={t('meetings.form.summaryHelp')}
        rows={4}
        isOptional
      />
      <DateField {...both} name="date" label={t('meetings.form.date')} />
      <TimeField {...both} name="starts" label={t('meetings.form.starts')} />
      <TimeField {...both} name="ends" label={t('meetings.form.ends')} />
      <Radios
        {...both}
        name="mode"
        label={t('meetings.form.mode')}
        options={meetingModes.map((mode) => ({ value: mode, label: t(`meetings.mode.${mode}`) }))}
      />
      <TextField
        {...both}
        name="place"
        label={t('meetings.form.place')}
        help={t('meetings.form.placeHelp')}
      />
      <TextField {...both} name="address" label={t('meetings.form.address')} isOptional />
      <TextField
        {...both}
        name="onlineLink"
        type="url"
        inputmode="url"
        label={t('meetings.form.onlineLink')}
        help={t('meetings.form.onlineLinkHelp')}
        isOptional
      />
      <TextArea
        {...both}
        name="accessNotes"
        label={t('meetings.form.accessNotes')}
        help={t('meetings.form.accessNotesHelp')}
        rows={3}
        isOptional
      />
      <TextArea {...both} name="orderOfDay" label={t('meetings.form.orderOfDay')} rows={5} isOptional />
      <NumberField
        {...both}
        name="capacity"
        label={t('meetings.form.capacity')}
        help={t('meetings.form.capacityHelp')}
        isOptional
      />
    </>
  )
}
