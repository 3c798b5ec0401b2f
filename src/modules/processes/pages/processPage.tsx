/** The page of a process: where we are, what one can do, who decides, what came out of it. */
import { type Video, VideoFigures } from '#modules/network/index.ts'
import { addresses } from '#ui/addresses.ts'
import { ActionCard, ActionCards } from '#ui/cards.tsx'
import { dayOf, shortDate } from '#ui/dates.ts'
import { Callout, FactList, Notice, OutcomeBoxes } from '#ui/facts.tsx'
import { LinkButton, Locked } from '#ui/forms.tsx'
import { Page } from '#ui/layout.tsx'
import { number } from '#ui/numbers.ts'
import { PhaseBar } from '#ui/phaseBar.tsx'
import { phaseName } from '#ui/phaseNames.ts'
import { Columns, GoLink, Reading, Section } from '#ui/section.tsx'
import { Thread } from '#ui/thread.tsx'
import type { Knot } from '#ui/threadSteps.ts'
import { type MetaItem, TitleBlock } from '#ui/titleBlock.tsx'
import type { View } from '#ui/view.ts'
import { sayMessage } from '#ui/words.ts'
import { actionsNow, lockedNow } from '../actionsNow.ts'
import { tellChanges } from '../changes.ts'
import { answerExpectedBy, owedDocuments } from '../outcomes.ts'
import {
  ballotsOf,
  managementAddress,
  meetingsOf,
  opinionsOf,
  processAddress,
  proposalsOf,
} from '../places.ts'
import { processFacts } from '../processFacts.ts'
import type { ProcessPageContent } from '../queries/findProcessPage.ts'
import { drawablePhases, phasesAsTheyWent, standingOf } from '../standing.ts'
import { ChangeList } from './changeList.tsx'
import { MeetingTable } from './meetingTable.tsx'
import { Sources } from './sources.tsx'

interface ProcessPageProps {
  readonly view: View
  readonly content: ProcessPageContent
  readonly knots: readonly Knot[]
  readonly videos: readonly Video[]
  readonly isManager: boolean
  /** Facilitators too: the table's work and what is given in person are theirs. */
  readonly isStaff: boolean
}

export const ProcessPage = ({ view, content, knots, videos, isManager, isStaff }: ProcessPageProps) => {
  const { t } = view
  const { process } = content
  const changes = tellChanges(view, process, content.changes)
  return (
    <Page
      view={view}
      title={process.title}
      section="processes"
      thread
      reading
      description={process.lead}
      breadcrumb={[{ href: addresses.processes, label: t('processes.title') }]}
      crumb={process.shortTitle}
      feeds={[
        {
          href: `${processAddress(process.id)}/scheda.json`,
          type: 'application/json',
          title: t('processes.sources.sheet'),
        },
      ]}
      islands={videos.length > 0 ? ['video-consent'] : undefined}
      withoutTurbo={videos.length > 0}
    >
      <TitleBlock
        view={view}
        number={t(process.isCertified ? 'processes.certified' : 'processes.kindOfPage')}
        state={process.state === 'draft' ? 'draft' : undefined}
        title={process.title}
        written="titleAndLead"
        lead={process.lead}
        meta={metaOf(view, content)}
        threadSteps={knots.length}
      >
        {process.state !== 'draft' && (
          <GoLink
            href={`${addresses.follow}?kind=process&id=${process.id}`}
            label={t('processes.follow')}
            icon="bell"
          />
        )}
        {isManager && (
          <LinkButton
            kind="secondary"
            href={managementAddress(process.id)}
            label={t('processes.manage.open')}
          />
        )}
        {isStaff && content.tableId !== null && (
          <GoLink
            href={`${addresses.tables}/${content.tableId}/lavoro`}
            label={t('processes.manage.table')}
          />
        )}
        {isStaff && process.state === 'published' && (
          <GoLink href={ballotsOf(process.id)} label={t('processes.manage.ballots')} />
        )}
        {isStaff && process.state === 'published' && (
          <GoLink href={opinionsOf(process.id)} label={t('processes.manage.opinions')} />
        )}
        {isStaff && process.state === 'published' && (
          <GoLink
            href={`${addresses.contributions}?percorso=${process.id}`}
            label={t('processes.manage.record')}
          />
        )}
      </TitleBlock>
      <PhaseBar
        view={view}
        label={t('processes.phasesOf', { title: process.shortTitle })}
        phases={drawablePhases(view.language, phasesAsTheyWent(process), (phase) =>
          phaseNote(view, content, phase.kind),
        )}
      />
      <DoNow view={view} content={content} />
      <Section id="in-breve" title={t('processes.brief')}>
        <Columns kind="reading">
          <div>
            <Reading text={process.brief} />
            <PhaseGuide view={view} content={content} />
          </div>
          <FactList facts={processFacts(view, content)} />
        </Columns>
      </Section>
      <Section id="uso-dei-contributi" title={t('processes.use.title')}>
        <Columns kind="reading">
          <div>
            <Reading text={process.useOfContributions} />
            <Callout title={t('processes.use.whoDecides')}>
              {t('processes.use.notBound', { body: process.decisionBodyName })}
            </Callout>
          </div>
          <div>
            {process.tableRules && (
              <details>
                <summary>{t('processes.use.tableRules')}</summary>
                <Reading text={process.tableRules} />
              </details>
            )}
            <Sources view={view} content={content} />
          </div>
        </Columns>
      </Section>
      {videos.length > 0 && (
        <Section id="video" title={t('processes.video')}>
          <VideoFigures view={view} videos={videos} />
        </Section>
      )}
      <Section
        id="incontri"
        title={t('processes.meetings.title')}
        link={{ href: meetingsOf(process.id), label: t('processes.meetings.all'), icon: 'calendar' }}
      >
        <MeetingTable view={view} meetings={content.meetings} />
      </Section>
      <Section id="esiti" title={t('processes.outcomes.title')} note={t('processes.outcomes.note')} ruled>
        <OutcomeBoxes
          view={view}
          boxes={owedDocuments(content, dayOf(view.now)).map((owed) => ({
            title: t(owed.title),
            href: owed.href,
            state: owed.state,
            stateLabel: t(owed.stateLabel),
            note: sayMessage(t, owed.note),
          }))}
        />
      </Section>
      {changes.length > 0 && (
        <Section id="che-cosa-e-cambiato" title={t('processes.changes.title')}>
          <ChangeList view={view} changes={changes} />
        </Section>
      )}
      <Thread view={view} title={t('processes.thread.title')} knots={knots} />
    </Page>
  )
}

