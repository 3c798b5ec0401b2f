/** Moderation: what waits, what says nearly the same, and what is done with several at once. */
import { longDate } from '#ui/dates.ts'
import { NumberField, TextArea } from '#ui/fields.tsx'
import { type FormState, isChosen } from '#ui/formState.ts'
import { Form, Locked, Submit } from '#ui/forms.tsx'
import { Pager } from '#ui/pager.tsx'
import { GoLink, Section } from '#ui/section.tsx'
import { TitleBlock } from '#ui/titleBlock.tsx'
import type { View } from '#ui/view.ts'
import { sayMessage } from '#ui/words.ts'
import { moderationAddress } from '../appearance.ts'
import type { AlikeStatement } from '../queries/alikeStatements.ts'
import type { FoundConversation } from '../queries/findConversation.ts'
import type { DeskStatement } from '../queries/findStatements.ts'
import { mergeOf } from '../rules/mergeOf.ts'
import { type StatementState, statementStates } from '../words.ts'
import { deskPart, referralAddress } from './deskAddresses.ts'
import { DeskErrors, DeskFrame } from './deskFrame.tsx'

export interface QueuePageProps {
  readonly view: View
  readonly conversation: FoundConversation
  readonly state: StatementState
  readonly statements: readonly DeskStatement[]
  readonly alike: ReadonlyMap<number, readonly AlikeStatement[]>
  readonly page: number
  readonly pages: number
  readonly form: FormState
}

export const QueuePage = (props: QueuePageProps) => {
  const { view, conversation, state, statements, form } = props
  const { t } = view
  const may = conversation.steps.moderate
  return (
    <DeskFrame
      view={view}
      conversation={conversation}
      title={t('opinions.queue.title')}
      form={form}
      place="queue"
    >
      <TitleBlock view={view} title={t('opinions.queue.title')} lead={t('opinions.queue.lead')}>
        <GoLink href={moderationAddress(conversation.id)} label={t('opinions.queue.log')} />
      </TitleBlock>
      <DeskErrors view={view} form={form} />
      <Section id="coda" title={t(`opinions.queue.state.${state}`)} ruled>
        <States {...props} />
        {statements.length === 0 && <p>{t(`opinions.queue.none.${state}`)}</p>}
        {statements.length > 0 &&
          (may.allowed ? (
            <Form
              id="form"
              action={deskPart(conversation.id, '/frasi')}
              hidden={{ stato: state, pagina: String(props.page) }}
            >
              <Rows {...props} />
              <Deeds {...props} />
            </Form>
          ) : (
            <Locked label={t('opinions.queue.deeds')} why={sayMessage(t, may.because)} />
          ))}
        <Pager view={view} page={props.page} pages={props.pages} />
      </Section>
    </DeskFrame>
  )
}

const States = ({ view, conversation, state }: QueuePageProps) => (
  <nav class="pz-desk-nav" aria-label={view.t('opinions.queue.states')}>
    <ul>
      {statementStates.map((one) => (
        <li>
          <a
            href={`${deskPart(conversation.id, '/frasi')}?stato=${one}`}
            aria-current={one === state ? 'true' : undefined}
          >
            {view.t(`opinions.queue.state.${one}`)} ({conversation.statementCounts[one]})
          </a>
        </li>
      ))}
    </ul>
  </nav>
)

const Rows = (props: QueuePageProps) => {
  const { view, statements, form } = props
  const { t } = view
  const error = form.errors.statements
  return (
    <fieldset class={error ? 'pz-queue-field pz-field pz-field-wrong' : 'pz-queue-field pz-field'}>
      <legend class="visually-hidden">{t('opinions.queue.pick')}</legend>
      {error && (
        <p class="pz-wrong" id="statements-error">
          {sayMessage(t, error)}
        </p>
      )}
      <ol class="pz-queue">
        {statements.map((statement, place) => (
          <Row {...props} statement={statement} isFirst={place === 0} />
        ))}
      </ol>
    </fieldset>
  )
}

interface RowProps extends QueuePageProps {
  readonly statement: DeskStatement
  readonly isFirst: boolean
}

