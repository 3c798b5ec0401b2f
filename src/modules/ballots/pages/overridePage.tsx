/** The body chooses otherwise than the vote: what was counted stays in sight, and the reason is public. */
import { Checkbox, Checkboxes } from '#ui/choices.tsx'
import { Callout } from '#ui/facts.tsx'
import { TextArea } from '#ui/fields.tsx'
import { type FormState, isChosen } from '#ui/formState.ts'
import { ErrorSummary, Form, Submit } from '#ui/forms.tsx'
import { money } from '#ui/numbers.ts'
import { Section } from '#ui/section.tsx'
import { TitleBlock } from '#ui/titleBlock.tsx'
import type { View } from '#ui/view.ts'
import { deskAddress } from '../appearance.ts'
import type { FoundBallot } from '../queries/findBallot.ts'
import type { PublishedResult } from '../queries/publishedResult.ts'
import { costSaid } from './ballotParts.tsx'
import { DeskFrame } from './deskFrame.tsx'
import { Titles } from './resultParts.tsx'
import { sumsSpoken, usedSaid } from './said.ts'

interface OverridePageProps {
  readonly view: View
  readonly ballot: FoundBallot
  readonly result: PublishedResult
  readonly form: FormState
}

export const OverridePage = ({ view, ballot, result, form }: OverridePageProps) => {
  const { t, language } = view
  const { outcome } = result
  const title = t('ballots.desk.override.title', { question: ballot.question })
  return (
    <DeskFrame
      view={view}
      ballot={ballot}
      title={title}
      form={form}
      crumb={t('ballots.desk.override.heading')}
      islands={ballot.budgetCents === null ? undefined : ['ballot-booth']}
    >
      <TitleBlock view={view} title={title} />
      <Section>
        <ErrorSummary view={view} errors={form.errors} />
        <Callout>{t('ballots.desk.override.text')}</Callout>
        <h2>{t('ballots.result.override.counted')}</h2>
        <Titles outcome={outcome} ids={outcome.selected} />
        {outcome.costCents !== null && (
          <p>{t('ballots.desk.override.countedCost', { cost: money(language, outcome.costCents) })}</p>
        )}
        <Form id="form" action={`${deskAddress(ballot.id)}/altra-scelta`}>
          <Choices view={view} ballot={ballot} form={form} />
          <TextArea
            view={view}
            form={form}
            name="reason"
            label={t('ballots.desk.override.reason')}
            rows={5}
            isPublic
          />
          <Checkbox
            view={view}
            form={form}
            name="confirmed"
            value="yes"
            label={t('ballots.desk.override.confirm')}
          />
          <Submit
            label={t('ballots.desk.override.button')}
            back={{ href: deskAddress(ballot.id), label: t('ballots.desk.back') }}
          />
        </Form>
      </Section>
    </DeskFrame>
  )
}

/** What may be chosen, with its cost and the sum that was announced; the browser adds up, the server too. */
const Choices = ({ view, ballot, form }: Pick<OverridePageProps, 'view' | 'ballot' | 'form'>) => {
  const { t, language } = view
  const { budgetCents: budget, options, seats } = ballot
  const used = options
    .filter(({ id }) => isChosen(form, 'selected', String(id)))
    .reduce((sum, { costCents }) => sum + (costCents ?? 0), 0)
  const choices = (
    <Checkboxes
      view={view}
      form={form}
      name="selected"
      label={t('ballots.desk.override.selected')}
      help={
        budget === null
          ? t('ballots.desk.override.most', { count: seats ?? 1 })
          : t('ballots.desk.override.budget', { budget: money(language, budget) })
      }
      options={options.map((option) => ({
        value: String(option.id),
        label: `${option.code}. ${option.title}`,
        help: option.costCents === null && budget === null ? undefined : costSaid(view, option),
        cost: budget === null ? undefined : (option.costCents ?? 0),
      }))}
    />
  )
  if (budget === null) return choices
  return (
    <ballot-booth data-kind="sum" data-most={String(budget)} data-language={language} {...sumsSpoken(view)}>
      {choices}
      <p class="pz-used" data-used data-nothing={used === 0}>
        {usedSaid(view, { kind: 'sum', used, most: budget })}
      </p>
      <p class="visually-hidden" role="status" data-announced></p>
    </ballot-booth>
  )
}