interface ContentProps {
  readonly view: View
  readonly content: ProcessPageContent
}

/** What each phase is for, one sentence each. */
const PhaseGuide = ({ view, content }: ContentProps) => {
  const { phases, phaseSummaries } = content.process
  const told = phases.filter((phase) => phaseSummaries[phase.id])
  if (told.length === 0) return null
  return (
    <details>
      <summary>{view.t('processes.phaseGuide')}</summary>
      <FactList
        facts={told.map((phase) => ({
          label: phaseName(view.language, phase.title),
          value: phaseSummaries[phase.id],
        }))}
      />
    </details>
  )
}

const DoNow = ({ view, content }: ContentProps) => {
  const { t } = view
  const { process, proposals, meetings, tableId, agenda, proposalDocument } = content
  const { openBallot, openConversation } = content
  const documentId = proposalDocument?.state === 'sent_to_body' ? proposalDocument.id : null
  const actions = actionsNow(
    { process, proposals, meetings, tableId, agenda, documentId, openBallot, openConversation },
    view.now,
  )
  const locked = lockedNow(content, view.now)
  const standing = standingOf(process, view.now)
  return (
    <Section id="adesso" title={t('processes.doNow')}>
      {actions.length > 0 && (
        <ActionCards>
          {actions.map((action) => (
            <ActionCard
              title={action.title ?? t(`processes.action.${action.kind}.title`)}
              text={t(`processes.action.${action.kind}.text`)}
              deadline={action.deadline && sayMessage(t, action.deadline)}
              href={action.href}
              action={t(`processes.action.${action.kind}.link`)}
            />
          ))}
        </ActionCards>
      )}
      {actions.length === 0 && locked.length === 0 && (
        <Notice icon="calendar">
          <p>
            {standing.group === 'soon' && standing.phase
              ? t('processes.nothingUntil', { phase: standing.phase.title, date: standing.phase.startsOn })
              : t('processes.nothingNow')}
          </p>
          <GoLink href={proposalsOf(process.id)} label={t('processes.readProposals')} />
        </Notice>
      )}
      {locked.map(({ kind, why }) => (
        <Locked label={t(`processes.action.${kind}.title`)} why={sayMessage(t, why)} />
      ))}
    </Section>
  )
}

function metaOf(view: View, { process, proposals, supports }: ProcessPageContent): MetaItem[] {
  const voices = supports.online + supports.inPerson
  return [
    { icon: 'pin', text: process.territory || process.bodyName },
    {
      icon: 'people',
      text:
        voices > 0
          ? `${view.t('processes.proposals', { count: proposals })}, ${view.t('processes.supports', { count: voices, online: number(view.language, supports.online), inPerson: number(view.language, supports.inPerson) })}`
          : view.t('processes.proposals', { count: proposals }),
      href: proposalsOf(process.id),
    },
  ]
}

function phaseNote(view: View, content: ProcessPageContent, kind: string): string | undefined {
  if (kind === 'opening' && content.proposals > 0) {
    return view.t('processes.proposals', { count: content.proposals })
  }
  const answerBy = answerExpectedBy(content.process, content.terms)
  if (kind !== 'impact' || answerBy === null) return undefined
  return view.t('processes.answersBy', {
    body: content.process.decisionBodyName,
    date: shortDate(view.language, answerBy),
  })
}
