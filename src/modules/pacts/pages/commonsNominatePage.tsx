/** Nominating a commons: anybody may, with reasons; who one is, is asked at the end. */
import { addresses } from '#ui/addresses.ts'
import { Radios, Select } from '#ui/choices.tsx'
import { TextArea, TextField } from '#ui/fields.tsx'
import type { FormState } from '#ui/formState.ts'
import { ErrorSummary, Form, Submit } from '#ui/forms.tsx'
import { Page } from '#ui/layout.tsx'
import { Section } from '#ui/section.tsx'
import { TitleBlock } from '#ui/titleBlock.tsx'
import type { View } from '#ui/view.ts'
import { commonsCategories, commonsKinds } from '../words.ts'

interface NominatePageProps {
  readonly view: View
  readonly form: FormState
  readonly bodies: readonly { readonly id: number; readonly name: string }[]
  readonly formKey: string
}

export const NominatePage = ({ view, form, bodies, formKey }: NominatePageProps) => {
  const { t } = view
  const field = { view, form }
  return (
    <Page
      view={view}
      title={t('pacts.commonsPage.nominate')}
      section="pacts"
      isHidden
      hasErrors={Object.keys(form.errors).length > 0}
      breadcrumb={[
        { href: addresses.pacts, label: t('pacts.catalogue.title') },
        { href: addresses.commons, label: t('pacts.commonsPage.title') },
      ]}
    >
      <TitleBlock
        view={view}
        title={t('pacts.commonsPage.nominate')}
        lead={t('pacts.commonsPage.nominateLead')}
      />
      <Section>
        <ErrorSummary view={view} errors={form.errors} />
        {!view.signedIn && <p>{t('pacts.propose.signIn')}</p>}
        <Form action={`${addresses.commons}/segnala`} hidden={{ _key: formKey }}>
          <TextField {...field} name="name" label={t('pacts.commonsPage.name')} limit={120} isPublic />
          <Select
            {...field}
            name="body"
            label={t('pacts.commonsPage.body')}
            empty={t('pacts.propose.choose')}
            options={bodies.map(({ id, name }) => ({ value: String(id), label: name }))}
          />
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
          <Submit
            label={t('pacts.commonsPage.nominateSubmit')}
            back={{ href: addresses.commons, label: t('pacts.commonsPage.back') }}
          />
        </Form>
      </Section>
    </Page>
  )
}