const Row = ({ view, conversation, form, state, statement, alike, isFirst }: RowProps) => {
  const { t, language } = view
  const { id, number, text } = statement
  const box = isFirst ? 'statements' : `statements-${id}`
  const near = alike.get(id) ?? []
  return (
    <li id={`frase-${number}`}>
      <div class="form-check pz-check">
        <input
          type="checkbox"
          id={box}
          name="statements"
          value={String(id)}
          checked={isChosen(form, 'statements', String(id))}
          aria-describedby={`${box}-about`}
        />
        <label for={box}>
          {number}. <span lang="it">{text}</span>
        </label>
        <p class="pz-help" id={`${box}-about`}>
          {aboutOf(view, statement)} · {longDate(language, statement.createdAt)}
          {statement.reason !== '' && ` · ${t('opinions.queue.because', { reason: statement.reason })}`}
        </p>
      </div>
      {near.length > 0 && (
        <div class="pz-queue-alike">
          <p>{t('opinions.queue.alike')}</p>
          <ul>
            {near.map((other) => (
              <li>
                <span>
                  {other.number}. <span lang="it">{other.text}</span>
                  {other.state === 'waiting' && ` (${t('opinions.queue.stillWaiting')})`}
                  {other.seen > 0 && ` (${t('opinions.queue.seen', { count: other.seen })})`}
                </span>
                {conversation.steps.merge.allowed && (
                  <MergeButton view={view} merge={mergeOf(statement, other)} />
                )}
              </li>
            ))}
          </ul>
        </div>
      )}
      <div class="pz-option-steps">
        {(state === 'waiting' || state === 'rejected') && (
          <button type="submit" class="pz-plain-button" name="approva" value={String(id)}>
            {t(state === 'waiting' ? 'opinions.queue.approveOne' : 'opinions.queue.restoreOne')}
            <span class="visually-hidden">: {text}</span>
          </button>
        )}
        {state === 'approved' && conversation.steps.refer.allowed && (
          <a href={referralAddress(conversation.id, id)}>
            {t('opinions.referral.bring')}
            <span class="visually-hidden">: {text}</span>
          </a>
        )}
      </div>
    </li>
  )
}

interface MergeButtonProps {
  readonly view: View
  readonly merge: ReturnType<typeof mergeOf<DeskStatement, AlikeStatement>>
}

const MergeButton = ({ view, merge }: MergeButtonProps) =>
  merge ? (
    <button type="submit" class="pz-plain-button" name="unisci" value={`${merge.from.id}:${merge.into.id}`}>
      {view.t('opinions.queue.mergeOne', { number: merge.from.number, into: merge.into.number })}
    </button>
  ) : null

function aboutOf({ t }: View, statement: DeskStatement): string {
  const source = statement.proposalId
    ? t('opinions.queue.fromProposal')
    : statement.meetingId
      ? t('opinions.queue.fromMeeting')
      : statement.isSeed
        ? t('opinions.queue.fromStaff')
        : t('opinions.queue.fromParticipant')
  return statement.seen > 0 ? `${source} · ${t('opinions.queue.seen', { count: statement.seen })}` : source
}

const Deeds = ({ view, conversation, state, form }: QueuePageProps) => {
  const { t } = view
  const mayMerge = conversation.steps.merge
  return (
    <div class="pz-queue-deeds">
      <h3>{t('opinions.queue.deeds')}</h3>
      {(state === 'waiting' || state === 'rejected') && (
        <Submit label={t('opinions.queue.approve')} name="cosa" value="approve" />
      )}
      {state === 'merged' && <p>{t('opinions.queue.mergedStay')}</p>}
      {state !== 'merged' && (
        <>
          <TextArea
            view={view}
            form={form}
            name="reason"
            label={t('opinions.queue.reason')}
            help={t('opinions.queue.reasonHelp')}
            rows={2}
            limit={500}
            isPublic
          />
          {state !== 'rejected' && (
            <Submit label={t('opinions.queue.reject')} kind="secondary" name="cosa" value="reject" />
          )}
          {mayMerge.allowed ? (
            <>
              <NumberField
                view={view}
                form={form}
                name="into"
                label={t('opinions.queue.into')}
                help={t('opinions.queue.intoHelp')}
              />
              <Submit label={t('opinions.queue.merge')} kind="secondary" name="cosa" value="merge" />
            </>
          ) : (
            <Locked label={t('opinions.queue.merge')} why={sayMessage(t, mayMerge.because)} />
          )}
        </>
      )}
    </div>
  )
}
