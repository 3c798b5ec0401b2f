/** What became of something given in person: the search by code, the public page, the claim, the printed receipt. */

import type { Verdict } from '#platform/verdict.ts'
import { addresses } from '#ui/addresses.ts'
import { longDate, shortDate } from '#ui/dates.ts'
import { FactList } from '#ui/facts.tsx'
import { TextField } from '#ui/fields.tsx'
import type { FormState } from '#ui/formState.ts'
import { ErrorSummary, Form, LinkButton, Locked, Submit } from '#ui/forms.tsx'
import { Page } from '#ui/layout.tsx'
import { number } from '#ui/numbers.ts'
import { Section } from '#ui/section.tsx'
import { StatusTag } from '#ui/statusTag.tsx'
import { type Knot, Thread } from '#ui/thread.tsx'
import { TitleBlock } from '#ui/titleBlock.tsx'
import type { View } from '#ui/view.ts'
import { sayMessage } from '#ui/words.ts'
import { standingOf } from '../appearance.ts'
import type { TrackedContribution } from '../queries/contributions.ts'
import { proposalNumber } from '../words.ts'

/** One field: the code of the receipt. */
export const FindReceiptPage = ({ view, form }: { readonly view: View; readonly form: FormState }) => {
  const { t } = view
  return (
    <Page
      view={view}
      title={t('proposals.receipt.title')}
      section="proposals"
      hasErrors={Object.keys(form.errors).length > 0}
      breadcrumb={[{ href: addresses.proposals, label: t('proposals.list.title') }]}
    >
      <TitleBlock view={view} title={t('proposals.receipt.title')} lead={t('proposals.receipt.lead')} />
      <Section>
        <ErrorSummary view={view} errors={form.errors} />
        <Form action={`${addresses.contributions}/ricevuta`} method="get">
          <TextField
            view={view}
            form={form}
            name="codice"
            width="medium"
            label={t('proposals.receipt.code')}
            help={t('proposals.receipt.codeHelp')}
          />
          <Submit label={t('proposals.receipt.button')} />
        </Form>
      </Section>
    </Page>
  )
}

interface ContributionPageProps {
  readonly view: View
  readonly contribution: TrackedContribution
  readonly knots: readonly Knot[]
}

/** Anyone with the code sees the thing, where it stands and its thread: no personal data. */
export const ContributionPage = ({ view, contribution, knots }: ContributionPageProps) => {
  const { t, language } = view
  const title = t('proposals.receipt.pageTitle', { code: contribution.code })
  return (
    <Page
      view={view}
      title={title}
      crumb={contribution.code}
      section="proposals"
      thread={knots.length > 0}
      isHidden
      breadcrumb={[
        { href: addresses.proposals, label: t('proposals.list.title') },
        { href: `${addresses.contributions}/ricevuta`, label: t('proposals.receipt.number') },
      ]}
    >
      <TitleBlock
        view={view}
        title={title}
        lead={t('proposals.receipt.lead2', {
          kind: t(`proposals.kind.${contribution.kind}`),
          given: t(`proposals.given.${contribution.channel}`),
          date: longDate(language, contribution.givenOn),
        })}
      />
      <Section title={t('proposals.receipt.facts')} ruled>
        <FactList facts={factsOf(view, contribution)} />
      </Section>
      <Section title={t('proposals.receipt.became')} ruled>
        <Became view={view} contribution={contribution} />
      </Section>
      <Claim view={view} contribution={contribution} />
      {knots.length > 0 && <Thread view={view} knots={knots} />}
    </Page>
  )
}

function factsOf(view: View, contribution: TrackedContribution) {
  const { t, language } = view
  const { meeting } = contribution
  return [
    contribution.body !== '' && { label: t('proposals.receipt.text'), value: contribution.body },
    contribution.author !== '' && { label: t('proposals.receipt.from'), value: contribution.author },
    { label: t('proposals.receipt.channel'), value: t(`proposals.channelName.${contribution.channel}`) },
    meeting && {
      label: t('proposals.receipt.meeting'),
      value: <a href={`${addresses.meetings}/${meeting.id}`}>{meeting.title}</a>,
    },
    contribution.place !== '' && { label: t('proposals.receipt.place'), value: contribution.place },
    { label: t('proposals.receipt.date'), value: shortDate(language, contribution.givenOn) },
    contribution.supports > 0 && {
      label: t('proposals.receipt.preferences'),
      value: number(language, contribution.supports),
    },
  ].filter((fact) => fact !== false && fact !== null)
}

