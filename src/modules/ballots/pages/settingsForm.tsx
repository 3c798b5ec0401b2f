/** Question and rules of a ballot: only the fields that its way of voting has. */
import { Checkbox, Radios, Select } from '#ui/choices.tsx'
import { NumberField, TextArea, TextField } from '#ui/fields.tsx'
import type { FormState } from '#ui/formState.ts'
import { ErrorSummary, Form, Submit } from '#ui/forms.tsx'
import { number } from '#ui/numbers.ts'
import type { View } from '#ui/view.ts'
import type { ProcessToVote } from '../queries/deskFacts.ts'
import { mostSets } from '../rules/exactCount.ts'
import { type BallotMethod, budgetCompletions, electorates, rulesByMethod } from '../words.ts'
import { ruleSaid } from './said.ts'

interface SettingsFormProps {
  readonly view: View
  readonly form: FormState
  readonly action: string
  readonly method: BallotMethod
  readonly tables: ProcessToVote['tables']
  readonly hidden: Readonly<Record<string, string>>
  readonly submit: string
  readonly back: { readonly href: string; readonly label: string }
}

export const SettingsForm = (props: SettingsFormProps) => {
  const { view, form, method, tables } = props
  const { t } = view
  return (
    <>
      <ErrorSummary view={view} errors={form.errors} labels="ballots.form" />
      <Form id="form" action={props.action} hidden={{ ...props.hidden, method }}>
        <TextField
          view={view}
          form={form}
          name="question"
          label={t('ballots.form.question')}
          help={t('ballots.form.questionHelp')}
          limit={160}
          isPublic
        />
        <TextArea
          view={view}
          form={form}
          name="explanation"
          label={t('ballots.form.explanation')}
          help={t('ballots.form.explanationHelp')}
          isOptional
          isPublic
        />
        {method === 'budget' && (
          <NumberField view={view} form={form} name="budget" label={t('ballots.form.budget')} unit="€" />
        )}
        <Radios
          view={view}
          form={form}
          name="rule"
          label={t('ballots.form.rule')}
          help={t('ballots.form.ruleHelp')}
          options={rulesByMethod[method].map((rule) => ({
            value: rule,
            label: ruleSaid(view, method, rule, 'name'),
            help: ruleHelp(view, method, rule),
          }))}
        />
        <Limits {...props} />
        <Radios
          view={view}
          form={form}
          name="electorate"
          label={t('ballots.form.electorate')}
          help={t('ballots.form.electorateHelp')}
          options={electorates
            .filter((electorate) => electorate !== 'table_members' || tables.length > 0)
            .map((electorate) => ({
              value: electorate,
              label: t(`ballots.electorate.${electorate}`),
              help: t(`ballots.electorate.${electorate}Help`),
            }))}
        />
        {tables.length > 0 && (
          <Select
            view={view}
            form={form}
            name="table"
            label={t('ballots.form.table')}
            help={t('ballots.form.tableHelp')}
            empty={t('ballots.form.tableNone')}
            options={tables.map(({ id, title }) => ({ value: String(id), label: title }))}
            isOptional
          />
        )}
        <NumberField
          view={view}
          form={form}
          name="minimumAge"
          label={t('ballots.form.minimumAge')}
          help={t('ballots.form.minimumAgeHelp')}
          isOptional
        />
        <Radios
          view={view}
          form={form}
          name="isSecret"
          label={t('ballots.form.isSecret')}
          options={[
            { value: 'yes', label: t('ballots.form.secret'), help: t('ballots.form.secretHelp') },
            { value: 'no', label: t('ballots.form.named'), help: t('ballots.form.namedHelp') },
          ]}
        />
        <Checkbox view={view} form={form} name="mayChange" value="yes" label={t('ballots.form.mayChange')} />
        <Submit label={props.submit} back={props.back} />
      </Form>
    </>
  )
}

const ruleHelp = (view: View, method: BallotMethod, rule: string): string => {
  const said = `${ruleSaid(view, method, rule, 'how')} ${ruleSaid(view, method, rule, 'favours')}`
  const most = number(view.language, mostSets)
  return rule === 'pav' ? `${said} ${view.t('ballots.form.exactLimit', { most })}` : said
}

const Limits = ({ view, form, method }: SettingsFormProps) => {
  const { t } = view
  const isBudget = method === 'budget'
  return (
    <>
      {!isBudget && (
        <NumberField
          view={view}
          form={form}
          name="seats"
          label={t('ballots.form.seats')}
          help={t('ballots.form.seatsHelp')}
          isOptional
        />
      )}
      {method === 'points' && (
        <NumberField view={view} form={form} name="pointsEach" label={t('ballots.form.pointsEach')} />
      )}
      {method === 'points' && (
        <NumberField
          view={view}
          form={form}
          name="mostPoints"
          label={t('ballots.form.mostPoints')}
          help={t('ballots.form.mostHelp')}
          isOptional
        />
      )}
      <NumberField view={view} form={form} name="least" label={t('ballots.form.least')} />
      <NumberField
        view={view}
        form={form}
        name="most"
        label={t('ballots.form.most')}
        help={t('ballots.form.mostHelp')}
        isOptional
      />
      {isBudget && <Expert view={view} form={form} />}
    </>
  )
}

const Expert = ({ view, form }: Pick<SettingsFormProps, 'view' | 'form'>) => {
  const { t } = view
  const isWrong = ['utility', 'completion', 'pointsEach', 'mostPoints'].some((name) => form.errors[name])
  return (
    <details class="pz-stack" open={isWrong}>
      <summary>{t('ballots.form.expert')}</summary>
      <Radios
        view={view}
        form={form}
        name="utility"
        label={t('ballots.form.utility')}
        options={(['cost', 'cardinality', 'points'] as const).map((value) => ({
          value,
          label: t(`ballots.utility.${value}`),
        }))}
      />
      <Radios
        view={view}
        form={form}
        name="completion"
        label={t('ballots.form.completion')}
        options={budgetCompletions.map((value) => ({ value, label: t(`ballots.completion.${value}`) }))}
      />
      <NumberField
        view={view}
        form={form}
        name="pointsEach"
        label={t('ballots.form.pointsEach')}
        help={t('ballots.form.pointsEachBudget')}
        isOptional
      />
      <NumberField
        view={view}
        form={form}
        name="mostPoints"
        label={t('ballots.form.mostPoints')}
        help={t('ballots.form.mostHelp')}
        isOptional
      />
    </details>
  )
}
