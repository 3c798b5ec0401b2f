/** The options of a draft: from proposals, written freely, in order, with their costs. */
import { Checkboxes } from '#ui/choices.tsx'
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
}

export const OptionsPage = ({ view, ballot, facts, form, formKey }: OptionsPageProps) => {
  const { t } = view
  const address = `${deskAddress(ballot.id)}/scelte`
  const title = t('ballots.desk.optionsTitle', { question: ballot.question })
  return (
    <DeskFrame view={view} ballot={ballot} title={title} form={form} crumb={t('ballots.desk.options')}>
      <TitleBlock view={view} title={title} lead={t('ballots.desk.optionsLead')}>
        <GoLink href={deskAddress(ballot.id)} label={t('ballots.desk.back')} icon="arrow-left" />
      </TitleBlock>
      {Object.keys(form.errors).length > 0 && (
        <div class="pz-wrap pz-narrow">
          <ErrorSummary view={view} errors={form.errors} />
        </div>
      )}
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
      {ballot.method === 'budget' && ballot.options.length > 0 && (
        <Section id="costi" title={t('ballots.desk.costs')} intro={t('ballots.desk.costsIntro')} ruled>
          <Form action={`${deskAddress(ballot.id)}/costi`}>
            {ballot.options.map((option) => (
              <NumberField
                view={view}
                form={withCost(form, option)}
                name={`cost_${option.id}`}
                label={t('ballots.desk.costOf', { title: option.title })}
                unit="€"
              />
            ))}
            <Submit label={t('ballots.desk.costsButton')} />
          </Form>
        </Section>
      )}
      <Section id="proposte" title={t('ballots.desk.proposals')} ruled>
        {facts.proposals.length === 0 ? (
          <p>{t('ballots.desk.proposalsNone')}</p>
        ) : (
          <Form action={`${deskAddress(ballot.id)}/proposte`}>
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
            <Submit label={t('ballots.desk.proposalsButton')} kind="secondary" />
          </Form>
        )}
      </Section>
      <Section id="libera" title={t('ballots.desk.free')} ruled>
        <Form action={address} hidden={{ _key: formKey }}>
          <OptionFields view={view} ballot={ballot} form={form} />
          <Submit label={t('ballots.desk.freeButton')} kind="secondary" />
        </Form>
      </Section>
    </DeskFrame>
  )
}

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
  const isFirst = ballot.options.at(0)?.id === option.id
  const isLast = ballot.options.at(-1)?.id === option.id
  return (
    <div class="pz-option-steps">
      <a href={address}>
        {t('ballots.desk.optionEdit')}
        <span class="visually-hidden">: {option.title}</span>
      </a>
      {!isFirst && (
        <MoveButton view={view} action={`${address}/sposta`} direction="up" title={option.title} />
      )}
      {!isLast && (
        <MoveButton view={view} action={`${address}/sposta`} direction="down" title={option.title} />
      )}
      <form method="post" action={`${address}/togli`} class="pz-inline-form">
        <button type="submit" class="pz-plain-button">
          {t('ballots.desk.optionRemove')}
          <span class="visually-hidden">: {option.title}</span>
        </button>
      </form>
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
  <form method="post" action={action} class="pz-inline-form">
    <button type="submit" class="pz-plain-button" name="direction" value={direction}>
      {view.t(direction === 'up' ? 'ballots.desk.optionUp' : 'ballots.desk.optionDown')}
      <span class="visually-hidden">: {title}</span>
    </button>
  </form>
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
