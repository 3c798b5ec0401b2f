/** The first statements of a conversation: written by the staff, from proposals, from what was said in a meeting. */
import { shortDate } from '#ui/dates.ts'
import { Notice } from '#ui/facts.tsx'
import { TextArea } from '#ui/fields.tsx'
import { type FormState, isChosen, typedValue } from '#ui/formState.ts'
import { Form, Locked, Submit } from '#ui/forms.tsx'
import { Reading, Section } from '#ui/section.tsx'
import { TitleBlock } from '#ui/titleBlock.tsx'
import type { View } from '#ui/view.ts'
import { sayMessage } from '#ui/words.ts'
import type { FoundConversation } from '../queries/findConversation.ts'
import type { MeetingSource, ProposalSource } from '../queries/seedSources.ts'
import { statementIn } from '../rules/statementIn.ts'
import { deskPart } from './deskAddresses.ts'
import { DeskErrors, DeskFrame } from './deskFrame.tsx'

export interface SeedsPageProps {
  readonly view: View
  readonly conversation: FoundConversation
  readonly proposals: readonly ProposalSource[]
  readonly meetings: readonly MeetingSource[]
  /** The chosen meeting's notes, and the sentences that could be put to everybody. */
  readonly chosen:
    | {
        readonly id: number
        readonly title: string
        readonly notes: string
        readonly sentences: readonly string[]
      }
    | undefined
  readonly form: FormState
  readonly newKey: () => string
}

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
      <DeskErrors view={view} form={form} />
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

const FromMeetings = (props: SeedsPageProps) => {
  const { view, conversation, meetings, chosen } = props
  const { t, language } = view
  return (
    <Section
      id="incontri"
      title={t('opinions.seeds.meetings')}
      intro={t('opinions.seeds.meetingsIntro')}
      ruled
    >
      {meetings.length === 0 ? (
        <p>{t('opinions.seeds.meetingsNone')}</p>
      ) : (
        <ul class="pz-plain-list">
          {meetings.map(({ id, title, startsAt, statements }) => (
            <li>
              <a href={`${deskPart(conversation.id, '/semi')}?incontro=${id}#incontri`}>
                {title}, {shortDate(language, startsAt)}
              </a>
              {statements > 0 && (
                <span class="pz-quiet"> · {t('opinions.seeds.meetingGave', { count: statements })}</span>
              )}
            </li>
          ))}
        </ul>
      )}
      {chosen && <Notes {...props} chosen={chosen} />}
    </Section>
  )
}

const Notes = ({
  view,
  conversation,
  form,
  chosen,
}: SeedsPageProps & { readonly chosen: NonNullable<SeedsPageProps['chosen']> }) => {
  const { t } = view
  const error = form.errors.sentences
  return (
    <>
      <h3>{t('opinions.seeds.notesOf', { title: chosen.title })}</h3>
      <Form action={deskPart(conversation.id, '/semi/incontro')} hidden={{ meeting: String(chosen.id) }}>
        {chosen.sentences.length > 0 && (
          <fieldset class={error ? 'pz-field pz-field-wrong' : 'pz-field'}>
            <legend>{t('opinions.seeds.sentences')}</legend>
            {error && (
              <p class="pz-wrong" id="sentences-error">
                {sayMessage(t, error)}
              </p>
            )}
            {chosen.sentences.map((sentence, place) => {
              const id = place === 0 ? 'sentences' : `sentences-${place + 1}`
              return (
                <div class="form-check pz-check">
                  <input
                    type="checkbox"
                    id={id}
                    name="sentences"
                    value={sentence}
                    checked={isChosen(form, 'sentences', sentence)}
                  />
                  <label for={id} lang="it">
                    {sentence}
                  </label>
                </div>
              )
            })}
          </fieldset>
        )}
        <TextArea
          view={view}
          form={form}
          name="said"
          label={t('opinions.seeds.inOtherWords')}
          help={t('opinions.seeds.linesHelp', { limit: conversation.statementLength })}
          rows={5}
          isOptional
          isPublic
        />
        <Submit label={t('opinions.seeds.meetingAdd')} kind="secondary" />
      </Form>
      <details class="pz-stack">
        <summary>{t('opinions.seeds.readNotes')}</summary>
        <Reading text={chosen.notes} />
      </details>
    </>
  )
}
