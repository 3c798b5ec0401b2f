/** The texts of a process, one section for each question a reader asks. */
import { Radios, Select } from '#ui/choices.tsx'
import { TextArea, TextField } from '#ui/fields.tsx'
import type { FormState } from '#ui/formState.ts'
import { Form, Submit } from '#ui/forms.tsx'
import type { View } from '#ui/view.ts'
import type { EditableField } from '../fields.ts'
import { managementAddress } from '../places.ts'
import type { Process } from '../words.ts'
import { backToDesk, DeskFrame } from './frame.tsx'

interface TextsFormProps {
  readonly view: View
  readonly process: Process
  readonly form: FormState
  readonly bodies: readonly { readonly id: number; readonly name: string }[]
}

export const TextsForm = ({ view, process, form, bodies }: TextsFormProps) => {
  const { t } = view
  const labels = (name: EditableField) => ({
    view,
    form,
    name,
    label: t(`processes.fields.${name}`),
    help: t(`processes.help.${name}`),
  })
  return (
    <DeskFrame
      view={view}
      process={process}
      form={form}
      title={t('processes.texts.title')}
      lead={t('processes.texts.lead')}
    >
      <Form action={managementAddress(process.id, 'testi')}>
        <h2>{t('processes.texts.what')}</h2>
        <TextField {...labels('title')} limit={160} isPublic />
        <TextField {...labels('short_title')} width="medium" limit={60} isPublic />
        <TextArea {...labels('lead')} rows={3} limit={300} isPublic />
        <TextArea {...labels('brief')} rows={8} limit={4000} isPublic />
        <TextArea {...labels('subject')} rows={5} limit={2000} isPublic />
        <TextField {...labels('territory')} isPublic />
        <h2>{t('processes.texts.who')}</h2>
        {process.formalStart === null ? (
          <Select
            view={view}
            form={form}
            name="decisionBody"
            label={t('processes.fields.decisionBody')}
            help={t('processes.help.decisionBody')}
            options={bodies.map((body) => ({ value: String(body.id), label: body.name }))}
          />
        ) : (
          <p>
            {t('processes.fields.decisionBody')}: <strong>{process.decisionBodyName}</strong>.{' '}
            {t('processes.errors.decisionBodyFrozen')}
          </p>
        )}
        <TextField {...labels('manager_office')} isPublic />
        <TextArea {...labels('guarantors')} rows={3} isPublic isOptional />
        <h2>{t('processes.texts.how')}</h2>
        <TextArea {...labels('use_of_contributions')} rows={6} limit={3000} isPublic />
        <TextArea {...labels('table_rules')} rows={6} limit={4000} isPublic />
        <TextField {...labels('contribution_prefix')} width="short" />
        <h2>{t('processes.texts.sheet')}</h2>
        <Radios {...labels('is_certified')} options={yesNo(view)} />
        <Radios {...labels('is_codecision')} options={yesNo(view)} />
        <TextField {...labels('intervention_area')} isPublic isOptional />
        <TextArea {...labels('methods')} rows={4} isPublic isOptional />
        <TextField {...labels('total_cost_cents')} width="short" inputmode="text" isOptional />
        <TextField {...labels('grant_cents')} width="short" inputmode="text" isOptional />
        <Submit label={t('processes.texts.save')} back={backToDesk(view, process)} />
      </Form>
    </DeskFrame>
  )
}

const yesNo = (view: View) => [
  { value: 'yes', label: view.t('processes.yes') },
  { value: 'no', label: view.t('processes.no') },
]
