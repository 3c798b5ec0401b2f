/** The dates of the phases, one form a phase; after the formal start they are only read. */

import { DataTable } from '#ui/dataTable.tsx'
import { longDate } from '#ui/dates.ts'
import { DateField, TextArea, TextField } from '#ui/fields.tsx'
import { emptyForm, type FormState } from '#ui/formState.ts'
import { Form, Submit } from '#ui/forms.tsx'
import type { View } from '#ui/view.ts'
import { managementAddress } from '../places.ts'
import type { PhaseRules, Process } from '../words.ts'
import { backToDesk, DeskFrame } from './frame.tsx'

interface PhasesPageProps {
  readonly view: View
  readonly process: Process
}

/** The timetable, each phase with the way to change it. */
export const PhasesPage = ({ view, process }: PhasesPageProps) => {
  const { t } = view
  const isFrozen = process.formalStart !== null
  return (
    <DeskFrame
      view={view}
      process={process}
      form={emptyForm}
      title={t('processes.phases.title')}
      lead={
        process.formalStart
          ? t('processes.why.timetableFrozen', { date: process.formalStart })
          : t('processes.phases.lead')
      }
    >
      <DataTable
        caption={t('processes.phases.title')}
        columns={[
          { label: t('processes.phases.phase'), isRowHeader: true },
          { label: t('processes.phases.starts') },
          { label: t('processes.phases.ends') },
          ...(isFrozen ? [] : [{ label: t('processes.phases.change') }]),
        ]}
        rows={process.phases.map((phase) => [
          phase.title,
          longDate(view.language, phase.startsOn),
          phase.endsOn === null ? t('processes.phases.open') : longDate(view.language, phase.endsOn),
          ...(isFrozen ? [] : [<ChangeLink view={view} process={process} phase={phase} />]),
        ])}
      />
      <p>
        <a href={managementAddress(process.id)}>{t('processes.manage.back')}</a>
      </p>
    </DeskFrame>
  )
}

const ChangeLink = ({ view, process, phase }: PhasesPageProps & { readonly phase: PhaseRules }) => (
  <a href={`${managementAddress(process.id, 'fasi')}/${phase.id}`}>
    {view.t('processes.phases.move')}
    <span class="visually-hidden">: {phase.title}</span>
  </a>
)

interface PhaseFormProps extends PhasesPageProps {
  readonly phase: PhaseRules
  readonly form: FormState
}

/** One phase: its name, first and last day. */
export const PhaseForm = ({ view, process, phase, form }: PhaseFormProps) => {
  const { t } = view
  return (
    <DeskFrame
      view={view}
      process={process}
      form={form}
      title={t('processes.phases.moveTitle', { phase: phase.title })}
      lead={t('processes.phases.lead')}
    >
      <Form action={`${managementAddress(process.id, 'fasi')}/${phase.id}`}>
        <TextField
          view={view}
          form={form}
          name="title"
          label={t('processes.phases.name')}
          width="medium"
          isPublic
        />
        <DateField view={view} form={form} name="startsOn" label={t('processes.phases.starts')} />
        <DateField
          view={view}
          form={form}
          name="endsOn"
          label={t('processes.phases.ends')}
          isOptional={phase.kind === 'impact'}
        />
        <TextArea
          view={view}
          form={form}
          name="summary"
          label={t('processes.phases.summary')}
          rows={3}
          limit={400}
          isPublic
          isOptional
        />
        <Submit label={t('processes.phases.save')} back={backToDesk(view, process)} />
      </Form>
    </DeskFrame>
  )
}
