/** Around the questions: the start, the page with all answers, the receipt. */
import { addresses } from '#ui/addresses.ts'
import { Receipt, SummaryList } from '#ui/answers.tsx'
import { EmptyState } from '#ui/cards.tsx'
import { clock, longDate } from '#ui/dates.ts'
import { Notice } from '#ui/facts.tsx'
import type { FieldErrors } from '#ui/formState.ts'
import { ErrorSummary, Form, LinkButton, Locked, Submit } from '#ui/forms.tsx'
import { Page } from '#ui/layout.tsx'
import { GoLink, Section } from '#ui/section.tsx'
import { TitleBlock } from '#ui/titleBlock.tsx'
import type { View } from '#ui/view.ts'
import { type Message, sayMessage } from '#ui/words.ts'
import type { OpenProcess } from '../queries/choices.ts'
import type { Writing } from '../queries/draft.ts'
import { type Category, proposalNumber } from '../words.ts'
import type { Step } from '../writing.ts'
import { writeAddress } from './writePages.tsx'

interface StartPageProps {
  readonly view: View
  readonly processes: readonly OpenProcess[]
  readonly writing: Writing
  /** Where writing begins or goes on. */
  readonly next: string
}

/** What will be asked and what will be public; a draft is offered again. */
export const StartPage = ({ view, processes, writing, next }: StartPageProps) => {
  const { t, language } = view
  return (
    <Page
      view={view}
      title={t('proposals.write.title')}
      description={t('proposals.write.lead')}
      section="proposals"
      breadcrumb={[{ href: addresses.proposals, label: t('proposals.list.title') }]}
    >
      <TitleBlock view={view} title={t('proposals.write.title')} lead={t('proposals.write.lead')} />
      {processes.length === 0 ? (
        <Section>
          <EmptyState
            title={t('proposals.write.closed')}
            text={t('proposals.write.closedText')}
            action={{ href: addresses.processes, label: t('proposals.write.closedGo') }}
          />
        </Section>
      ) : (
        <Section>
          {writing.savedAt ? (
            <Resume view={view} writing={writing} next={next} />
          ) : (
            <Begin view={view} next={next} />
          )}
          {processes.map(
            ({ shortTitle, until }) =>
              until !== null && (
                <p class="pz-quiet">
                  {t('proposals.write.until', { process: shortTitle, date: longDate(language, until) })}
                </p>
              ),
          )}
        </Section>
      )}
      <Section title={t('proposals.write.how')} ruled>
        <ol>
          <li>{t('proposals.write.how1')}</li>
          <li>{t('proposals.write.how2')}</li>
          <li>{t('proposals.write.how3')}</li>
        </ol>
      </Section>
      <Section title={t('proposals.write.public')} ruled>
        <p>{t('proposals.write.publicText')}</p>
      </Section>
      <Section title={t('proposals.write.other')} ruled>
        <p>{t('proposals.write.otherText')}</p>
        <GoLink href={addresses.meetings} label={t('proposals.write.otherLink')} />
      </Section>
    </Page>
  )
}

const Begin = ({ view, next }: { readonly view: View; readonly next: string }) => (
  <p class="pz-actions">
    <LinkButton href={next} label={view.t('proposals.write.begin')} />
  </p>
)

const Resume = ({ view, writing, next }: Omit<StartPageProps, 'processes'>) => {
  const { t, language } = view
  const savedAt = writing.savedAt ?? view.now
  const values = { date: longDate(language, savedAt), time: clock(language, savedAt) }
  const { title } = writing.answers
  return (
    <>
      <Notice icon="paper">
        <p>
          {title
            ? t('proposals.write.resumeNamed', { ...values, title })
            : t('proposals.write.resumeText', values)}
        </p>
      </Notice>
      <p class="pz-actions">
        <LinkButton href={next} label={t('proposals.write.resume')} />
      </p>
      <Form action={`${addresses.proposals}/nuova/butta`}>
        <Submit kind="plain" label={t('proposals.write.again')} />
      </Form>
    </>
  )
}

/** One answer as the page shows it, and the step that asks for it. */
export interface CheckedAnswer {
  readonly question: string
  readonly answer: string
  readonly step: Step | undefined
}

interface CheckPageProps {
  readonly view: View
  readonly answers: readonly CheckedAnswer[]
  readonly errors: FieldErrors
  readonly formKey: string
  /** The phase does not allow it now. */
  readonly because: Message | undefined
  readonly hidden: Readonly<Record<string, string>>
}

/** All answers with "Cambia", then the button that publishes. */
export const CheckPage = ({ view, answers, errors, formKey, because, hidden }: CheckPageProps) => {
  const { t } = view
  const title = t('proposals.write.check')
  return (
    <Page
      view={view}
      title={title}
      section="proposals"
      isHidden
      hasErrors={Object.keys(errors).length > 0}
      breadcrumb={[
        { href: addresses.proposals, label: t('proposals.list.title') },
        { href: `${addresses.proposals}/nuova`, label: t('proposals.write.title') },
      ]}
    >
      <TitleBlock view={view} title={title} lead={t('proposals.write.checkLead')} />
      <Section title={t('proposals.write.summaryOf')} isTitleHidden>
        <ErrorSummary view={view} errors={errors} />
        <SummaryList
          view={view}
          answers={answers.map(({ question, answer, step }) => ({
            question,
            answer,
            change: step && `${writeAddress(step)}?da=riepilogo`,
          }))}
        />
        {because ? (
          <Locked label={t('proposals.write.publish')} why={`${sayMessage(t, because)}.`} />
        ) : (
          <Form action={writeAddress('pubblica')} id="form" hidden={{ ...hidden, _key: formKey }}>
            {!view.signedIn && <p>{t('proposals.write.signInNote')}</p>}
            <Submit
              label={t('proposals.write.publish')}
              back={{ href: writeAddress('dove'), label: t('proposals.write.back') }}
            />
          </Form>
        )}
      </Section>
    </Page>
  )
}

interface ReceiptPageProps {
  readonly view: View
  readonly proposal: {
    readonly id: number
    readonly number: number
    readonly title: string
    readonly category: Category
  }
  /** The end of the phase that runs, and the title of the next one. */
  readonly ends: { readonly on: string; readonly next: string } | undefined
}

export const ReceiptPage = ({ view, proposal, ends }: ReceiptPageProps) => {
  const { t, language } = view
  return (
    <Page
      view={view}
      title={t('proposals.write.receiptH1')}
      section="proposals"
      isHidden
      breadcrumb={[{ href: addresses.proposals, label: t('proposals.list.title') }]}
    >
      <TitleBlock view={view} title={t('proposals.write.receiptH1')} lead={proposal.title} />
      <Section>
        <Receipt
          view={view}
          state={t('proposals.write.published')}
          title={t('proposals.write.receiptTitle')}
          code={proposalNumber(proposal.number)}
          next={
            ends
              ? t('proposals.write.next', { date: longDate(language, ends.on), phase: ends.next })
              : t('proposals.write.nextOpen')
          }
          link={{
            href: `${addresses.proposals}/${proposal.id}#filo-rosso`,
            label: t('proposals.write.followIt'),
          }}
        />
        <p>
          <a href={`${addresses.proposals}/nuova`}>{t('proposals.write.another')}</a>
        </p>
      </Section>
    </Page>
  )
}
