import type { Child } from 'hono/jsx'
import { type CommentPage, CommentSection } from '#modules/discussions/index.ts'
import { type ProcessRules, scopeOf } from '#modules/processes/index.ts'
import type { Actor } from '#platform/actor.ts'
import type { Verdict } from '#platform/verdict.ts'
import { addresses } from '#ui/addresses.ts'
import { shortDate } from '#ui/dates.ts'
import { Callout, FactList } from '#ui/facts.tsx'
import { Page } from '#ui/layout.tsx'
import { money } from '#ui/numbers.ts'
import { Columns, GoLink, Reading, Section } from '#ui/section.tsx'
import { type Knot, Thread } from '#ui/thread.tsx'
import { TitleBlock } from '#ui/titleBlock.tsx'
import type { View } from '#ui/view.ts'
import { originOf, standingOf } from '../appearance.ts'
import type { ShownProposal } from '../queries/proposalPage.ts'
import { proposalNumber } from '../words.ts'
import { ProposalAnswer } from './proposalAnswer.tsx'
import { type Deeds, ProposalDeeds } from './proposalDeeds.tsx'
import { Supporters } from './supporters.tsx'

export interface ProposalPageProps {
  readonly view: View
  readonly actor: Actor | null
  readonly proposal: ShownProposal
  readonly process: ProcessRules
  readonly comments: CommentPage
  readonly mayComment: Verdict
  readonly deeds: Deeds
  readonly knots: readonly Knot[]
}

export const ProposalPage = (props: ProposalPageProps) => {
  const { view, proposal } = props
  const { t } = view
  const number = proposalNumber(proposal.number)
  return (
    <ProposalFrame
      view={view}
      proposal={proposal}
      threadSteps={props.knots.filter((knot) => knot.state !== 'future').length}
    >
      <ProposalAnswer view={view} proposal={proposal} />
      <TowardsPact view={view} proposal={proposal} />
      <Ending view={view} proposal={proposal} />
      <div class="pz-section">
        <div class="pz-wrap">
          <Columns kind="reading">
            <div>
              <h2 id="testo">{t('proposals.page.text')}</h2>
              <Reading text={proposal.body} />
              {proposal.version > 1 && (
                <p>
                  <a href={`${addresses.proposals}/${proposal.id}/versioni`}>
                    {t('proposals.page.versions', { count: proposal.version })}
                  </a>
                </p>
              )}
              <CommentSection
                view={view}
                comments={props.comments}
                may={props.mayComment}
                actor={props.actor}
                scope={scopeOf(props.process)}
              />
            </div>
            <div>
              <Supporters view={view} proposal={proposal} />
              <ProposalDeeds view={view} proposal={proposal} deeds={props.deeds} number={number} />
              <Facts view={view} proposal={proposal} />
            </div>
          </Columns>
        </div>
      </div>
      <Thread
        view={view}
        title={t('proposals.page.thread')}
        intro={t('proposals.page.threadIntro')}
        knots={props.knots}
      />
    </ProposalFrame>
  )
}

interface FrameProps {
  readonly view: View
  readonly proposal: ShownProposal
  readonly threadSteps: number
  readonly children?: Child
}

const ProposalFrame = ({ view, proposal, threadSteps, children }: FrameProps) => {
  const { t } = view
  const number = proposalNumber(proposal.number)
  const standing = standingOf(view, { ...proposal, mergedInto: proposal.mergedInto?.number ?? null })
  return (
    <Page
      view={view}
      title={`${number}, ${proposal.title}`}
      crumb={number}
      section="proposals"
      description={proposal.summary}
      thread
      reading
      breadcrumb={[
        { href: `${addresses.processes}/${proposal.process.id}`, label: proposal.process.shortTitle },
        {
          href: `${addresses.proposals}?percorso=${proposal.process.id}`,
          label: t('proposals.list.title'),
        },
      ]}
    >
      <TitleBlock
        view={view}
        number={number}
        state={standing.state}
        stateLabel={standing.label}
        title={proposal.title}
        written="titleAndLead"
        lead={proposal.summary}
        meta={originOf(view, proposal)}
        threadSteps={threadSteps}
      />
      {children}
    </Page>
  )
}

/** What the body has said yes to can become a pact between it and whoever takes care of it. */
const TowardsPact = ({ view, proposal }: { readonly view: View; readonly proposal: ShownProposal }) => {
  const outcome = proposal.answer?.outcome
  if (outcome !== 'accepted' && outcome !== 'partly_accepted') return null
  return (
    <p class="pz-wrap">
      <GoLink
        href={`${addresses.pacts}/nuovo?proposta=${proposal.id}`}
        label={view.t('proposals.page.pact')}
      />
    </p>
  )
}

/** Why a proposal is no longer in the list, or where it lives on. */
const Ending = ({ view, proposal }: { readonly view: View; readonly proposal: ShownProposal }) => {
  const { t } = view
  const reason = proposal.stateReason ?? ''
  if (proposal.state === 'merged' && proposal.mergedInto) {
    const { id, title } = proposal.mergedInto
    const number = proposalNumber(proposal.mergedInto.number)
    return (
      <div class="pz-wrap">
        <Callout title={t('proposals.page.mergedInto', { number })}>
          {t('proposals.page.mergedWhy', { reason })}{' '}
          <a href={`${addresses.proposals}/${id}`}>{t('proposals.forms.about', { number, title })}</a>
        </Callout>
      </div>
    )
  }
  if (proposal.state !== 'withdrawn') return null
  return (
    <div class="pz-wrap">
      <Callout title={t('proposals.page.withdrawnTitle')}>
        {t('proposals.page.withdrawnWhy', { reason })}
      </Callout>
    </div>
  )
}

const Facts = ({ view, proposal }: { readonly view: View; readonly proposal: ShownProposal }) => {
  const { t, language } = view
  const { line, objective } = proposal
  const facts = [
    { label: t('proposals.page.about'), value: t(`proposals.category.${proposal.category}`) },
    line && { label: t('proposals.page.line'), value: t('proposals.page.lineValue', line) },
    objective && { label: t('proposals.page.objective'), value: `${objective.code}, ${objective.title}` },
    proposal.costCents !== null && {
      label: t('proposals.page.cost'),
      value: money(language, proposal.costCents),
    },
    { label: t('proposals.page.published'), value: shortDate(language, proposal.publishedAt) },
    proposal.receiptCode !== null && {
      label: t('proposals.page.receipt'),
      value: (
        <a class="pz-whole" href={`${addresses.contributions}/${proposal.receiptCode}`}>
          {proposal.receiptCode}
        </a>
      ),
    },
  ]
  return <FactList facts={facts.filter((fact) => fact !== null && fact !== false)} />
}

/** What stands where a hidden proposal was: the reason, never the text. */
export const HiddenProposalPage = ({
  view,
  proposal,
}: {
  readonly view: View
  readonly proposal: ShownProposal
}) => {
  const { t } = view
  const number = proposalNumber(proposal.number)
  return (
    <Page
      view={view}
      title={`${number}, ${t('proposals.page.hiddenTitle')}`}
      crumb={number}
      section="proposals"
      isHidden
      breadcrumb={[{ href: addresses.proposals, label: t('proposals.list.title') }]}
    >
      <TitleBlock view={view} number={number} title={t('proposals.page.hiddenTitle')} />
      <Section>
        <p>{t('proposals.page.hiddenText', { reason: proposal.stateReason ?? '' })}</p>
        <p>
          <a href={addresses.rules}>{t('proposals.page.hiddenRules')}</a>
        </p>
      </Section>
    </Page>
  )
}
