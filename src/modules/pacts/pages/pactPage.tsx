/** The public page of a pact: first who promised what to whom and how it goes, then every detail. */
import { addresses } from '#ui/addresses.ts'
import { dayOf } from '#ui/dates.ts'
import { LinkButton } from '#ui/forms.tsx'
import { Page } from '#ui/layout.tsx'
import { TimeLine } from '#ui/phaseBar.tsx'
import { Columns, GoLink, Reading, Section } from '#ui/section.tsx'
import { Thread } from '#ui/thread.tsx'
import type { Knot } from '#ui/threadSteps.ts'
import { type MetaItem, TitleBlock } from '#ui/titleBlock.tsx'
import type { View } from '#ui/view.ts'
import { commonsAddress, deskAddress, pactAddress, pactStatus } from '../appearance.ts'
import type { PactOverview } from '../queries/pactOverview.ts'
import { effectiveState } from '../rules/effectiveState.ts'
import type { PactTerms } from '../terms.ts'
import type { Clauses, Pact } from '../words.ts'
import { milestonesOf } from './pactPageClock.ts'
import { CallPart, HowItGoes, ProposalPart } from './pactPageFacts.tsx'
import { DiaryPart, HoursPart, ReportsPart, StepsPart } from './pactPageLife.tsx'
import { PartiesPart, PromisesPart, SupportsPart } from './pactPagePromises.tsx'
import { threadOfPact } from './pactThread.ts'
import { PublishedAgainNote, TalkSaid } from './textComments.tsx'
import type { TextTalk } from './textTalk.ts'

export interface PactPageProps {
  readonly view: View
  readonly pact: Pact
  readonly overview: PactOverview
  readonly terms: PactTerms
  /** Of the text anybody may read: signed, or published for comments. */
  readonly clauses: Clauses | undefined
  readonly knots: readonly Knot[]
  /** What people say of the published text. */
  readonly talk: TextTalk | undefined
  /** Somebody of the pact, or an officer of its body. */
  readonly maySeeDesk: boolean
}

export const PactPage = (props: PactPageProps) => {
  const { view, pact, overview, terms, clauses } = props
  const { t } = view
  const state = effectiveState(pact, dayOf(view.now))
  const milestones = milestonesOf(view, pact, overview, terms)
  const knots = threadOfPact(view, props.knots, state, milestones)
  const callPart = <CallPart view={view} pact={pact} overview={overview} state={state} />
  return (
    <Page
      view={view}
      title={overview.title}
      section="pacts"
      thread
      reading
      isHidden={!pact.isPublic}
      description={(overview.summary || overview.objectives).slice(0, 160)}
      breadcrumb={[{ href: addresses.pacts, label: t('pacts.catalogue.title') }]}
      crumb={overview.title}
    >
      <TitleBlock
        view={view}
        number={t(`pacts.kind.${pact.kind}`)}
        state={pactStatus[state]}
        stateLabel={t(`pacts.state.${state}`)}
        title={overview.title}
        meta={metaOf(view, overview)}
        threadSteps={knots.length}
      >
        {props.maySeeDesk && <LinkButton href={deskAddress(pact.id)} label={t('pacts.page.desk')} />}
      </TitleBlock>
      <Section id="in-breve" title={t('pacts.page.summary')}>
        {overview.summary ? (
          <Reading text={overview.summary} />
        ) : (
          <>
            <Reading text={overview.objectives} />
            <p class="pz-quiet">{t('pacts.page.noSummary')}</p>
          </>
        )}
        <HowItGoes view={view} pact={pact} overview={overview} state={state} />
      </Section>
      {milestones.length > 1 && <TimeLine label={t('pacts.page.line.label')} milestones={milestones} />}
      {state === 'public_call' && callPart}
      {overview.commitments.length > 0 && <PromisesPart view={view} overview={overview} />}
      <Section id="testo">
        <Columns kind="reading">
          <TextPart view={view} pact={pact} clauses={clauses} talk={props.talk} />
          <HoursPart view={view} overview={overview} pact={pact} />
        </Columns>
      </Section>
      <PartiesPart view={view} pact={pact} overview={overview} state={state} />
      {overview.supports.length > 0 && <SupportsPart view={view} overview={overview} />}
      <ReportsPart view={view} pact={pact} overview={overview} terms={terms} state={state} />
      <DiaryPart view={view} overview={overview} />
      {state !== 'public_call' && callPart}
      <ProposalPart view={view} pact={pact} overview={overview} isInside={props.maySeeDesk} />
      <StepsPart view={view} pact={pact} overview={overview} />
      <Thread view={view} title={t('pacts.page.thread')} knots={knots} />
    </Page>
  )
}

const metaOf = ({ t }: View, overview: PactOverview): MetaItem[] => [
  { icon: 'desk', text: overview.body.name, href: `${addresses.bodies}/${overview.body.slug}` },
  ...overview.commons.map(
    ({ id, name, place }): MetaItem => ({
      icon: 'pin',
      text: place ? `${name}, ${place}` : name,
      href: commonsAddress(id),
    }),
  ),
  { icon: 'hands', text: t(`pacts.careLevel.${overview.careLevel}`) },
  { icon: 'flag', text: t(`pacts.theme.${overview.theme}`) },
]

interface TextPartProps {
  readonly view: View
  readonly pact: Pact
  readonly clauses: Clauses | undefined
  readonly talk: TextTalk | undefined
}

const TextPart = ({ view, pact, clauses, talk }: TextPartProps) => {
  const { t } = view
  if (!clauses) {
    return (
      <div>
        <h2>{t('pacts.page.text')}</h2>
        <p>{t('pacts.page.noText')}</p>
        {talk && talk.comments.count > 0 && <TalkSaid view={view} talk={talk} />}
      </div>
    )
  }
  return (
    <div>
      <h2>{t('pacts.page.text')}</h2>
      {talk && <PublishedAgainNote view={view} talk={talk} />}
      {(['a', 'd', 'i'] as const).map((letter) => {
        const text = (clauses[letter] ?? '').trim().split(/\n\s*\n/)[0] ?? ''
        return text && <Reading text={text} />
      })}
      <GoLink href={`${pactAddress(pact.id)}/testo`} label={t('pacts.page.readText')} />
      {talk && <TalkSaid view={view} talk={talk} />}
    </div>
  )
}
