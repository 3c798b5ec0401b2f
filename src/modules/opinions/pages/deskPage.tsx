/** The desk of a conversation: where it stands, what waits, and what is to be done now. */
import { Checkbox } from '#ui/choices.tsx'
import { dayOf, longDateTime } from '#ui/dates.ts'
import { FactList, Figures } from '#ui/facts.tsx'
import { DateField, TimeField } from '#ui/fields.tsx'
import type { FormState } from '#ui/formState.ts'
import { Form, LinkButton, Locked, Submit } from '#ui/forms.tsx'
import { Icon } from '#ui/icons.tsx'
import { number } from '#ui/numbers.ts'
import { GoLink, Section } from '#ui/section.tsx'
import { TitleBlock } from '#ui/titleBlock.tsx'
import type { View } from '#ui/view.ts'
import { sayMessage } from '#ui/words.ts'
import { conversationAddress, conversationStatus } from '../appearance.ts'
import type { DeskFacts } from '../queries/deskFacts.ts'
import type { FoundConversation } from '../queries/findConversation.ts'
import { leastForMap, leastToOpen } from '../rules/leastToOpen.ts'
import { deskPart } from './deskAddresses.ts'
import { DeskErrors, DeskFrame } from './deskFrame.tsx'

export interface DeskPageProps {
  readonly view: View
  readonly conversation: FoundConversation
  readonly facts: DeskFacts
  readonly form: FormState
}

export const DeskPage = (props: DeskPageProps) => {
  const { view, conversation, facts, form } = props
  const { t, language } = view
  const { moment } = conversation
  return (
    <DeskFrame
      view={view}
      conversation={conversation}
      title={t('opinions.desk.title', { question: conversation.question })}
      form={form}
      place="desk"
    >
      <TitleBlock
        view={view}
        number={t('opinions.desk.number', { id: conversation.id })}
        state={conversationStatus[moment]}
        stateLabel={t(`opinions.desk.moment.${moment}`)}
        title={conversation.question}
        lead={t(`opinions.desk.now.${moment}`)}
      >
        <GoLink href={conversationAddress(conversation.id)} label={t('opinions.desk.seePublic')} />
      </TitleBlock>
      <DeskErrors view={view} form={form} />
      {facts.answers > 0 && (
        <Section id="chi" title={t('opinions.desk.people')}>
          <Figures
            figures={[
              { number: number(language, facts.online), label: t('opinions.desk.channel.online') },
              { number: number(language, facts.room), label: t('opinions.desk.channel.room') },
              { number: number(language, facts.imported), label: t('opinions.desk.channel.imported') },
              { number: number(language, facts.answers), label: t('opinions.desk.answers') },
            ]}
          />
          {facts.counted.answers < facts.answers && (
            <p>
              {t('opinions.desk.counted', {
                people: t('opinions.page.people', { count: facts.counted.people }),
                answers: t('opinions.room.answers', { count: facts.counted.answers }),
              })}
            </p>
          )}
        </Section>
      )}
      <Statements {...props} />
      {moment === 'draft' ? <OpenPart {...props} /> : <ClosePart {...props} />}
      <Section id="regole" title={t('opinions.desk.settings')} ruled>
        <FactList facts={settingsSaid(view, conversation)} />
        <Step
          step="edit"
          view={view}
          conversation={conversation}
          href={deskPart(conversation.id, '/regole')}
          label={t('opinions.desk.change')}
        />
      </Section>
    </DeskFrame>
  )
}

const Statements = ({ view, conversation }: DeskPageProps) => {
  const { t } = view
  const { id } = conversation
  return (
    <Section
      id="frasi"
      title={t('opinions.desk.statements')}
      note={t('opinions.desk.statementsAsked', { count: conversation.statementCounts.approved })}
      ruled
    >
      {conversation.statementCounts.waiting > 0 ? (
        <p class="pz-strong-link">
          <a href={deskPart(id, '/frasi')}>
            {t('opinions.desk.statementsWaiting', { count: conversation.statementCounts.waiting })}
          </a>
        </p>
      ) : (
        <p>{t('opinions.desk.statementsNoneWaiting')}</p>
      )}
      <div class="pz-actions">
        <Step
          step="seed"
          view={view}
          conversation={conversation}
          href={deskPart(id, '/semi')}
          label={t('opinions.desk.seed')}
        />
        <LinkButton kind="secondary" href={deskPart(id, '/frasi')} label={t('opinions.desk.places.queue')} />
      </div>
    </Section>
  )
}

interface StepProps {
  readonly view: View
  readonly conversation: FoundConversation
  readonly step: keyof FoundConversation['steps']
  readonly href: string
  readonly label: string
}

