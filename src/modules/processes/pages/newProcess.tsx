/** A new process: the few questions without which there is no draft. */
import { addresses } from '#ui/addresses.ts'
import { Radios, Select } from '#ui/choices.tsx'
import { DateField, TextArea, TextField } from '#ui/fields.tsx'
import type { FormState } from '#ui/formState.ts'
import { ErrorSummary, Form, Locked, Submit } from '#ui/forms.tsx'
import { Page } from '#ui/layout.tsx'
import { Section } from '#ui/section.tsx'
import { TitleBlock } from '#ui/titleBlock.tsx'
import type { View } from '#ui/view.ts'
import { newProcessAddress } from '../places.ts'
import { templatePhases } from '../templates.ts'
import { templateNames } from '../words.ts'

interface Choice {
  readonly id: number
  readonly name: string
}

interface NewProcessProps {
  readonly view: View
  readonly form: FormState
  /** Bodies for which the person may open a process; none: the page says why. */
  readonly bodies: readonly Choice[]
  readonly decisionBodies: readonly Choice[]
  readonly earlier: readonly { readonly id: number; readonly title: string }[]
  readonly formKey: string
}

export const NewProcess = (props: NewProcessProps) => {
  const { view, form } = props
  const { t } = view
  return (
    <Page
      view={view}
      title={t('processes.new.title')}
      section="processes"
      breadcrumb={[{ href: addresses.processes, label: t('processes.title') }]}
      hasErrors={Object.keys(form.errors).length > 0}
      isHidden
    >
      <TitleBlock view={view} title={t('processes.new.title')} lead={t('processes.new.lead')} />
      <Section>
        {props.bodies.length === 0 ? (
          <Locked
            label={t('processes.new.title')}
            why={t('processes.why.bodyManagerOnly')}
            wayOut={{ href: addresses.help, label: t('processes.new.ask') }}
          />
        ) : (
          <NewProcessForm {...props} />
        )}
      </Section>
    </Page>
  )
}

const NewProcessForm = ({ view, form, bodies, decisionBodies, earlier, formKey }: NewProcessProps) => {
  const { t } = view
  return (
    <>
      <ErrorSummary view={view} errors={form.errors} labels="processes.fields" />
      <Form action={newProcessAddress} hidden={{ _key: formKey }}>
        <h2>{t('processes.new.which')}</h2>
        <Radios
          view={view}
          form={form}
          name="template"
          label={t('processes.new.template')}
          options={templateNames.map((name) => ({
            value: name,
            label: t(`processes.template.${name}`),
            help: t('processes.new.phasesOf', {
              phases: templatePhases[name].map((phase) => phase.title).join(', '),
            }),
          }))}
        />
        <h2>{t('processes.new.what')}</h2>
        <TextField
          view={view}
          form={form}
          name="title"
          label={t('processes.fields.title')}
          help={t('processes.help.title')}
          limit={160}
          isPublic
        />
        <TextField
          view={view}
          form={form}
          name="shortTitle"
          label={t('processes.fields.short_title')}
          help={t('processes.help.short_title')}
          width="medium"
          limit={60}
          isPublic
        />
        <TextArea
          view={view}
          form={form}
          name="subject"
          label={t('processes.fields.subject')}
          help={t('processes.help.subject')}
          rows={4}
          limit={2000}
          isPublic
          isOptional
        />
        <h2>{t('processes.new.who')}</h2>
        <Select
          view={view}
          form={form}
          name="body"
          label={t('processes.new.body')}
          options={asOptions(bodies)}
        />
        <Select
          view={view}
          form={form}
          name="decisionBody"
          label={t('processes.fields.decisionBody')}
          help={t('processes.help.decisionBody')}
          empty={t('processes.new.sameBody')}
          options={asOptions(decisionBodies)}
        />
        <TextField
          view={view}
          form={form}
          name="managerOffice"
          label={t('processes.fields.manager_office')}
          help={t('processes.help.manager_office')}
          isPublic
          isOptional
        />
        <h2>{t('processes.new.when')}</h2>
        <DateField
          view={view}
          form={form}
          name="firstDay"
          label={t('processes.new.firstDay')}
          help={t('processes.new.firstDayHelp')}
        />
        {earlier.length > 0 && (
          <Select
            view={view}
            form={form}
            name="follows"
            label={t('processes.new.follows')}
            help={t('processes.new.followsHelp')}
            isOptional
            empty={t('processes.new.followsNone')}
            options={earlier.map((one) => ({ value: String(one.id), label: one.title }))}
          />
        )}
        <Submit
          label={t('processes.new.button')}
          back={{ href: addresses.processes, label: t('processes.new.back') }}
        />
      </Form>
    </>
  )
}

const asOptions = (choices: readonly Choice[]) =>
  choices.map((choice) => ({ value: String(choice.id), label: choice.name }))
