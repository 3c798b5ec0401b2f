/** The pages on which a proposal is written: one question each. */
import type { Child } from 'hono/jsx'
import { addresses } from '#ui/addresses.ts'
import { Steps } from '#ui/answers.tsx'
import { Radios, Select } from '#ui/choices.tsx'
import { clock, longDate } from '#ui/dates.ts'
import { TextArea, TextField } from '#ui/fields.tsx'
import type { FormState } from '#ui/formState.ts'
import { ErrorSummary, Form, Submit } from '#ui/forms.tsx'
import { Page } from '#ui/layout.tsx'
import { Section } from '#ui/section.tsx'
import type { View } from '#ui/view.ts'
import { limits } from '../proposalText.ts'
import type { Choice, Choices, OpenProcess } from '../queries/choices.ts'
import type { SimilarProposal } from '../queries/similarProposals.ts'
import { categories, proposalNumber } from '../words.ts'
import { placeOf, type Step, stepBefore } from '../writing.ts'

export interface StepPageProps {
  readonly view: View
  readonly step: Step
  readonly steps: readonly Step[]
  readonly form: FormState
  readonly savedAt: Date | null
  /** Comes from the page with all answers and goes back there. */
  readonly fromCheck: boolean
  readonly processes: readonly OpenProcess[]
  readonly choices: Choices
  readonly similar: readonly SimilarProposal[]
  /** How the person is called in public, and the groups they may sign for. */
  readonly signatures: readonly { readonly value: string; readonly label: string }[]
  /** The process, where there was no need to ask. */
  readonly processId: string
}

export const writeAddress = (step: string): string => `${addresses.proposals}/nuova/${step}`

export const StepPage = (props: StepPageProps) => {
  const { view, step, steps, form, fromCheck } = props
  const { t } = view
  const before = fromCheck ? 'riepilogo' : stepBefore(steps, step)
  const back = before ? writeAddress(before) : `${addresses.proposals}/nuova`
  const question = t(`proposals.write.${step}`)
  return (
    <Page
      view={view}
      title={question}
      crumb={question}
      section="proposals"
      isHidden
      hasErrors={Object.keys(form.errors).length > 0}
      breadcrumb={[
        { href: addresses.proposals, label: t('proposals.list.title') },
        { href: `${addresses.proposals}/nuova`, label: t('proposals.write.title') },
      ]}
    >
      <Section>
        <ErrorSummary view={view} errors={form.errors} />
        <Form
          action={writeAddress(step)}
          hidden={{
            da: fromCheck ? 'riepilogo' : undefined,
            process: step === 'percorso' ? undefined : props.processId,
          }}
        >
          {step !== 'simili' && (
            <Steps
              view={view}
              {...placeOf(steps, step)}
              savedAt={props.savedAt ? clock(view.language, props.savedAt) : undefined}
            />
          )}
          {questions[step](props)}
          <Submit
            label={t(step === 'simili' ? 'proposals.write.similiContinue' : 'proposals.write.continue')}
            back={{ href: back, label: t('proposals.write.back') }}
          />
        </Form>
      </Section>
    </Page>
  )
}

const questions: Readonly<Record<Step, (props: StepPageProps) => Child>> = {
  percorso: ({ view, form, processes }) => (
    <Radios
      view={view}
      form={form}
      name="process"
      isHeading
      label={view.t('proposals.write.percorso')}
      help={view.t('proposals.write.percorsoHelp')}
      options={processes.map(({ id, title, until }) => ({
        value: String(id),
        label: title,
        help:
          until === null
            ? undefined
            : view.t('proposals.write.percorsoUntil', { date: longDate(view.language, until) }),
      }))}
    />
  ),
  titolo: (props) => <TextField {...heading(props, 'titolo')} name="title" limit={limits.title} isPublic />,
  simili: ({ view, similar }) => <Similar view={view} similar={similar} />,
  sintesi: (props) => (
    <TextArea {...heading(props, 'sintesi')} name="summary" rows={3} limit={limits.summary} isPublic />
  ),
  testo: (props) => (
    <TextArea {...heading(props, 'testo')} name="body" rows={12} limit={limits.body} isPublic />
  ),
  tema: (props) => (
    <Radios
      {...heading(props, 'tema')}
      name="category"
      options={categories.map((category) => ({
        value: category,
        label: props.view.t(`proposals.category.${category}`),
        help: props.view.t(`proposals.categoryHelp.${category}`),
      }))}
    />
  ),
  agenda: ({ view, form, choices }) => (
    <>
      <h1 class="pz-question">{view.t('proposals.write.agenda')}</h1>
      <p class="pz-help">{view.t('proposals.write.agendaHelp')}</p>
      {choices.lines.length > 0 && (
        <OptionalChoice
          view={view}
          form={form}
          name="line"
          label={view.t('proposals.write.line')}
          choices={choices.lines}
        />
      )}
      {choices.objectives.length > 0 && (
        <OptionalChoice
          view={view}
          form={form}
          name="objective"
          label={view.t('proposals.write.objective')}
          choices={choices.objectives}
        />
      )}
    </>
  ),
  dove: ({ view, form, choices }) => (
    <>
      <h1 class="pz-question">{view.t('proposals.write.dove')}</h1>
      <Select
        view={view}
        form={form}
        name="place"
        label={view.t('proposals.write.place')}
        help={view.t('proposals.write.doveHelp')}
        empty={view.t('proposals.write.placeEmpty')}
        options={choices.places.map(({ id, label }) => ({ value: String(id), label }))}
      />
      <TextField
        view={view}
        form={form}
        name="placeLabel"
        label={view.t('proposals.write.placeLabel')}
        help={view.t('proposals.write.placeLabelHelp')}
        limit={limits.placeLabel}
        isOptional
      />
    </>
  ),
  firma: (props) => <Radios {...heading(props, 'firma')} name="group" options={props.signatures} />,
}

/** What a question that is the h1 of its page has in common with the others. */
const heading = ({ view, form }: StepPageProps, step: Exclude<Step, 'simili' | 'percorso'>) => ({
  view,
  form,
  isHeading: true,
  label: view.t(`proposals.write.${step}`),
  help: view.t(`proposals.write.${step}Help`),
})

interface OptionalChoiceProps {
  readonly view: View
  readonly form: FormState
  readonly name: string
  readonly label: string
  readonly choices: readonly Choice[]
}

const OptionalChoice = ({ view, form, name, label, choices }: OptionalChoiceProps) => (
  <Select
    view={view}
    form={form}
    name={name}
    label={label}
    empty={view.t('proposals.write.noChoice')}
    options={choices.map((choice) => ({ value: String(choice.id), label: choice.label }))}
    isOptional
  />
)

/** Proposals that say nearly the same; each opens beside, so that nothing typed is left behind. */
const Similar = ({
  view,
  similar,
}: {
  readonly view: View
  readonly similar: readonly SimilarProposal[]
}) => (
  <>
    <h1 class="pz-question">{view.t('proposals.write.simili')}</h1>
    <p class="pz-help">{view.t('proposals.write.similiHelp')}</p>
    <ul class="pz-cards">
      {similar.map((one) => (
        <li class="pz-card">
          <h2>
            <a href={`${addresses.proposals}/${one.id}`}>
              {proposalNumber(one.number)}, {one.title}
            </a>
          </h2>
          <p>{one.summary}</p>
          <p class="pz-quiet">
            {view.t('proposals.write.similiCounts', { online: one.online, inPerson: one.inPerson })}
          </p>
        </li>
      ))}
    </ul>
  </>
)
