/** The options of a draft: from proposals, written freely, in order, with their costs. */
import { Checkboxes } from '#ui/choices.tsx'
import { Notice } from '#ui/facts.tsx'
import { NumberField, TextArea, TextField } from '#ui/fields.tsx'
import { emptyForm, type FormState } from '#ui/formState.ts'
import { ErrorSummary, Form, Submit } from '#ui/forms.tsx'
import { GoLink, Section } from '#ui/section.tsx'
import { TitleBlock } from '#ui/titleBlock.tsx'
import type { View } from '#ui/view.ts'
import { deskAddress } from '../appearance.ts'
import type { BallotOption } from '../ballot.ts'
import type { DeskFacts } from '../queries/deskFacts.ts'
import type { FoundBallot } from '../queries/findBallot.ts'
import { costSaid } from './ballotParts.tsx'
import { DeskFrame } from './deskFrame.tsx'
import { euros } from './settingsTyped.ts'

interface OptionsPageProps {
  readonly view: View
  readonly ballot: FoundBallot
  readonly facts: DeskFacts
  readonly form: FormState
  readonly formKey: string
  /** Something was done, and what was typed beside it is shown again. */
  readonly hasUnsaved: boolean
}

/** One form for all: whatever button is pressed, what was typed elsewhere on the page comes back. */
export const OptionsPage = ({ view, ballot, facts, form, formKey, hasUnsaved }: OptionsPageProps) => {
  const { t } = view
  const address = `${deskAddress(ballot.id)}/scelte`
  const title = t('ballots.desk.optionsTitle', { question: ballot.question })
  const hasCosts = ballot.method === 'budget' && ballot.options.length > 0
  return (
    <DeskFrame view={view} ballot={ballot} title={title} form={form} crumb={t('ballots.desk.options')}>
      <TitleBlock view={view} title={title} lead={t('ballots.desk.optionsLead')}>
        <GoLink href={deskAddress(ballot.id)} label={t('ballots.desk.back')} icon="arrow-left" />
      </TitleBlock>
      {Object.keys(form.errors).length > 0 && (
        <div class="pz-wrap pz-narrow">
          <ErrorSummary view={view} errors={form.errors} labels={costLabels(view, ballot)} />
        </div>
      )}
      {hasUnsaved && (
        <div class="pz-wrap pz-narrow" role="status">
          <Notice icon="tick">{t('ballots.desk.unsaved')}</Notice>
        </div>
      )}
      <form id="form" method="post" action={address} data-turbo="false" novalidate>
        <input type="hidden" name="_key" value={formKey} />
        {/* The key Enter presses the first button of a form: not one that moves or removes an option. */}
        {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: out of the order of keys, and a twin of a button below */}
        <button
          type="submit"
          class="pz-booth-enter"
          formaction={hasCosts ? `${deskAddress(ballot.id)}/costi` : undefined}
          tabindex={-1}
          aria-hidden="true"
        >
          {t(hasCosts ? 'ballots.desk.costsButton' : 'ballots.desk.freeButton')}
        </button>
        <Section id="ordine" title={t('ballots.desk.options')} ruled>
          {ballot.options.length === 0 && <p>{t('ballots.desk.optionsNone')}</p>}
          <ol class="pz-options">
            {ballot.options.map((option) => (
              <li id={`scelta-${option.id}`}>
                <h3 lang="it">{option.title}</h3>
                {option.summary !== '' && (
                  <p class="pz-help" lang="it">
                    {option.summary}
                  </p>
                )}
                {ballot.method === 'budget' && <p class="pz-options-cost">{costSaid(view, option)}</p>}
                <OptionSteps view={view} ballot={ballot} option={option} />
              </li>
            ))}
          </ol>
        </Section>
        {hasCosts && (
          <Section id="costi" title={t('ballots.desk.costs')} intro={t('ballots.desk.costsIntro')} ruled>
            <div class="pz-form">
              {ballot.options.map((option) => (
                <NumberField
                  view={view}
                  form={withCost(form, option)}
                  name={`cost_${option.id}`}
                  label={t('ballots.desk.costOf', { title: option.title })}
                  unit="€"
                />
              ))}
              <PartButton label={t('ballots.desk.costsButton')} action={`${deskAddress(ballot.id)}/costi`} />
            </div>
          </Section>
        )}
        <Section id="proposte" title={t('ballots.desk.proposals')} ruled>
          {facts.proposals.length === 0 ? (
            <p>{t('ballots.desk.proposalsNone')}</p>
          ) : (
            <div class="pz-form">
              <Checkboxes
                view={view}
                form={form}
                name="proposals"
                label={t('ballots.desk.proposalsPick')}
                options={facts.proposals.map(({ id, number, title: name }) => ({
                  value: String(id),
                  label: `P${String(number).padStart(2, '0')}, ${name}`,
                }))}
              />
              <PartButton
                label={t('ballots.desk.proposalsButton')}
                action={`${deskAddress(ballot.id)}/proposte`}
              />
            </div>
          )}
        </Section>
        <Section id="libera" title={t('ballots.desk.free')} ruled>
          <div class="pz-form">
            <OptionFields view={view} ballot={ballot} form={form} />
            <PartButton label={t('ballots.desk.freeButton')} action={address} />
          </div>
        </Section>
      </form>
    </DeskFrame>
  )
}

