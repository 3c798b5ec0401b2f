import { Checkboxes } from '#ui/choices.tsx'
import { Notice } from '#ui/facts.tsx'
import type { FormState } from '#ui/formState.ts'
import { Form, Submit } from '#ui/forms.tsx'
import type { View } from '#ui/view.ts'
import { managementAddress } from '../places.ts'
import type { Process } from '../words.ts'
import { backToDesk, DeskFrame } from './frame.tsx'

interface ObjectivesFormProps {
  readonly view: View
  readonly process: Process
  readonly objectives: readonly { readonly id: number; readonly code: string; readonly title: string }[]
  readonly form: FormState
}

/** Which objectives of the strategy for sustainable urban development the process serves. */
export const ObjectivesForm = ({ view, process, objectives, form }: ObjectivesFormProps) => {
  const { t } = view
  const back = backToDesk(view, process)
  return (
    <DeskFrame
      view={view}
      process={process}
      form={form}
      title={t('processes.objectives.title')}
      lead={t('processes.objectives.lead')}
    >
      {objectives.length === 0 ? (
        <Notice>
          <p>
            {t('processes.objectives.none')} <a href={back.href}>{back.label}</a>
          </p>
        </Notice>
      ) : (
        <Form action={managementAddress(process.id, 'obiettivi')}>
          <Checkboxes
            view={view}
            form={form}
            name="objective"
            label={t('processes.objectives.which')}
            options={objectives.map((one) => ({ value: String(one.id), label: `${one.code}, ${one.title}` }))}
          />
          <Submit label={t('processes.objectives.save')} back={back} />
        </Form>
      )}
    </DeskFrame>
  )
}
