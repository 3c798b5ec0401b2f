/** What a commons is said to be: the fields of its nomination and of its correction. */
import { Radios, Select } from '#ui/choices.tsx'
import { TextArea, TextField } from '#ui/fields.tsx'
import type { FormState } from '#ui/formState.ts'
import type { View } from '#ui/view.ts'
import { commonsCategories, commonsKinds } from '../words.ts'

interface FieldsProps {
  readonly view: View
  readonly form: FormState
}

export const CommonsName = ({ view, form }: FieldsProps) => (
  <TextField
    view={view}
    form={form}
    name="name"
    label={view.t('pacts.commonsPage.name')}
    limit={120}
    isPublic
  />
)

export const CommonsFields = ({ view, form }: FieldsProps) => {
  const { t } = view
  const field = { view, form }
  return (
    <>
      <Radios
        {...field}
        name="kind"
        label={t('pacts.commonsPage.kind')}
        options={commonsKinds.map((kind) => ({
          value: kind,
          label: t(`pacts.commonsKind.${kind}`),
          help: t(`pacts.commonsPage.kindHelp.${kind}`),
        }))}
      />
      <Select
        {...field}
        name="category"
        label={t('pacts.commonsPage.category')}
        help={t('pacts.commonsPage.categoryHelp')}
        empty={t('pacts.propose.choose')}
        options={commonsKinds.flatMap((kind) =>
          commonsCategories[kind].map((category) => ({
            value: category,
            label: `${t(`pacts.commonsPage.short.${kind}`)}: ${t(`pacts.commonsCategory.${category}`)}`,
          })),
        )}
      />
      <TextArea
        {...field}
        name="summary"
        label={t('pacts.commonsPage.summary')}
        rows={3}
        limit={600}
        isPublic
      />
      <TextArea
        {...field}
        name="reasons"
        label={t('pacts.commonsPage.reasons')}
        help={t('pacts.commonsPage.reasonsHelp')}
        isPublic
      />
      <TextField
        {...field}
        name="placeLabel"
        label={t('pacts.commonsPage.place')}
        help={t('pacts.commonsPage.placeHelp')}
        isOptional
      />
      <fieldset class="pz-field-group">
        <legend>{t('pacts.commonsPage.point')}</legend>
        <p class="pz-help">{t('pacts.commonsPage.pointHelp')}</p>
        <TextField
          {...field}
          name="latitude"
          label={t('pacts.commonsPage.latitude')}
          help={t('pacts.commonsPage.latitudeHelp')}
          width="short"
          isOptional
        />
        <TextField
          {...field}
          name="longitude"
          label={t('pacts.commonsPage.longitude')}
          help={t('pacts.commonsPage.longitudeHelp')}
          width="short"
          isOptional
        />
      </fieldset>
      <TextField
        {...field}
        name="carer"
        label={t('pacts.commonsPage.carer')}
        help={t('pacts.commonsPage.carerHelp')}
        isOptional
      />
    </>
  )
}
