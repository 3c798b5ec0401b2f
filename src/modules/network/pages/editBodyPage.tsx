import type { Child } from 'hono/jsx'
import type { Verdict } from '#platform/verdict.ts'
import { addresses } from '#ui/addresses.ts'
import { Checkbox, Select } from '#ui/choices.tsx'
import { NumberField, TextArea, TextField } from '#ui/fields.tsx'
import type { FormState } from '#ui/formState.ts'
import { ErrorSummary, Form, Locked, Submit } from '#ui/forms.tsx'
import { Page } from '#ui/layout.tsx'
import { Section } from '#ui/section.tsx'
import { TitleBlock } from '#ui/titleBlock.tsx'
import type { View } from '#ui/view.ts'
import { sayMessage } from '#ui/words.ts'
import { knownTerms, termUnits } from '../words.ts'

interface EditPageProps {
  readonly view: View
  readonly body: { readonly slug: string; readonly name: string }
  readonly form: FormState
  readonly verdict: Verdict
}

/** The frame of both forms: the fields, or why one may not. */
const EditFrame = (
  props: EditPageProps & {
    readonly title: string
    readonly lead: string
    readonly label: string
    readonly children?: Child
  },
) => {
  const { view, body, form, verdict, title, lead, label } = props
  const address = `${addresses.bodies}/${body.slug}`
  return (
    <Page
      view={view}
      title={title}
      isHidden
      breadcrumb={[
        { href: addresses.bodies, label: view.t('network.bodies.title') },
        { href: address, label: body.name },
      ]}
      crumb={label}
      hasErrors={Object.keys(form.errors).length > 0}
    >
      <TitleBlock view={view} title={title} lead={lead} />
      <Section>
        {verdict.allowed ? (
          <>
            <ErrorSummary view={view} errors={form.errors} />
            {props.children}
          </>
        ) : (
          <Locked
            label={label}
            why={sayMessage(view.t, verdict.because)}
            wayOut={{ href: address, label: view.t('network.back') }}
          />
        )}
      </Section>
    </Page>
  )
}

export const EditBodyPage = (props: EditPageProps) => {
  const { view, body, form } = props
  const { t } = view
  const address = `${addresses.bodies}/${body.slug}`
  const field = { view, form }
  return (
    <EditFrame
      {...props}
      title={t('network.body.editTitle', { name: body.name })}
      lead={t('network.body.editLead')}
      label={t('network.body.edit')}
    >
      <Form action={`${address}/modifica`}>
        <TextField {...field} name="name" label={t('network.bodies.name')} />
        <TextArea {...field} name="summary" label={t('network.body.summary')} isOptional />
        <TextField {...field} name="website" type="url" label={t('network.website')} isOptional />
        <TextField {...field} name="email" type="email" label={t('network.email')} isOptional />
        <NumberField {...field} name="population" label={t('network.bodies.population')} isOptional />
        <TextField
          {...field}
          name="populationNote"
          label={t('network.body.populationNote')}
          help={t('network.body.populationHelp')}
          width="medium"
          isOptional
        />
        <Submit label={t('network.save')} back={{ href: address, label: t('network.back') }} />
      </Form>
    </EditFrame>
  )
}

export const EditTermPage = (props: EditPageProps) => {
  const { view, body, form } = props
  const { t } = view
  const address = `${addresses.bodies}/${body.slug}`
  const field = { view, form }
  return (
    <EditFrame
      {...props}
      title={t('network.terms.editTitle', { name: body.name })}
      lead={t('network.terms.editLead')}
      label={t('network.terms.edit')}
    >
      <Form action={`${address}/termini`}>
        <Select
          {...field}
          name="term"
          label={t('network.terms.term')}
          options={knownTerms.map((term) => ({ value: term, label: t(`network.terms.names.${term}`) }))}
        />
        <NumberField {...field} name="amount" label={t('network.terms.amount')} />
        <Select
          {...field}
          name="unit"
          label={t('network.terms.unit')}
          options={termUnits.map((unit) => ({ value: unit, label: t(`network.terms.unitNames.${unit}`) }))}
        />
        <TextField
          {...field}
          name="source"
          label={t('network.terms.source')}
          help={t('network.terms.sourceHelp')}
        />
        <Checkbox {...field} name="isVerified" value="si" label={t('network.terms.isVerified')} />
        <Submit label={t('network.terms.save')} back={{ href: address, label: t('network.back') }} />
      </Form>
    </EditFrame>
  )
}
