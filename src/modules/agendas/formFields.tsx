/** The fields that several forms of the agenda share. */
import { Checkboxes } from '#ui/choices.tsx'
import { DateField, NumberField, TextArea, TextField } from '#ui/fields.tsx'
import type { FormState } from '#ui/formState.ts'
import type { View } from '#ui/view.ts'
import { chapters, romanNumerals } from './words.ts'

export interface FieldsProps {
  readonly view: View
  readonly form: FormState
}

export interface Municipality {
  readonly id: number
  readonly name: string
}

export const LineFields = ({ view, form }: FieldsProps) => (
  <>
    <TextField view={view} form={form} name="title" label={view.t('agendas.form.titleLine')} isPublic />
    <TextArea
      view={view}
      form={form}
      name="summary"
      label={view.t('agendas.form.summary')}
      isOptional
      rows={3}
    />
  </>
)

interface ActionFieldsProps extends FieldsProps {
  readonly municipalities: readonly Municipality[]
}

/** What an action says of itself. */
export const ActionFields = ({ view, form, municipalities }: ActionFieldsProps) => {
  const { t } = view
  return (
    <>
      <TextField view={view} form={form} name="title" label={t('agendas.form.title')} isPublic />
      <TextArea
        view={view}
        form={form}
        name="summary"
        label={t('agendas.form.summary')}
        limit={2000}
        isOptional
        isPublic
      />
      <h2>{t('agendas.form.whoAndMoney')}</h2>
      <TextField view={view} form={form} name="ownerOffice" label={t('agendas.form.ownerOffice')} />
      <TextField view={view} form={form} name="partners" label={t('agendas.form.partners')} isOptional />
      <NumberField view={view} form={form} name="budget" label={t('agendas.form.budget')} unit="€" />
      <TextField view={view} form={form} name="funding" label={t('agendas.form.funding')} isOptional />
      <h2>{t('agendas.form.whenAndWhere')}</h2>
      <DateField view={view} form={form} name="startsOn" label={t('agendas.form.startsOn')} />
      <DateField view={view} form={form} name="endsOn" label={t('agendas.form.endsOn')} />
      <Checkboxes
        view={view}
        form={form}
        name="municipalities"
        label={t('agendas.form.municipalities')}
        help={t('agendas.form.municipalitiesHelp')}
        isOptional
        isRow
        options={municipalities.map((one) => ({ value: String(one.id), label: one.name }))}
      />
      <Checkboxes
        view={view}
        form={form}
        name="chapters"
        label={t('agendas.form.chapters')}
        options={chapters.map((chapter) => ({
          value: String(chapter),
          label: `${romanNumerals[chapter]}. ${t(`agendas.chapters.${chapter}`)}`,
        }))}
      />
    </>
  )
}

/** An indicator: what is measured, from where to where. */
export const IndicatorFields = ({ view, form }: FieldsProps) => {
  const { t } = view
  return (
    <>
      <TextField view={view} form={form} name="indicatorTitle" label={t('agendas.form.indicatorTitle')} />
      <TextField
        view={view}
        form={form}
        name="indicatorUnit"
        label={t('agendas.form.indicatorUnit')}
        help={t('agendas.form.indicatorUnitHelp')}
        width="medium"
      />
      <TextField view={view} form={form} name="baseline" label={t('agendas.form.baseline')} width="short" />
      <DateField view={view} form={form} name="baselineOn" label={t('agendas.form.baselineOn')} />
      <TextField view={view} form={form} name="target" label={t('agendas.form.target')} width="short" />
      <DateField view={view} form={form} name="targetOn" label={t('agendas.form.targetOn')} />
      <TextField view={view} form={form} name="indicatorSource" label={t('agendas.form.indicatorSource')} />
    </>
  )
}
