/** The forms of the agenda. */
import { addresses } from '#ui/addresses.ts'
import { Checkboxes, Select } from '#ui/choices.tsx'
import { DateField, NumberField, TextArea, TextField } from '#ui/fields.tsx'
import { ErrorSummary, Form, Submit } from '#ui/forms.tsx'
import { Page } from '#ui/layout.tsx'
import { Section } from '#ui/section.tsx'
import { TitleBlock } from '#ui/titleBlock.tsx'
import { ActionFields, type FieldsProps, IndicatorFields, type Municipality } from './formFields.tsx'
import type { AcceptedProposal, ActionPage, Agenda } from './queries.ts'
import { statesAfter } from './rules.ts'

interface ActionFormProps extends FieldsProps {
  readonly agenda: Agenda
  readonly waiting: readonly AcceptedProposal[]
  readonly municipalities: readonly Municipality[]
  readonly formKey: string
}

/** A new action: its facts, its rights, its first indicator. */
export const ActionForm = ({ view, agenda, waiting, municipalities, form, formKey }: ActionFormProps) => {
  const { t } = view
  const home = `${addresses.agendas}/${agenda.bodySlug}`
  return (
    <Page
      view={view}
      title={t('agendas.form.newAction')}
      section="agendas"
      hasErrors={Object.keys(form.errors).length > 0}
      breadcrumb={[
        { href: home, label: agenda.title },
        { href: `${home}/gestione`, label: t('agendas.manage.title') },
      ]}
      crumb={t('agendas.form.newAction')}
    >
      <TitleBlock view={view} title={t('agendas.form.newAction')} lead={t('agendas.form.newActionLead')} />
      <div class="pz-wrap pz-narrow">
        <ErrorSummary view={view} errors={form.errors} labels="agendas.form" />
        <Form action={`${home}/azioni`} hidden={{ _key: formKey }}>
          {waiting.length > 0 && (
            <Checkboxes
              view={view}
              form={form}
              name="proposals"
              label={t('agendas.form.proposals')}
              isOptional
              options={waiting.map((one) => ({ value: String(one.id), label: `${one.label}, ${one.title}` }))}
            />
          )}
          <Select
            view={view}
            form={form}
            name="line"
            label={t('agendas.form.line')}
            empty={t('agendas.form.chooseLine')}
            options={agenda.lines.map((line) => ({
              value: String(line.id),
              label: `${line.position}. ${line.title}`,
            }))}
          />
          <ActionFields view={view} form={form} municipalities={municipalities} />
          <h2>{t('agendas.form.indicator')}</h2>
          <IndicatorFields view={view} form={form} />
          <Submit
            label={t('agendas.form.createAction')}
            back={{ href: `${home}/gestione`, label: t('agendas.manage.backHere') }}
          />
        </Form>
      </div>
    </Page>
  )
}

interface KeepFormProps extends FieldsProps {
  readonly found: ActionPage
  readonly formKey: string
}

/** State and measurements of an action. */
export const KeepForm = ({ view, found, form, formKey }: KeepFormProps) => {
  const { t } = view
  const { action } = found
  const here = `${addresses.agendas}/azioni/${action.id}`
  const states = [action.state, ...statesAfter(action.state)]
  return (
    <Page
      view={view}
      title={t('agendas.action.keep')}
      section="agendas"
      hasErrors={Object.keys(form.errors).length > 0}
      breadcrumb={[
        { href: `${addresses.agendas}/${found.bodySlug}`, label: found.agendaTitle },
        { href: here, label: action.code },
      ]}
      crumb={t('agendas.action.keep')}
    >
      <TitleBlock
        view={view}
        number={action.code}
        state={action.state}
        title={action.title}
        written="title"
        lead={t('agendas.action.keepLead')}
      />
      <div class="pz-wrap pz-narrow">
        <ErrorSummary view={view} errors={form.errors} labels="agendas.form" />
      </div>
      <Section title={t('agendas.action.measureNow')} ruled>
        <Form action={`${here}/rilevazioni`} hidden={{ _key: formKey }}>
          <Select
            view={view}
            form={form}
            name="indicator"
            label={t('agendas.form.chooseIndicator')}
            options={action.indicators.map((one) => ({
              value: String(one.id),
              label: `${one.title} (${one.unit})`,
            }))}
          />
          <TextField view={view} form={form} name="value" label={t('agendas.form.value')} width="short" />
          <DateField view={view} form={form} name="measuredOn" label={t('agendas.form.measuredOn')} />
          <TextField view={view} form={form} name="source" label={t('agendas.form.source')} />
          <TextField
            view={view}
            form={form}
            name="note"
            label={t('agendas.form.measurementNote')}
            isOptional
          />
          <Submit label={t('agendas.form.record')} back={{ href: here, label: t('agendas.action.back') }} />
        </Form>
      </Section>
      <Section title={t('agendas.form.addIndicator')} ruled>
        <Form action={`${here}/indicatori`} hidden={{ _key: formKey }}>
          <IndicatorFields view={view} form={form} />
          <Submit label={t('agendas.form.addIndicator')} kind="secondary" />
        </Form>
      </Section>
      <Section title={t('agendas.form.changeState')} ruled>
        <Form action={`${here}/stato`}>
          <Select
            view={view}
            form={form}
            name="state"
            label={t('agendas.form.state')}
            options={states.map((state) => ({ value: state, label: t(`agendas.state.${state}`) }))}
          />
          <NumberField view={view} form={form} name="progress" label={t('agendas.form.progress')} />
          <TextArea
            view={view}
            form={form}
            name="reason"
            label={t('agendas.form.note')}
            help={t('agendas.form.noteHelp')}
            rows={3}
            isOptional
            isPublic
          />
          <Submit label={t('agendas.form.changeState')} kind="secondary" />
        </Form>
      </Section>
    </Page>
  )
}

interface AgendaFormProps extends FieldsProps {
  readonly bodies: readonly { readonly id: number; readonly name: string }[]
  readonly formKey: string
}

/** Opens the agenda of a body. */
export const AgendaForm = ({ view, form, bodies, formKey }: AgendaFormProps) => {
  const { t } = view
  return (
    <Page
      view={view}
      title={t('agendas.manage.create')}
      section="agendas"
      hasErrors={Object.keys(form.errors).length > 0}
      breadcrumb={[{ href: addresses.agendas, label: t('agendas.list.title') }]}
      crumb={t('agendas.manage.create')}
    >
      <TitleBlock view={view} title={t('agendas.manage.create')} lead={t('agendas.manage.createLead')} />
      <div class="pz-wrap pz-narrow">
        <ErrorSummary view={view} errors={form.errors} labels="agendas.form" />
        <Form action={addresses.agendas} hidden={{ _key: formKey }}>
          <Select
            view={view}
            form={form}
            name="body"
            label={t('agendas.form.body')}
            options={bodies.map((body) => ({ value: String(body.id), label: body.name }))}
          />
          <TextField view={view} form={form} name="title" label={t('agendas.form.titleAgenda')} isPublic />
          <TextArea
            view={view}
            form={form}
            name="summary"
            label={t('agendas.form.summary')}
            isOptional
            isPublic
          />
          <DateField view={view} form={form} name="startsOn" label={t('agendas.form.startsOn')} />
          <DateField view={view} form={form} name="endsOn" label={t('agendas.form.endsOn')} />
          <Submit
            label={t('agendas.manage.createButton')}
            back={{ href: addresses.agendas, label: t('agendas.manage.backToList') }}
          />
        </Form>
      </div>
    </Page>
  )
}
