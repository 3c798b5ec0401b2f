/** The deeds of the desk, one form each: the list, announcing, closing paper, publishing, cancelling. */
import { Checkbox } from '#ui/choices.tsx'
import { dayOf } from '#ui/dates.ts'
import { Callout } from '#ui/facts.tsx'
import { DateField, FileField, TextArea, TimeField } from '#ui/fields.tsx'
import type { FormState } from '#ui/formState.ts'
import { ErrorSummary, Form, LinkButton, Locked, Submit } from '#ui/forms.tsx'
import { GoLink, Section } from '#ui/section.tsx'
import { TitleBlock } from '#ui/titleBlock.tsx'
import type { View } from '#ui/view.ts'
import { sayMessage } from '#ui/words.ts'
import { ballotAddress, deskAddress } from '../appearance.ts'
import { fewestForSingleBallots, fewestForTotals } from '../counting/index.ts'
import type { DeskFacts } from '../queries/deskFacts.ts'
import type { FoundBallot } from '../queries/findBallot.ts'
import type { Turnout } from '../queries/turnout.ts'
import { showsTotals } from '../rules/winnersOnly.ts'
import { DeskFrame } from './deskFrame.tsx'

interface StepProps {
  readonly view: View
  readonly ballot: FoundBallot
  readonly form: FormState
}

interface ClosingFacts {
  readonly facts: DeskFacts
  readonly turnout: Turnout
}

/** Of the desk's fields: two moments may be wrong in the same words, and each link says which. */
export const deskLabels = ({ t }: View): Readonly<Record<string, string>> => ({
  file: t('ballots.desk.listFile'),
  addresses: t('ballots.desk.listAddresses'),
  opensAt: t('ballots.desk.opensDay'),
  opensTime: t('ballots.desk.opensTime'),
  closesAt: t('ballots.desk.closesDay'),
  closesTime: t('ballots.desk.closesTime'),
  reason: t('ballots.desk.cancelReason'),
})

export const ListForm = ({ view, ballot, form }: StepProps) => (
  <Form action={`${deskAddress(ballot.id)}/elenco`} hasFiles>
    <FileField
      view={view}
      form={form}
      name="file"
      label={view.t('ballots.desk.listFile')}
      help={view.t('ballots.desk.listFileHelp')}
      accept=".csv,.txt"
      isOptional
    />
    <TextArea
      view={view}
      form={form}
      name="addresses"
      label={view.t('ballots.desk.listAddresses')}
      help={view.t('ballots.desk.listHelp')}
      isOptional
    />
    <Submit label={view.t('ballots.desk.listButton')} kind="secondary" />
  </Form>
)

export const AnnounceForm = ({ view, ballot, form, isReady }: StepProps & { readonly isReady: boolean }) => {
  const { t } = view
  if (!isReady) return <Locked label={t('ballots.desk.announce')} why={t('ballots.desk.announceLocked')} />
  const today = dayOf(view.now)
  return (
    <>
      <h3>{t('ballots.desk.announce')}</h3>
      <p>{t('ballots.desk.announceIntro')}</p>
      <Form id="form" action={`${deskAddress(ballot.id)}/annuncia`}>
        <DateField view={view} form={form} name="opensAt" label={t('ballots.desk.opensDay')} first={today} />
        <TimeField view={view} form={form} name="opensTime" label={t('ballots.desk.opensTime')} />
        <DateField
          view={view}
          form={form}
          name="closesAt"
          label={t('ballots.desk.closesDay')}
          first={today}
        />
        <TimeField view={view} form={form} name="closesTime" label={t('ballots.desk.closesTime')} />
        <Submit label={t('ballots.desk.announceButton')} />
      </Form>
    </>
  )
}

/** Paper and publication, from the announcement on. */
export const ClosingPart = ({ view, ballot, facts, turnout }: Omit<StepProps, 'form'> & ClosingFacts) => {
  const { t } = view
  if (!['announced', 'open', 'closed'].includes(ballot.moment)) return null
  return (
    <>
      {ballot.isSecret && (
        <Section id="carta" title={t('ballots.desk.paperDesk')} ruled>
          {ballot.paperClosedAt ? (
            <p>{t('ballots.desk.paperClosed')}</p>
          ) : (
            <GoLink href={`${ballotAddress(ballot.id)}/carta`} label={t('ballots.desk.paperDeskLink')} />
          )}
          {facts.hasPaper && ballot.steps.closePaper.allowed && (
            <>
              <p>{t('ballots.desk.closePaperText')}</p>
              <LinkButton
                kind="secondary"
                href={`${ballotAddress(ballot.id)}/carta#conti`}
                label={t('ballots.desk.closePaperLink')}
              />
            </>
          )}
        </Section>
      )}
      {ballot.steps.publish.allowed && (
        <Section id="pubblica" title={t('ballots.desk.publish')} ruled>
          <PublishWords view={view} ballot={ballot} facts={facts} turnout={turnout} />
          {waitsForPaper(ballot, facts) ? (
            <PublishLocked view={view} ballot={ballot} label={t('ballots.desk.publishLink')} />
          ) : (
            <LinkButton href={`${deskAddress(ballot.id)}/pubblica`} label={t('ballots.desk.publishLink')} />
          )}
        </Section>
      )}
    </>
  )
}

