/** One small form of a pact's life on a page of its own, or why it is locked. */
import type { Verdict } from '#platform/verdict.ts'
import { addresses } from '#ui/addresses.ts'
import { Checkboxes, Radios, Select } from '#ui/choices.tsx'
import { DateField, FileField, NumberField, TextArea, TextField } from '#ui/fields.tsx'
import { type FormState, typedValue } from '#ui/formState.ts'
import { ErrorSummary, Form, Locked, Submit } from '#ui/forms.tsx'
import { Page } from '#ui/layout.tsx'
import { Section } from '#ui/section.tsx'
import { TitleBlock } from '#ui/titleBlock.tsx'
import type { View } from '#ui/view.ts'
import { sayMessage } from '#ui/words.ts'
import { type PactWork, textInForceOf } from '../queries/work.ts'
import { clauseLetters } from '../words.ts'
import { clauseLabels } from './coDesignClauses.tsx'
import { homeOf } from './lifeAddress.ts'
import type { Choices, LifeField, LifeForm } from './lifeForm.ts'
import type { FormName } from './lifeForms.ts'

interface LifeFormPageProps {
  readonly view: View
  readonly work: PactWork
  readonly name: FormName
  readonly wanted: LifeForm
  readonly form: FormState
  readonly formKey: string
  readonly choices: Choices
  readonly when: Verdict
  /** What the form is about: a commitment, a party, a remark in its own words. */
  readonly about: string | undefined
}

export const LifeFormPage = (props: LifeFormPageProps) => {
  const { view, work, name, wanted, form, when } = props
  const { t } = view
  const home = homeOf(work.id, wanted)
  const back = { href: home, label: t('pacts.life.back') }
  return (
    <Page
      view={view}
      section="pacts"
      title={t(`pacts.life.form.${name}.title`)}
      breadcrumb={[
        { href: addresses.pacts, label: t('pacts.life.pacts') },
        { href: `${addresses.pacts}/${work.id}`, label: work.title },
        ...(wanted.home === 'patto' ? [] : [{ href: home, label: t(`pacts.life.home.${wanted.home}`) }]),
      ]}
      hasErrors={Object.keys(form.errors).length > 0}
      isHidden
    >
      <TitleBlock
        view={view}
        title={t(`pacts.life.form.${name}.title`)}
        lead={t(`pacts.life.form.${name}.lead`)}
      />
      <Section>
        {props.about && <blockquote>{props.about}</blockquote>}
        <ErrorSummary view={view} errors={form.errors} labels={labelsOf(view, wanted)} />
        {when.allowed || Object.keys(form.errors).length > 0 ? (
          <Form
            action={view.path.split('?')[0] ?? home}
            hidden={{ _key: props.formKey }}
            hasFiles={wanted.fields.some(({ kind }) => kind === 'photo' || kind === 'paper')}
          >
            {wanted.fields.map((field) => (
              <FieldOf {...props} field={field} />
            ))}
            <Submit label={t(`pacts.life.form.${name}.button`)} back={back} />
          </Form>
        ) : (
          <Locked
            label={t(`pacts.life.form.${name}.button`)}
            why={sayMessage(t, when.because)}
            wayOut={back}
          />
        )}
      </Section>
    </Page>
  )
}

/** By field, for the error summary. */
const labelsOf = (view: View, { fields }: LifeForm): Readonly<Record<string, string>> => ({
  ...clauseLabels(view),
  ...Object.fromEntries(
    fields.flatMap((field) =>
      field.kind === 'hidden' ? [] : [[field.name, view.t(`pacts.life.field.${field.label ?? field.name}`)]],
    ),
  ),
})

/** A text that is there already is seen whole, as far as it fits a screen. */
const rowsFor = (text: string): number => {
  const lines = text.split('\n').reduce((all, line) => all + Math.ceil((line.length + 1) / 70), 0)
  return Math.max(6, Math.min(18, lines + 1))
}

const ClauseFields = ({ view, form, work }: LifeFormPageProps) => {
  const { t } = view
  const inForce = textInForceOf(work.texts)?.clauses ?? {}
  return (
    <fieldset class="pz-field-group">
      <legend>{t('pacts.life.field.clauses')}</legend>
      <p class="pz-help">{t('pacts.amendment.clausesHelp')}</p>
      {clauseLetters.map((letter) => {
        const isTouched = letter in form.errors || typedValue(form, letter) !== (inForce[letter] ?? '')
        return (
          <details open={isTouched}>
            <summary>
              {letter}) {t(`pacts.clause.${letter}.title`)}
            </summary>
            <TextArea
              view={view}
              form={form}
              name={letter}
              label={t('pacts.coDesign.clause', { letter })}
              rows={5}
            />
          </details>
        )
      })}
    </fieldset>
  )
}

const FieldOf = (props: LifeFormPageProps & { readonly field: LifeField }) => {
  const { form, field } = props
  if (field.kind === 'clauses') return <ClauseFields {...props} />
  if (field.kind === 'hidden') {
    return <input type="hidden" name={field.name} value={typedValue(form, field.name)} />
  }
  return <SeenField {...props} field={field} />
}

type SeenFieldProps = LifeFormPageProps & {
  readonly field: Exclude<LifeField, { readonly kind: 'clauses' | 'hidden' }>
}

const SeenField = ({ view, form, work, choices, field }: SeenFieldProps) => {
  const common = {
    view,
    form,
    name: field.name,
    label: view.t(`pacts.life.field.${field.label ?? field.name}`),
    isOptional: field.isOptional,
  }
  switch (field.kind) {
    case 'text':
      return <TextField {...common} />
    case 'area':
      return <TextArea {...common} rows={rowsFor(typedValue(form, field.name))} />
    case 'date':
      return <DateField {...common} />
    case 'number':
      return <NumberField {...common} minimum={0} />
    case 'photo':
      return (
        <FileField
          {...common}
          accept=".jpg,.jpeg,.png,.webp"
          help={field.name === 'photo' ? view.t('pacts.life.photoHelp') : undefined}
        />
      )
    case 'paper':
      return <FileField {...common} accept=".pdf,.jpg,.jpeg,.png" help={view.t('pacts.attachments.help')} />
    case 'select':
      return (
        <Select
          {...common}
          options={field.options(work, view, choices)}
          empty={view.t('pacts.life.choose')}
        />
      )
    case 'radios':
      return <Radios {...common} options={field.options(work, view, choices)} />
    case 'checkboxes':
      return <Checkboxes {...common} options={field.options(work, view, choices)} />
  }
}
