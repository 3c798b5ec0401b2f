/** Where the responsible office keeps the agenda: what waits for an action, what can be added, versions. */
import { addresses } from '#ui/addresses.ts'
import { TextArea } from '#ui/fields.tsx'
import type { FormState } from '#ui/formState.ts'
import { ErrorSummary, Form, Submit } from '#ui/forms.tsx'
import { Page } from '#ui/layout.tsx'
import { Section } from '#ui/section.tsx'
import { TitleBlock } from '#ui/titleBlock.tsx'
import type { View } from '#ui/view.ts'
import { LineFields } from './formFields.tsx'
import type { AcceptedProposal, Agenda } from './queries.ts'

interface ManagePageProps {
  readonly view: View
  readonly agenda: Agenda
  readonly waiting: readonly AcceptedProposal[]
  readonly form: FormState
  readonly formKey: string
}

export const ManagePage = ({ view, agenda, waiting, form, formKey }: ManagePageProps) => {
  const { t } = view
  const home = `${addresses.agendas}/${agenda.bodySlug}`
  return (
    <Page
      view={view}
      title={t('agendas.manage.title')}
      section="agendas"
      hasErrors={Object.keys(form.errors).length > 0}
      breadcrumb={[{ href: home, label: agenda.title }]}
      crumb={t('agendas.manage.title')}
    >
      <TitleBlock view={view} title={t('agendas.manage.title')} lead={t('agendas.manage.lead')} />
      <div class="pz-wrap">
        <ErrorSummary view={view} errors={form.errors} />
        <p class="pz-actions">
          <a class="btn btn-primary" href={`${home}/azioni/nuova`}>
            {t('agendas.manage.addAction')}
          </a>
          <a href={home}>{t('agendas.manage.back')}</a>
        </p>
      </div>
      <Section title={t('agendas.manage.toCarryOut')} ruled>
        {waiting.length === 0 && <p>{t('agendas.manage.toCarryOutNone')}</p>}
        <ul class="pz-plain-list">
          {waiting.map((proposal) => (
            <li>
              <a href={`${addresses.proposals}/${proposal.id}`}>
                {proposal.label}, {proposal.title}
              </a>
              {' · '}
              <a href={`${home}/azioni/nuova?proposta=${proposal.id}`}>
                {t('agendas.manage.makeAction')}
                <span class="visually-hidden"> ({proposal.label})</span>
              </a>
            </li>
          ))}
        </ul>
      </Section>
      <Section title={t('agendas.page.lines')} ruled>
        <ul class="pz-plain-list">
          {agenda.lines.map((line) => (
            <li>
              <strong>
                {line.position}. {line.title}
              </strong>
              {' · '}
              <a href={`${home}/linee/${line.id}/modifica`}>
                {t('agendas.manage.correct')}
                <span class="visually-hidden"> ({line.title})</span>
              </a>
            </li>
          ))}
        </ul>
        <h3>{t('agendas.manage.addLine')}</h3>
        <Form action={`${home}/linee`} hidden={{ _key: formKey }}>
          <LineFields view={view} form={form} />
          <Submit label={t('agendas.form.addLine')} kind="secondary" />
        </Form>
      </Section>
      <Section title={t('agendas.manage.publish')} ruled>
        <Form action={`${home}/versioni`}>
          <TextArea
            view={view}
            form={form}
            name="note"
            label={t('agendas.manage.publishNote')}
            help={t('agendas.manage.publishHelp')}
            limit={600}
            rows={3}
            isPublic
          />
          <Submit label={t('agendas.manage.publishButton')} />
        </Form>
      </Section>
    </Page>
  )
}