/** The body may choose otherwise, once; who may not is told who does. */
export const OverridePart = ({
  view,
  ballot,
  facts,
}: Omit<StepProps, 'form'> & { readonly facts: DeskFacts }) => {
  const { t } = view
  const { override } = ballot.steps
  const locked = override.allowed
    ? facts.isOverridden && t('ballots.why.step.overridden')
    : sayMessage(t, override.because)
  return (
    <Section id="altra-scelta" title={t('ballots.desk.override.heading')} ruled>
      <p>{t('ballots.desk.override.text')}</p>
      {locked ? (
        <Locked label={t('ballots.desk.override.link')} why={locked} />
      ) : (
        <LinkButton
          kind="secondary"
          href={`${deskAddress(ballot.id)}/altra-scelta`}
          label={t('ballots.desk.override.link')}
        />
      )}
    </Section>
  )
}

export const CancelForm = ({ view, ballot, form }: StepProps) => {
  const { t } = view
  return (
    <details class="pz-stack" open={form.errors.reason !== undefined}>
      <summary>{t('ballots.desk.cancelOpen')}</summary>
      <p>{t('ballots.desk.cancelText')}</p>
      <Form action={`${deskAddress(ballot.id)}/annulla`}>
        <TextArea
          view={view}
          form={form}
          name="reason"
          label={t('ballots.desk.cancelReason')}
          rows={3}
          isPublic
        />
        <Submit label={t('ballots.desk.cancelButton')} kind="secondary" />
      </Form>
    </details>
  )
}

const waitsForPaper = (ballot: FoundBallot, facts: DeskFacts): boolean =>
  facts.hasPaper && ballot.paperClosedAt === null

/** What comes out, and what does not where few have voted: said before the act, which cannot be undone. */
const PublishWords = ({ view, ballot, facts, turnout }: Omit<StepProps, 'form'> & ClosingFacts) => {
  const { t } = view
  const limits = { least: fewestForSingleBallots, fewest: fewestForTotals }
  const counted = { ...limits, count: turnout.voted }
  return (
    <>
      <p>
        {t('ballots.desk.publishText')} {ballot.isSecret && t('ballots.desk.publishFew', limits)}
      </p>
      {!showsTotals(ballot, facts.votesToCount) ? (
        <Callout title={t('ballots.desk.publishVeryFewTitle')}>
          {t('ballots.desk.publishVeryFew', counted)}
        </Callout>
      ) : (
        ballot.isSecret &&
        facts.votesToCount < fewestForSingleBallots && (
          <Callout title={t('ballots.desk.publishTooFewTitle')}>
            {t('ballots.desk.publishTooFew', counted)}
          </Callout>
        )
      )}
    </>
  )
}

interface PublishLockedProps extends Omit<StepProps, 'form'> {
  readonly label: string
}

const PublishLocked = ({ view, ballot, label }: PublishLockedProps) => {
  const { t } = view
  const { publish } = ballot.steps
  if (!publish.allowed) return <Locked label={label} why={sayMessage(t, publish.because)} />
  return (
    <Locked
      label={label}
      why={t('ballots.why.paperOpen')}
      wayOut={{
        href: `${ballotAddress(ballot.id)}/carta#conti`,
        label: t('ballots.desk.closePaperLink'),
      }}
    />
  )
}

type PublishPageProps = StepProps & ClosingFacts

/** Counting and publishing are one act, on a page of its own. */
export const PublishPage = ({ view, ballot, form, facts, turnout }: PublishPageProps) => {
  const { t } = view
  const isLocked = !ballot.steps.publish.allowed || waitsForPaper(ballot, facts)
  return (
    <DeskFrame
      view={view}
      ballot={ballot}
      title={t('ballots.desk.publishTitle', { question: ballot.question })}
      form={form}
      crumb={t('ballots.desk.publish')}
    >
      <TitleBlock view={view} title={t('ballots.desk.publishTitle', { question: ballot.question })} />
      <Section>
        <ErrorSummary view={view} errors={form.errors} />
        <PublishWords view={view} ballot={ballot} facts={facts} turnout={turnout} />
        {isLocked ? (
          <>
            <PublishLocked view={view} ballot={ballot} label={t('ballots.desk.publishButton')} />
            <GoLink href={deskAddress(ballot.id)} label={t('ballots.desk.back')} icon="arrow-left" />
          </>
        ) : (
          <Form id="form" action={`${deskAddress(ballot.id)}/pubblica`}>
            <Checkbox
              view={view}
              form={form}
              name="confirmed"
              value="yes"
              label={t('ballots.desk.publishConfirm')}
            />
            <Submit
              label={t('ballots.desk.publishButton')}
              back={{ href: deskAddress(ballot.id), label: t('ballots.desk.back') }}
            />
          </Form>
        )}
      </Section>
    </DeskFrame>
  )
}
