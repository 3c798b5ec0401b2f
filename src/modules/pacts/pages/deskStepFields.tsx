/** What the steps of the road ask for beside their button. */
import { Radios } from '#ui/choices.tsx'
import { DateField, NumberField, TextArea, TextField } from '#ui/fields.tsx'
import type { FormState } from '#ui/formState.ts'
import type { View } from '#ui/view.ts'
import type { PactTerm, PactTermName, PactTerms } from '../terms.ts'
import type { Pact } from '../words.ts'
import type { DeskStep } from './deskSteps.ts'

export interface StepPartProps {
  readonly view: View
  readonly pact: Pact
  readonly step: DeskStep
  readonly terms: PactTerms
  readonly form: FormState
  readonly isOpen: boolean
}

/** Where a term comes from, and whether somebody has still to verify it. */
export const termSaid = ({ t }: View, term: PactTerm): string =>
  [t('pacts.review.source', { source: term.source }), term.isVerified ? '' : t('pacts.review.unverified')]
    .filter(Boolean)
    .join(' ')

const term = (terms: PactTerms, name: PactTermName) => terms[name]

/** By field, for the error summary. */
export const stepLabels = ({ t }: View): Readonly<Record<string, string>> => ({
  reasons: t('pacts.review.reasons'),
  actNumber: t('pacts.review.act'),
  isFavourable: t('pacts.review.judgement'),
  opens: t('pacts.review.opens'),
  closes: t('pacts.review.closes'),
  commentDays: t('pacts.review.commentDays'),
})

const Reasons = ({ view, form, isOptional }: StepPartProps & { readonly isOptional: boolean }) => (
  <TextArea
    view={view}
    form={form}
    name="reasons"
    label={view.t('pacts.review.reasons')}
    help={isOptional ? undefined : view.t('pacts.review.reasonsHelp')}
    rows={4}
    isOptional={isOptional}
  />
)

const ActNumber = ({ view, form, isOptional }: StepPartProps & { readonly isOptional: boolean }) => (
  <TextField
    view={view}
    form={form}
    name="actNumber"
    label={view.t('pacts.review.act')}
    help={view.t('pacts.review.actHelp')}
    isOptional={isOptional}
  />
)

export const stepFields = {
  reasons: (props: StepPartProps) => <Reasons {...props} isOptional={false} />,
  reasonsOptional: (props: StepPartProps) => <Reasons {...props} isOptional />,
  act: (props: StepPartProps) => <ActNumber {...props} isOptional={false} />,
  actOptional: (props: StepPartProps) => <ActNumber {...props} isOptional />,
  judgement: ({ view, form }: StepPartProps) => (
    <Radios
      view={view}
      form={form}
      name="isFavourable"
      label={view.t('pacts.review.judgement')}
      options={[
        { value: 'yes', label: view.t('pacts.review.favourable') },
        { value: 'no', label: view.t('pacts.review.unfavourable') },
      ]}
    />
  ),
  call: ({ view, form, terms }: StepPartProps) => {
    const least = term(terms, 'pact_call_days_min')
    const most = term(terms, 'pact_call_days_max')
    return (
      <>
        <DateField view={view} form={form} name="opens" label={view.t('pacts.review.opens')} />
        <DateField
          view={view}
          form={form}
          name="closes"
          label={view.t('pacts.review.closes')}
          help={`${view.t('pacts.review.callLength', { least: least.amount, most: most.amount })} ${termSaid(view, most)}`}
        />
      </>
    )
  },
  commentDays: ({ view, form, terms }: StepPartProps) => {
    const usual = term(terms, 'pact_comment_days')
    return (
      <NumberField
        view={view}
        form={form}
        name="commentDays"
        label={view.t('pacts.review.commentDays')}
        help={`${view.t('pacts.review.commentDaysHelp', { count: usual.amount })} ${termSaid(view, usual)}`}
        isOptional
      />
    )
  },
} as const
