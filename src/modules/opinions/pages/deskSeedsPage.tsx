import { Notice } from '#ui/facts.tsx'
import { TextArea } from '#ui/fields.tsx'
import { type FieldErrors, type FormState, isChosen, typedValue } from '#ui/formState.ts'
import { Form, Locked, Submit } from '#ui/forms.tsx'
import { Section } from '#ui/section.tsx'
import { TitleBlock } from '#ui/titleBlock.tsx'
import type { View } from '#ui/view.ts'
import { sayMessage } from '#ui/words.ts'
import type { ProposalSource } from '../queries/seedSources.ts'
import { statementIn } from '../rules/statementIn.ts'
import { deskPart } from './deskAddresses.ts'
import { DeskErrors, DeskFrame } from './deskFrame.tsx'
import { FromMeetings } from './deskSeedsMeetings.tsx'
import type { SeedsPageProps } from './deskSeedsProps.ts'
import { WrongLines } from './wrongLines.tsx'

export const SeedsPage = (props: SeedsPageProps) => {
  const { view, conversation, form } = props
  const { t } = view
  const may = conversation.steps.seed
  return (
    <DeskFrame
      view={view}
      conversation={conversation}
      title={t('opinions.seeds.title')}
      form={form}
      place="seeds"
    >
      <TitleBlock view={view} title={t('opinions.seeds.title')} lead={t('opinions.seeds.lead')} />
      <DeskErrors view={view} form={{ ...form, errors: eachLine(form.errors) }} />
      <Section>
        <Notice icon="tick">
          {t('opinions.desk.statementsAsked', { count: conversation.statementCounts.approved })}
        </Notice>
        {!may.allowed && <Locked label={t('opinions.desk.seed')} why={sayMessage(t, may.because)} />}
      </Section>
      {may.allowed && <Written {...props} />}
      {may.allowed && <FromProposals {...props} />}
      {may.allowed && <FromMeetings {...props} />}
    </DeskFrame>
  )
}

/** The summary counts the lines themselves: how many they are is said beside their field. */
const eachLine = (errors: FieldErrors): FieldErrors =>
  Object.fromEntries(Object.entries(errors).filter(([, { key }]) => key !== 'opinions.errors.linesWrong'))

const Written = ({ view, conversation, form, newKey }: SeedsPageProps) => {
  const { t } = view
  return (
    <Section id="scritte" title={t('opinions.seeds.written')} ruled>
      <Form action={deskPart(conversation.id, '/semi')} hidden={{ _key: newKey() }}>
        <TextArea
          view={view}
          form={form}
          name="statements"
          label={t('opinions.seeds.lines')}
          help={t('opinions.seeds.linesHelp', { limit: conversation.statementLength })}
          rows={8}
          isPublic
        />
        <WrongLines view={view} form={form} field="statements" />
        <Submit label={t('opinions.seeds.add')} />
      </Form>
    </Section>
  )
}

const FromProposals = ({ view, conversation, proposals, form }: SeedsPageProps) => {
  const { t } = view
  const error = form.errors.proposals
  return (
    <Section
      id="proposte"
      title={t('opinions.seeds.proposals')}
      intro={t('opinions.seeds.proposalsIntro')}
      ruled
    >
      {proposals.length === 0 ? (
        <p>{t('opinions.seeds.proposalsNone')}</p>
      ) : (
        <Form action={deskPart(conversation.id, '/semi/proposte')}>
          <fieldset class={error ? 'pz-field pz-field-wrong' : 'pz-field'}>
            <legend>{t('opinions.seeds.proposalsPick')}</legend>
            {error && (
              <p class="pz-wrong" id="proposals-error">
                {sayMessage(t, error)}
              </p>
            )}
            <ul class="pz-seeds">
              {proposals.map((proposal, place) => (
                <ProposalRow
                  view={view}
                  form={form}
                  proposal={proposal}
                  limit={conversation.statementLength}
                  isFirst={place === 0}
                />
              ))}
            </ul>
          </fieldset>
          <Submit label={t('opinions.seeds.proposalsAdd')} kind="secondary" />
        </Form>
      )}
    </Section>
  )
}

interface ProposalRowProps {
  readonly view: View
  readonly form: FormState
  readonly proposal: ProposalSource
  /** Characters of a statement. */
  readonly limit: number
  readonly isFirst: boolean
}

/** The box, and beside it the words as they will be asked: a title is seldom something one agrees to. */
const ProposalRow = ({ view, form, proposal, limit, isFirst }: ProposalRowProps) => {
  const { t } = view
  const { id, number, title, summary, statement } = proposal
  const code = `P${String(number).padStart(2, '0')}`
  if (statement !== null) {
    return (
      <li>
        <p class="pz-quiet">
          {code}, <span lang="it">{title}</span>: {t('opinions.seeds.alreadyIn', { number: statement })}
        </p>
      </li>
    )
  }
  const box = isFirst ? 'proposals' : `proposals-${id}`
  const words = `text_${id}`
  const error = form.errors[words]
  return (
    <li>
      <div class="form-check pz-check">
        <input
          type="checkbox"
          id={box}
          name="proposals"
          value={String(id)}
          checked={isChosen(form, 'proposals', String(id))}
          aria-describedby={`${box}-about`}
        />
        <label for={box}>
          {code}, <span lang="it">{title}</span>
        </label>
        <p class="pz-help" id={`${box}-about`} lang="it">
          {summary}
        </p>
      </div>
      <div class={error ? 'pz-seed-words pz-field pz-field-wrong' : 'pz-seed-words pz-field'}>
        <label for={words}>
          {t('opinions.seeds.words')} <span class="visually-hidden">{code}</span>
        </label>
        <p class="pz-help" id={`${words}-help`}>
          {t('opinions.seeds.wordsHelp')}
        </p>
        {error && (
          <p class="pz-wrong" id={`${words}-error`}>
            {sayMessage(t, error)}
          </p>
        )}
        <input
          class="form-control"
          id={words}
          name={words}
          value={
            form.values[words] === undefined ? (statementIn(summary, limit) ?? '') : typedValue(form, words)
          }
          autocomplete="off"
          aria-invalid={error ? 'true' : undefined}
          aria-describedby={error ? `${words}-error ${words}-help` : `${words}-help`}
        />
      </div>
    </li>
  )
}
