/** Recording what the table decided on one proposal. */
import { proposalNumber } from '#modules/proposals/index.ts'
import { addresses } from '#ui/addresses.ts'
import { Radios, Select } from '#ui/choices.tsx'
import { longDate } from '#ui/dates.ts'
import { TextArea } from '#ui/fields.tsx'
import type { FormState } from '#ui/formState.ts'
import { ErrorSummary, Form, Locked, Submit } from '#ui/forms.tsx'
import { GoLink, Section } from '#ui/section.tsx'
import { TitleBlock } from '#ui/titleBlock.tsx'
import type { View } from '#ui/view.ts'
import { proposalAddress, tableAddress } from '../appearance.ts'
import type { SittingRow } from '../queries/tablePage.ts'
import { decisionMethods, type TableOutcome, tableOutcomes } from '../words.ts'
import { FormPage } from './formPage.tsx'

const helps = {
  in_document: 'negotiations.decide.inHelp',
  partly_in_document: 'negotiations.decide.partlyHelp',
  deferred: 'negotiations.decide.deferredHelp',
  towards_pact: 'negotiations.decide.pactHelp',
  not_in_document: 'negotiations.decide.outHelp',
} as const satisfies Record<TableOutcome, string>

interface DecidePageProps {
  readonly view: View
  readonly form: FormState
  readonly formKey: string
  readonly table: number
  readonly proposal: { readonly id: number; readonly number: number; readonly title: string }
  readonly sittings: readonly SittingRow[]
}

export const DecidePage = ({ view, form, formKey, table, proposal, sittings }: DecidePageProps) => {
  const { t } = view
  const code = proposalNumber(proposal.number)
  const title = t('negotiations.decide.title', { code })
  const work = `${tableAddress(table)}/lavoro`
  return (
    <FormPage
      view={view}
      form={form}
      title={title}
      above={{ href: work, label: t('negotiations.work.title') }}
    >
      <TitleBlock view={view} title={title}>
        <GoLink href={proposalAddress(proposal.id)} label={`${code}, ${proposal.title}`} />
      </TitleBlock>
      <Section>
        <ErrorSummary view={view} errors={form.errors} />
        <Form action={`${tableAddress(table)}/decisioni/${proposal.id}`} hidden={{ _key: formKey }}>
          <Radios
            view={view}
            form={form}
            name="outcome"
            label={t('negotiations.decide.outcome')}
            options={tableOutcomes.map((value) => ({
              value,
              label: t(`negotiations.outcome.${value}`),
              help: t(helps[value]),
            }))}
          />
          <TextArea
            view={view}
            form={form}
            name="reasons"
            label={t('negotiations.decide.reasons')}
            help={t('negotiations.decide.reasonsHelp')}
            isPublic
          />
          <TextArea
            view={view}
            form={form}
            name="objections"
            label={t('negotiations.decide.objections')}
            help={t('negotiations.decide.objectionsHelp')}
            rows={3}
            isOptional
            isPublic
          />
          <Radios
            view={view}
            form={form}
            name="method"
            label={t('negotiations.decide.method')}
            options={decisionMethods.map((value) => ({ value, label: t(`negotiations.method.${value}`) }))}
          />
          <SittingSelect
            view={view}
            form={form}
            sittings={sittings}
            label={t('negotiations.decide.sitting')}
            table={table}
          />
          <Submit
            label={t('negotiations.decide.submit')}
            back={{ href: work, label: t('negotiations.work.back') }}
          />
        </Form>
      </Section>
    </FormPage>
  )
}

interface SittingSelectProps {
  readonly view: View
  readonly form: FormState
  readonly sittings: readonly SittingRow[]
  readonly label: string
  readonly table: number
}

/** Sittings that have begun: one cannot decide in one that is still to come. */
export const SittingSelect = ({ view, form, sittings, label, table }: SittingSelectProps) => {
  const begun = sittings.filter((sitting) => new Date(sitting.startsAt) <= view.now)
  if (begun.length === 0) {
    return (
      <Locked
        label={label}
        why={view.t('negotiations.decide.noSitting')}
        wayOut={{
          href: `${addresses.meetings}/nuovo?tavolo=${table}`,
          label: view.t('negotiations.decide.planSitting'),
        }}
      />
    )
  }
  return (
    <Select
      view={view}
      form={form}
      name="sitting"
      label={label}
      empty={view.t('negotiations.decide.sittingEmpty')}
      options={begun.map((sitting) => ({
        value: String(sitting.id),
        label: `${sitting.title}, ${longDate(view.language, new Date(sitting.startsAt))}`,
      }))}
    />
  )
}