const PartButton = ({ label, action }: { readonly label: string; readonly action: string }) => (
  <p class="pz-actions">
    <button type="submit" class="btn btn-outline-primary" formaction={action}>
      {label}
    </button>
  </p>
)

/** The same words stand at several costs: each link says of which option. */
const costLabels = ({ t }: View, { options }: FoundBallot): Readonly<Record<string, string>> =>
  Object.fromEntries(options.map(({ id, title }) => [`cost_${id}`, t('ballots.desk.costOf', { title })]))

/** What was typed wins over what is stored. */
const withCost = (form: FormState, { id, costCents }: BallotOption): FormState => ({
  errors: form.errors,
  values: { [`cost_${id}`]: form.values[`cost_${id}`] ?? euros(costCents) },
})

interface OptionStepsProps {
  readonly view: View
  readonly ballot: FoundBallot
  readonly option: BallotOption
}

const OptionSteps = ({ view, ballot, option }: OptionStepsProps) => {
  const { t } = view
  const address = `${deskAddress(ballot.id)}/scelte/${option.id}`
  // The page comes back where the option has gone.
  const here = `#scelta-${option.id}`
  const isFirst = ballot.options.at(0)?.id === option.id
  const isLast = ballot.options.at(-1)?.id === option.id
  return (
    <div class="pz-option-steps">
      <a href={address}>
        {t('ballots.desk.optionEdit')}
        <span class="visually-hidden">: {option.title}</span>
      </a>
      {!isFirst && (
        <MoveButton view={view} action={`${address}/sposta${here}`} direction="up" title={option.title} />
      )}
      {!isLast && (
        <MoveButton view={view} action={`${address}/sposta${here}`} direction="down" title={option.title} />
      )}
      <button type="submit" class="pz-plain-button" formaction={`${address}/togli#ordine`}>
        {t('ballots.desk.optionRemove')}
        <span class="visually-hidden">: {option.title}</span>
      </button>
    </div>
  )
}

interface MoveButtonProps {
  readonly view: View
  readonly action: string
  readonly direction: 'up' | 'down'
  readonly title: string
}

const MoveButton = ({ view, action, direction, title }: MoveButtonProps) => (
  <button type="submit" class="pz-plain-button" name="direction" value={direction} formaction={action}>
    {view.t(direction === 'up' ? 'ballots.desk.optionUp' : 'ballots.desk.optionDown')}
    <span class="visually-hidden">: {title}</span>
  </button>
)

const OptionFields = ({ view, ballot, form }: Pick<OptionsPageProps, 'view' | 'ballot' | 'form'>) => {
  const { t } = view
  return (
    <>
      <TextField
        view={view}
        form={form}
        name="title"
        label={t('ballots.desk.optionTitle')}
        limit={160}
        isPublic
      />
      <TextArea
        view={view}
        form={form}
        name="summary"
        label={t('ballots.desk.optionSummary')}
        rows={4}
        isOptional
        isPublic
      />
      {ballot.method === 'budget' && (
        <NumberField view={view} form={form} name="cost" label={t('ballots.desk.optionCost')} unit="€" />
      )}
    </>
  )
}

interface OptionPageProps {
  readonly view: View
  readonly ballot: FoundBallot
  readonly option: BallotOption
  readonly form: FormState
}

export const OptionPage = ({ view, ballot, option, form }: OptionPageProps) => (
  <DeskFrame
    view={view}
    ballot={ballot}
    title={option.title}
    form={form}
    crumb={view.t('ballots.desk.options')}
  >
    <TitleBlock view={view} title={option.title} />
    <Section>
      <ErrorSummary view={view} errors={form.errors} />
      <Form id="form" action={`${deskAddress(ballot.id)}/scelte/${option.id}`}>
        <OptionFields
          view={view}
          ballot={ballot}
          form={form === emptyForm ? { values: stored(option), errors: {} } : form}
        />
        <Submit
          label={view.t('ballots.desk.optionSave')}
          back={{ href: `${deskAddress(ballot.id)}/scelte`, label: view.t('ballots.desk.back') }}
        />
      </Form>
    </Section>
  </DeskFrame>
)

const stored = (option: BallotOption) => ({
  title: option.title,
  summary: option.summary,
  cost: euros(option.costCents),
})