/** A way to another page of the desk, or why it is not open now. */
export const Step = ({ view, conversation, step, href, label }: StepProps) => {
  const may = conversation.steps[step]
  return may.allowed ? (
    <LinkButton kind="secondary" href={href} label={label} />
  ) : (
    <Locked label={label} why={sayMessage(view.t, may.because)} />
  )
}

const OpenPart = ({ view, conversation, form }: DeskPageProps) => {
  const { t } = view
  const isPublic = conversation.process.state !== 'draft'
  const isReady = conversation.statementCounts.approved >= leastToOpen && isPublic
  return (
    <Section id="apri" title={t('opinions.desk.open')} ruled>
      <ul class="pz-checks">
        <Check view={view} isMet={isPublic} label={t('opinions.desk.checkProcess')} />
        <Check
          view={view}
          isMet={conversation.statementCounts.approved >= leastToOpen}
          label={t('opinions.desk.checkStatements', {
            count: conversation.statementCounts.approved,
            least: leastToOpen,
          })}
        />
        {conversation.statementCounts.approved < leastForMap && (
          <li class="pz-checks-missing">
            <Icon name="warning" />
            <span>{t('opinions.desk.checkMap', { least: leastForMap })}</span>
          </li>
        )}
      </ul>
      {isReady ? (
        <Form id="form" action={deskPart(conversation.id, '/apri')}>
          <p>{t('opinions.desk.openIntro')}</p>
          <DateField
            view={view}
            form={form}
            name="closesAt"
            label={t('opinions.desk.closesDay')}
            help={t('opinions.desk.closesHelp')}
            first={dayOf(view.now)}
          />
          <TimeField view={view} form={form} name="closesTime" label={t('opinions.desk.closesTime')} />
          <Submit label={t('opinions.desk.openButton')} />
        </Form>
      ) : (
        <Locked
          label={t('opinions.desk.openButton')}
          why={t(isPublic ? 'opinions.desk.openLocked' : 'opinions.desk.openLockedProcess', {
            least: leastToOpen,
          })}
          wayOut={
            isPublic
              ? { href: deskPart(conversation.id, '/semi'), label: t('opinions.desk.seed') }
              : undefined
          }
        />
      )}
    </Section>
  )
}

interface CheckProps {
  readonly view: View
  readonly isMet: boolean
  readonly label: string
}

const Check = ({ view, isMet, label }: CheckProps) => (
  <li class={isMet ? 'pz-checks-ok' : 'pz-checks-missing'}>
    <Icon name={isMet ? 'tick' : 'warning'} />
    <span>
      {view.t(isMet ? 'opinions.desk.checkOk' : 'opinions.desk.checkMissing')}: {label}
    </span>
  </li>
)

const ClosePart = ({ view, conversation, form }: DeskPageProps) => {
  const { t } = view
  if (conversation.moment === 'closed') return null
  return (
    <Section id="chiudi" title={t('opinions.desk.close')} ruled>
      <details class="pz-stack" open={form.errors.confirmed !== undefined}>
        <summary>{t('opinions.desk.closeOpen')}</summary>
        <p>{t('opinions.desk.closeText')}</p>
        <Form action={deskPart(conversation.id, '/chiudi')}>
          <Checkbox
            view={view}
            form={form}
            name="confirmed"
            value="yes"
            label={t('opinions.desk.closeConfirm')}
          />
          <Submit label={t('opinions.desk.closeButton')} kind="secondary" />
        </Form>
      </details>
    </Section>
  )
}

function settingsSaid(view: View, conversation: FoundConversation) {
  const { t, language } = view
  const moment = (when: Date | null) => (when ? longDateTime(language, when) : t('opinions.desk.notSet'))
  return [
    { label: t('opinions.form.question'), value: <span lang="it">{conversation.question}</span> },
    {
      label: t('opinions.desk.who'),
      value: t(conversation.takesGuests ? 'opinions.desk.whoGuests' : 'opinions.desk.whoSignedIn'),
    },
    {
      label: t('opinions.desk.statementsOfOthers'),
      value: conversation.takesStatements
        ? t(`opinions.form.moderationWhen.${conversation.moderation}`)
        : t('opinions.desk.statementsOnlyOurs'),
    },
    {
      label: t('opinions.form.statementLength'),
      value: t('opinions.desk.characters', { count: conversation.statementLength }),
    },
    { label: t('opinions.desk.opens'), value: moment(conversation.opensAt) },
    { label: t('opinions.desk.closes'), value: moment(conversation.closedAt ?? conversation.closesAt) },
    ...(conversation.origin === '' ? [] : [{ label: t('opinions.desk.origin'), value: conversation.origin }]),
  ]
}
