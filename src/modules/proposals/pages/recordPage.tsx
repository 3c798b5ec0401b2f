/** The facilitator's page: one contribution after another, quickly. */
import { addresses } from '#ui/addresses.ts'
import { Radios, Select } from '#ui/choices.tsx'
import { DataTable } from '#ui/dataTable.tsx'
import { longDateTime, shortDate } from '#ui/dates.ts'
import { DateField, NumberField, TextArea, TextField } from '#ui/fields.tsx'
import type { FormState } from '#ui/formState.ts'
import { ErrorSummary, Form, Submit } from '#ui/forms.tsx'
import { Page } from '#ui/layout.tsx'
import { Section } from '#ui/section.tsx'
import { TitleBlock } from '#ui/titleBlock.tsx'
import type { View } from '#ui/view.ts'
import { limits } from '../proposalText.ts'
import type { Choice, Choices, MeetingChoice } from '../queries/choices.ts'
import type { RecordedContribution } from '../queries/contributions.ts'
import { type ContributionKind, categories, contributionKinds, givenChannels } from '../words.ts'

export interface RecordPageProps {
  readonly view: View
  readonly kind: ContributionKind
  readonly process: { readonly id: number; readonly shortTitle: string }
  readonly form: FormState
  readonly formKey: string
  readonly choices: Choices
  readonly meetings: readonly MeetingChoice[]
  readonly proposals: readonly Choice[]
  readonly last: readonly RecordedContribution[]
  /** The receipt of the one just recorded. */
  readonly saved: string | undefined
}

const asOptions = (choices: readonly Choice[]) =>
  choices.map(({ id, label }) => ({ value: String(id), label }))

export const RecordPage = (props: RecordPageProps) => {
  const { view, form, kind, process } = props
  const { t } = view
  return (
    <Page
      view={view}
      title={t('proposals.record.title')}
      section="proposals"
      isHidden
      hasErrors={Object.keys(form.errors).length > 0}
      breadcrumb={[
        { href: `${addresses.processes}/${process.id}`, label: process.shortTitle },
        { href: `${addresses.proposals}?percorso=${process.id}`, label: t('proposals.list.title') },
      ]}
    >
      <TitleBlock view={view} title={t('proposals.record.title')} lead={t('proposals.record.lead')} />
      <Section>
        {props.saved && (
          <p>
            {t('proposals.record.savedNext')}{' '}
            <a href={`${addresses.contributions}/${props.saved}/stampa`}>{t('proposals.record.print')}</a>
          </p>
        )}
        <Form
          action={addresses.contributions}
          method="get"
          id="scelta"
          hidden={{ percorso: String(process.id), ...alreadyChosen(form) }}
        >
          <Radios
            view={view}
            form={{ values: { tipo: kind }, errors: {} }}
            name="tipo"
            label={t('proposals.record.kind')}
            options={contributionKinds.map((word) => ({
              value: word,
              label: t(`proposals.kind.${word}`),
              help: t(`proposals.record.kindHelp.${word}`),
            }))}
          />
          <Submit kind="secondary" label={t('proposals.record.choose')} />
        </Form>
      </Section>
      <Section title={t(`proposals.kind.${kind}`)} ruled>
        <ErrorSummary view={view} errors={form.errors} />
        <Form
          action={addresses.contributions}
          id="form"
          hidden={{ _key: props.formKey, process: String(process.id), kind }}
        >
          {kind === 'proposal' ? <ProposalFields {...props} /> : <WordsFields {...props} />}
          <WhereFields {...props} />
          <Submit label={t('proposals.record.button')} />
        </Form>
      </Section>
      <Section title={t('proposals.record.last')} ruled>
        <LastRecorded view={view} last={props.last} />
      </Section>
    </Page>
  )
}

/** Choosing another kind keeps what is the same for everything given in one room; a name stands in no address. */
const alreadyChosen = ({ values }: FormState): Record<string, string> =>
  Object.fromEntries(
    ['channel', 'meeting', 'municipality', 'givenOn'].flatMap((name) => {
      const value = values[name]
      return typeof value === 'string' && value !== '' ? [[name, value]] : []
    }),
  )

