/** The matrix phase x activity: one choice a cell; on phones each activity becomes a block. */
import { DataTable } from '#ui/dataTable.tsx'
import { emptyForm, type FormState } from '#ui/formState.ts'
import { Form, Submit } from '#ui/forms.tsx'
import type { View } from '#ui/view.ts'
import { managementAddress } from '../places.ts'
import {
  type Activity,
  activities,
  type Permission,
  type PhaseRules,
  type Process,
  permissions,
} from '../words.ts'
import { backToDesk, DeskFrame } from './frame.tsx'

interface MatrixFormProps {
  readonly view: View
  readonly process: Process
  readonly form?: FormState
}

export const MatrixForm = ({ view, process, form }: MatrixFormProps) => {
  const { t } = view
  return (
    <DeskFrame
      view={view}
      process={process}
      form={form ?? emptyForm}
      title={t('processes.matrix.title')}
      lead={t('processes.matrix.lead')}
    >
      <ul>
        {permissions.map((setting) => (
          <li>
            <strong>{t(`processes.permission.${setting}`)}</strong>:{' '}
            {t(`processes.permissionText.${setting}`)}
          </li>
        ))}
      </ul>
      <Form action={managementAddress(process.id, 'permessi')}>
        <DataTable
          caption={t('processes.matrix.title')}
          columns={[
            { label: t('processes.matrix.activity'), isRowHeader: true },
            ...process.phases.map((phase) => ({ label: phase.title })),
          ]}
          rows={activities.map((activity) => [
            t(`processes.activity.${activity}`),
            ...process.phases.map((phase) => <Cell view={view} phase={phase} activity={activity} />),
          ])}
        />
        <Submit label={t('processes.matrix.save')} back={backToDesk(view, process)} />
      </Form>
    </DeskFrame>
  )
}

interface CellProps {
  readonly view: View
  readonly phase: PhaseRules
  readonly activity: Activity
}

const Cell = ({ view, phase, activity }: CellProps) => {
  const { t } = view
  const now: Permission = phase.permissions[activity] ?? 'hidden'
  return (
    <select
      class="form-select"
      name="cell"
      aria-label={t('processes.matrix.cell', {
        activity: t(`processes.activity.${activity}`),
        phase: phase.title,
      })}
    >
      {permissions.map((setting) => (
        <option value={`${phase.id}:${activity}:${setting}`} selected={setting === now}>
          {t(`processes.permission.${setting}`)}
        </option>
      ))}
    </select>
  )
}