const Became = ({ view, contribution }: Pick<ContributionPageProps, 'view' | 'contribution'>) => {
  const { t } = view
  if (contribution.proposals.length === 0) return <p>{t('proposals.receipt.noneYet')}</p>
  return (
    <ul>
      {contribution.proposals.map((proposal) => {
        const standing = standingOf(view, { ...proposal, mergedInto: null })
        return (
          <li>
            <a href={`${addresses.proposals}/${proposal.id}`}>
              {proposalNumber(proposal.number)}, {proposal.title}
            </a>{' '}
            <StatusTag view={view} state={standing.state} label={standing.label} />
          </li>
        )
      })}
      {contribution.comment !== null && (
        <li>
          <a href={`${addresses.comments}/${contribution.comment}`}>{t('proposals.receipt.readComment')}</a>
        </li>
      )}
    </ul>
  )
}

const Claim = ({ view, contribution }: Pick<ContributionPageProps, 'view' | 'contribution'>) => {
  const { t } = view
  if (contribution.kind === 'tally') return null
  return (
    <Section
      title={t(contribution.isClaimed ? 'proposals.receipt.claimedTitle' : 'proposals.receipt.claim')}
      ruled
    >
      {contribution.isClaimed ? (
        <p>{t(contribution.isMine ? 'proposals.receipt.mine' : 'proposals.receipt.claimed')}</p>
      ) : (
        <>
          <p>{t('proposals.receipt.claimText')}</p>
          <p class="pz-actions">
            <LinkButton
              kind="secondary"
              href={`${addresses.contributions}/${contribution.code}/collega`}
              label={t('proposals.receipt.claimGo')}
            />
          </p>
        </>
      )}
    </Section>
  )
}

interface ClaimPageProps {
  readonly view: View
  readonly code: string
  readonly form: FormState
  readonly formKey: string
  readonly because: Exclude<Verdict, { allowed: true }>['because'] | undefined
}

/** The word printed on the receipt; who one is, is asked at the end. */
export const ClaimPage = ({ view, code, form, formKey, because }: ClaimPageProps) => {
  const { t } = view
  const own = `${addresses.contributions}/${code}`
  const title = t(because ? 'proposals.receipt.claimedTitle' : 'proposals.receipt.claimGo')
  return (
    <Page
      view={view}
      title={title}
      section="proposals"
      isHidden
      hasErrors={Object.keys(form.errors).length > 0}
      breadcrumb={[{ href: own, label: t('proposals.receipt.pageTitle', { code }) }]}
    >
      <TitleBlock
        view={view}
        number={code}
        title={title}
        lead={because ? undefined : t('proposals.receipt.claimText')}
      />
      <Section>
        <ErrorSummary view={view} errors={form.errors} />
        {because ? (
          <Locked label={t('proposals.receipt.claimButton')} why={`${sayMessage(t, because)}.`} />
        ) : (
          <Form action={`${own}/collega`} id="form" hidden={{ _key: formKey }}>
            <TextField
              view={view}
              form={form}
              name="word"
              width="short"
              label={t('proposals.receipt.claimWord')}
              help={t('proposals.receipt.claimHelp')}
              autocomplete="off"
            />
            <Submit
              label={t('proposals.receipt.claimButton')}
              back={{ href: own, label: t('proposals.receipt.pageTitle', { code }) }}
            />
          </Form>
        )}
      </Section>
    </Page>
  )
}

interface PrintPageProps {
  readonly view: View
  readonly contribution: TrackedContribution
  readonly claimWord: string
  readonly site: string
}

/** What the person takes home: the code for everybody, the word for them alone. */
export const PrintReceiptPage = ({ view, contribution, claimWord, site }: PrintPageProps) => {
  const { t } = view
  return (
    <Page
      view={view}
      title={t('proposals.receipt.printTitle')}
      section="proposals"
      isHidden
      breadcrumb={[{ href: addresses.contributions, label: t('proposals.record.title') }]}
    >
      <TitleBlock
        view={view}
        title={t('proposals.receipt.pageTitle', { code: contribution.code })}
        lead={t('proposals.receipt.printLead')}
      />
      <Section>
        <div class="pz-receipt">
          <p class="pz-receipt-title">{t('proposals.receipt.printCode')}</p>
          <p class="pz-receipt-code">{contribution.code}</p>
          {contribution.kind !== 'tally' && (
            <>
              <p class="pz-receipt-title">{t('proposals.receipt.printWord')}</p>
              <p class="pz-receipt-code">{claimWord}</p>
            </>
          )}
          <p class="pz-receipt-title">{t('proposals.receipt.printWhere')}</p>
          <p>{`${site}${addresses.contributions}/${contribution.code}`}</p>
        </div>
        <FactList facts={factsOf(view, contribution)} />
        <p>
          <a href={`${addresses.contributions}?percorso=${contribution.processId}`}>
            {t('proposals.receipt.printBack')}
          </a>
        </p>
      </Section>
    </Page>
  )
}
