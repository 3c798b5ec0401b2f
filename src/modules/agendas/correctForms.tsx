/** The forms that correct an action and a line. */
import { addresses } from '#ui/addresses.ts'
import { ErrorSummary, Form, Submit } from '#ui/forms.tsx'
import { Page } from '#ui/layout.tsx'
import { TitleBlock } from '#ui/titleBlock.tsx'
import { ActionFields, type FieldsProps, LineFields, type Municipality } from './formFields.tsx'
import type { ActionPage, Agenda } from './queries.ts'

interface EditActionFormProps extends FieldsProps {
  readonly found: ActionPage
  readonly municipalities: readonly Municipality[]
}

export const EditActionForm = ({ view, found, form, municipalities }: EditActionFormProps) => {
  const { t } = view
  const { action } = found
  const here = `${addresses.agendas}/azioni/${action.id}`
  return (
    <Page
      view={view}
      title={t('agendas.action.edit')}
      section="agendas"
      hasErrors={Object.keys(form.errors).length > 0}
      breadcrumb={[
        { href: `${addresses.agendas}/${found.bodySlug}`, label: found.agendaTitle },
        { href: here, label: action.code },
      ]}
      crumb={t('agendas.action.edit')}
    >
      <TitleBlock view={view} number={action.code} title={t('agendas.action.edit')} lead={action.title} />
      <div class="pz-wrap pz-narrow">
        <ErrorSummary view={view} errors={form.errors} />
        <Form action={`${here}/modifica`}>
          <ActionFields view={view} form={form} municipalities={municipalities} />
          <Submit
            label={t('agendas.form.saveAction')}
            back={{ href: here, label: t('agendas.action.back') }}
          />
        </Form>
      </div>
    </Page>
  )
}

interface EditLineFormProps extends FieldsProps {
  readonly agenda: Agenda
  readonly line: Agenda['lines'][number]
}

export const EditLineForm = ({ view, agenda, line, form }: EditLineFormProps) => {
  const { t } = view
  const home = `${addresses.agendas}/${agenda.bodySlug}`
  const manage = { href: `${home}/gestione`, label: t('agendas.manage.title') }
  return (
    <Page
      view={view}
      title={t('agendas.manage.editLine')}
      section="agendas"
      hasErrors={Object.keys(form.errors).length > 0}
      breadcrumb={[{ href: home, label: agenda.title }, manage]}
      crumb={t('agendas.manage.editLine')}
    >
      <TitleBlock
        view={view}
        title={t('agendas.manage.editLine')}
        lead={t('agendas.action.lead', { position: line.position, line: line.title })}
      />
      <div class="pz-wrap pz-narrow">
        <ErrorSummary view={view} errors={form.errors} />
        <Form action={`${home}/linee/${line.id}/modifica`}>
          <LineFields view={view} form={form} />
          <Submit
            label={t('agendas.form.saveLine')}
            back={{ href: manage.href, label: t('agendas.manage.backHere') }}
          />
        </Form>
      </div>
    </Page>
  )
}
