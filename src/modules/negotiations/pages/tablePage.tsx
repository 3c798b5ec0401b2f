/** The public page of a negotiation table. */
import { currentPhase } from '#modules/processes/index.ts'
import type { Verdict } from '#platform/verdict.ts'
import { addresses } from '#ui/addresses.ts'
import { shortDate } from '#ui/dates.ts'
import { Callout, Figures } from '#ui/facts.tsx'
import { LinkButton, Locked } from '#ui/forms.tsx'
import { Page } from '#ui/layout.tsx'
import { number } from '#ui/numbers.ts'
import { phaseName } from '#ui/phaseNames.ts'
import { Columns, GoLink, Reading, Section } from '#ui/section.tsx'
import { StatusTag } from '#ui/statusTag.tsx'
import { Thread } from '#ui/thread.tsx'
import type { Knot } from '#ui/threadSteps.ts'
import { TitleBlock } from '#ui/titleBlock.tsx'
import type { View } from '#ui/view.ts'
import { sayMessage } from '#ui/words.ts'
import { documentAddress, documentStatus, processAddress, tableAddress } from '../appearance.ts'
import type { TablePage as Found } from '../queries/tablePage.ts'
import { DecisionList } from './decisionList.tsx'
import { MemberTable, RequestList } from './memberParts.tsx'
import { SittingTable } from './sittingTable.tsx'

interface TablePageProps {
  readonly view: View
  readonly found: Found
  readonly knots: readonly Knot[]
  readonly mayAsk: Verdict
  readonly maySeeWork: boolean
}

export const TablePage = ({ view, found, knots, mayAsk, maySeeWork }: TablePageProps) => {
  const { t } = view
  const members = seated(found, 'member')
  const observers = seated(found, 'observer')
  return (
    <Page
      view={view}
      title={found.table.title}
      section="processes"
      thread
      reading
      description={t('negotiations.table.leadNone')}
      breadcrumb={[
        { href: addresses.processes, label: t('site.menu.processes') },
        { href: processAddress(found.table.process.id), label: found.processTitle },
      ]}
      crumb={t('negotiations.table.crumb')}
    >
      <TitleBlock
        view={view}
        title={found.table.title}
        written="title"
        lead={
          members.length > 0
            ? t('negotiations.table.lead', { count: members.length })
            : t('negotiations.table.leadNone')
        }
        meta={phaseMeta(view, found)}
        threadSteps={knots.length}
      >
        <AskLink view={view} table={found.table.id} mayAsk={mayAsk} />
        {maySeeWork && (
          <LinkButton
            kind="secondary"
            href={`${tableAddress(found.table.id)}/lavoro`}
            label={t('negotiations.table.work')}
          />
        )}
      </TitleBlock>
      <Section>
        <Figures figures={figuresOf(view, found)} />
        {found.decisionRule && (
          <Callout title={t('negotiations.table.howTitle')}>{found.decisionRule}</Callout>
        )}
      </Section>
      <Section
        id="componenti"
        title={t('negotiations.table.members')}
        note={t('negotiations.table.membersNote')}
      >
        <MemberTable view={view} members={members} caption={t('negotiations.table.members')} />
        {observers.length > 0 && (
          <>
            <h3>{t('negotiations.table.observers')}</h3>
            <MemberTable view={view} members={observers} caption={t('negotiations.table.observers')} />
          </>
        )}
      </Section>
      <Section
        id="proposte"
        title={t('negotiations.table.priorities')}
        intro={t('negotiations.table.prioritiesIntro')}
        band
      >
        <DecisionList view={view} decisions={found.decisions} />
      </Section>
      <Section>
        <Columns kind="reading">
          <SittingTable view={view} sittings={found.sittings} />
          <div>
            <h2>{t('negotiations.table.purpose')}</h2>
            <Reading text={found.purpose} />
            <h2>{t('negotiations.table.document')}</h2>
            <DocumentLink view={view} found={found} />
            {found.ballots.length > 0 && (
              <>
                <h2>{t('negotiations.table.ballots')}</h2>
                <ul class="pz-link-list">
                  {found.ballots.map(({ id, question }) => (
                    <li>
                      <a href={`${addresses.ballots}/${id}`} lang="it">
                        {question}
                      </a>
                    </li>
                  ))}
                </ul>
              </>
            )}
          </div>
        </Columns>
      </Section>
      <Section
        id="richieste"
        title={t('negotiations.table.requests')}
        intro={t('negotiations.table.requestsIntro')}
        ruled
      >
        <RequestList view={view} members={found.members} />
      </Section>
      <Thread view={view} title={t('negotiations.table.thread')} knots={knots} />
    </Page>
  )
}

const seated = (found: Found, kind: 'member' | 'observer') =>
  found.members.filter((member) => member.state === 'admitted' && member.kind === kind)

function phaseMeta(view: View, found: Found) {
  const phase = currentPhase(found.table.process, view.now)
  if (!phase) return []
  const title = phaseName(view.language, phase.title)
  const text = phase.endsOn
    ? view.t('negotiations.table.phaseUntil', {
        title,
        date: shortDate(view.language, phase.endsOn),
      })
    : view.t('negotiations.table.phase', { title })
  return [{ icon: 'clock' as const, text }]
}

function figuresOf(view: View, found: Found) {
  const counts = {
    members: seated(found, 'member').length,
    sittings: found.sittings.filter((sitting) => new Date(sitting.startsAt) <= view.now).length,
    takenUp: found.decisions.length,
    decided: found.decisions.filter(({ outcome }) => outcome !== 'taken_up').length,
  }
  return (['members', 'sittings', 'takenUp', 'decided'] as const).map((name) => ({
    number: number(view.language, counts[name]),
    label: view.t(`negotiations.table.figures.${name}`, { count: counts[name] }),
  }))
}

interface AskLinkProps {
  readonly view: View
  readonly table: number
  readonly mayAsk: Verdict
}

const AskLink = ({ view, table, mayAsk }: AskLinkProps) =>
  mayAsk.allowed ? (
    <LinkButton href={`${tableAddress(table)}/chiedi-un-posto`} label={view.t('negotiations.table.ask')} />
  ) : (
    <Locked
      label={view.t('negotiations.table.askLocked')}
      why={sayMessage(view.t, mayAsk.because)}
      wayOut={undefined}
    />
  )

const DocumentLink = ({ view, found }: { readonly view: View; readonly found: Found }) =>
  found.document ? (
    <>
      <p>
        <StatusTag
          view={view}
          state={documentStatus[found.document.state]}
          label={view.t(`negotiations.state.${found.document.state}`)}
        />
      </p>
      <p>{found.document.title}</p>
      <GoLink href={documentAddress(found.document.id)} label={view.t('negotiations.table.documentRead')} />
    </>
  ) : (
    <p>{view.t('negotiations.table.documentNone')}</p>
  )