const ProposalFields = ({ view, form, choices }: RecordPageProps) => {
  const { t } = view
  return (
    <>
      <TextField
        view={view}
        form={form}
        name="title"
        label={t('proposals.record.proposalTitle')}
        limit={limits.title}
        isPublic
      />
      <TextArea
        view={view}
        form={form}
        name="summary"
        rows={3}
        label={t('proposals.record.proposalSummary')}
        limit={limits.summary}
        isPublic
      />
      <TextArea
        view={view}
        form={form}
        name="body"
        rows={8}
        label={t('proposals.record.text')}
        limit={limits.body}
        isPublic
      />
      <Select
        view={view}
        form={form}
        name="category"
        label={t('proposals.record.category')}
        empty={t('proposals.record.categoryEmpty')}
        options={categories.map((word) => ({ value: word, label: t(`proposals.category.${word}`) }))}
      />
      {choices.lines.length > 0 && (
        <Select
          view={view}
          form={form}
          name="line"
          label={t('proposals.record.line')}
          empty={t('proposals.write.noChoice')}
          options={asOptions(choices.lines)}
          isOptional
        />
      )}
      <TextField
        view={view}
        form={form}
        name="placeLabel"
        label={t('proposals.record.placeLabel')}
        limit={limits.placeLabel}
        isOptional
      />
    </>
  )
}

const WordsFields = ({ view, form, kind, proposals }: RecordPageProps) => {
  const { t } = view
  const isCount = kind === 'support' || kind === 'tally'
  return (
    <>
      <Select
        view={view}
        form={form}
        name="proposal"
        label={t('proposals.record.proposal')}
        help={kind === 'voice' ? t('proposals.record.proposalHelp') : undefined}
        empty={t(kind === 'voice' ? 'proposals.record.noProposal' : 'proposals.forms.merge.intoEmpty')}
        options={asOptions(proposals)}
        isOptional={kind === 'voice'}
      />
      {kind === 'tally' && (
        <NumberField view={view} form={form} name="count" label={t('proposals.record.count')} />
      )}
      {!isCount && (
        <TextArea
          view={view}
          form={form}
          name="body"
          rows={4}
          label={t('proposals.record.words')}
          help={t('proposals.record.wordsHelp')}
          limit={3_000}
          isPublic
        />
      )}
    </>
  )
}

const WhereFields = ({ view, form, choices, meetings }: RecordPageProps) => {
  const { t, language } = view
  return (
    <>
      <TextField
        view={view}
        form={form}
        name="authorLabel"
        label={t('proposals.record.author')}
        help={t('proposals.record.authorHelp')}
        isPublic
      />
      <Radios
        view={view}
        form={form}
        name="channel"
        label={t('proposals.record.channel')}
        options={givenChannels.map((word) => ({ value: word, label: t(`proposals.channelName.${word}`) }))}
      />
      {meetings.length > 0 && (
        <Select
          view={view}
          form={form}
          name="meeting"
          label={t('proposals.record.meeting')}
          empty={t('proposals.record.noMeeting')}
          options={meetings.map(({ id, label, startsAt }) => ({
            value: String(id),
            label: `${shortDate(language, startsAt)}, ${label}`,
          }))}
          isOptional
        />
      )}
      <Select
        view={view}
        form={form}
        name="municipality"
        label={t('proposals.record.municipality')}
        empty={t('proposals.record.noMunicipality')}
        options={asOptions(choices.places)}
        isOptional
      />
      <DateField view={view} form={form} name="givenOn" label={t('proposals.record.givenOn')} />
    </>
  )
}

const LastRecorded = ({
  view,
  last,
}: {
  readonly view: View
  readonly last: readonly RecordedContribution[]
}) => {
  const { t, language } = view
  if (last.length === 0) return <p>{t('proposals.record.none')}</p>
  return (
    <DataTable
      caption={t('proposals.record.last')}
      columns={[
        { label: t('proposals.record.code') },
        { label: t('proposals.record.what') },
        { label: t('proposals.record.where') },
        { label: t('proposals.record.who') },
        { label: t('proposals.record.givenOn') },
      ]}
      rows={last.map((one) => [
        <a href={`${addresses.contributions}/${one.code}`}>{one.code}</a>,
        t(`proposals.kind.${one.kind}`),
        t(`proposals.channelName.${one.channel}`),
        one.author,
        longDateTime(language, one.recordedAt),
      ])}
    />
  )
}
