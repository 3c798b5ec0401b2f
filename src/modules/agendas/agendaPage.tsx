/** The public page of an agenda: lines, coverage of rights, indicators, versions, thread. */

import { addresses } from '#ui/addresses.ts'
import { EmptyState } from '#ui/cards.tsx'
import { CoverageMatrix, LineSummary } from '#ui/coverageMatrix.tsx'
import { DataTable } from '#ui/dataTable.tsx'
import { shortDate } from '#ui/dates.ts'
import { IndicatorBar } from '#ui/indicatorBar.tsx'
import { Page } from '#ui/layout.tsx'
import { money, number } from '#ui/numbers.ts'
import { Section } from '#ui/section.tsx'
import { StatusTag } from '#ui/statusTag.tsx'
import { Thread } from '#ui/thread.tsx'
import type { Knot } from '#ui/threadSteps.ts'
import { TitleBlock } from '#ui/titleBlock.tsx'
import type { View } from '#ui/view.ts'
import { coverageOf, indicatorRows, stateCounts } from './overview.ts'
import type { Agenda } from './queries.ts'

interface AgendaPageProps {
  readonly view: View
  readonly agenda: Agenda
  readonly today: string
  readonly knots: readonly Knot[]
  readonly mayKeep: boolean
}

export const AgendaPage = ({ view, agenda, today, knots, mayKeep }: AgendaPageProps) => {
  const { t, language } = view
  const actions = agenda.lines.flatMap((line) => line.actions)
  const born = actions.filter((action) => action.proposals.length > 0).length
  const version = agenda.versions[0]
  return (
    <Page
      view={view}
      title={agenda.title}
      section="agendas"
      thread
      description={agenda.summary}
      breadcrumb={[]}
      crumb={agenda.title}
    >
      <TitleBlock
        view={view}
        title={agenda.title}
        written="title"
        lead={t('agendas.page.lead', { lines: agenda.lines.length, count: actions.length })}
        meta={[
          { icon: 'calendar', text: t('agendas.page.dataOn', { date: shortDate(language, today) }) },
          { icon: 'people', text: t('agendas.page.actions', { count: actions.length, born }) },
          ...(version
            ? [
                {
                  icon: 'document' as const,
                  text: t('agendas.page.version', {
                    number: version.number,
                    date: shortDate(language, new Date(version.publishedAt)),
                  }),
                },
              ]
            : []),
        ]}
        threadSteps={knots.length}
      />
      {mayKeep && (
        <div class="pz-wrap pz-actions">
          <a class="btn btn-primary" href={`${addresses.agendas}/${agenda.bodySlug}/gestione`}>
            {t('agendas.manage.title')}
          </a>
        </div>
      )}
      <Section title={t('agendas.page.lines')} isTitleHidden id="linee">
        {actions.length === 0 ? (
          <EmptyState
            title={t('agendas.page.noActions')}
            text={t('agendas.page.noActionsText')}
            action={{ href: addresses.proposals, label: t('agendas.page.seeProposals') }}
            level={3}
          />
        ) : (
          <LineSummary
            view={view}
            lines={agenda.lines.map((line) => ({
              title: `${line.position}. ${line.title}`,
              states: line.actions.map((action) => action.state),
              words: lineWords(view, line.actions),
              note: lineNote(view, line.actions),
            }))}
          />
        )}
      </Section>
      <Section title={t('agendas.page.coverage')} intro={t('agendas.page.coverageIntro')} id="diritti">
        <CoverageMatrix
          view={view}
          caption={t('agendas.page.coverage')}
          corner={t('agendas.page.chapter')}
          columns={agenda.lines.map((line) => line.title)}
          rows={coverageOf(agenda).map((row) => ({
            number: row.numeral,
            title: t(`agendas.chapters.${row.chapter}`),
            cells: row.cells.map((cell) =>
              cell.map((action) => ({
                code: action.code,
                href: `${addresses.agendas}/azioni/${action.id}`,
                state: action.state,
              })),
            ),
          }))}
        />
      </Section>
      <IndicatorSection view={view} agenda={agenda} today={today} />
      <ActionSection view={view} agenda={agenda} />
      <Section title={t('agendas.page.versions')} ruled id="versioni">
        {agenda.versions.length === 0 && <p>{t('agendas.page.versionsEmpty')}</p>}
        <ul class="pz-plain-list">
          {agenda.versions.map((one) => (
            <li>
              <a href={`${addresses.agendas}/${agenda.bodySlug}/versioni/${one.number}`}>
                {t('agendas.page.version', {
                  number: one.number,
                  date: shortDate(language, new Date(one.publishedAt)),
                })}
              </a>
              : {one.note}
            </li>
          ))}
        </ul>
      </Section>
      <Thread view={view} title={t('agendas.page.thread')} knots={knots} />
    </Page>
  )
}

const lineWords = (view: View, actions: Agenda['lines'][number]['actions']): string => {
  const counts = stateCounts(actions)
  if (counts.length === 0) return view.t('agendas.count.none')
  return counts.map(([state, count]) => view.t(`agendas.count.${state}`, { count })).join(', ')
}

function lineNote(view: View, actions: Agenda['lines'][number]['actions']): string {
  const budget = money(
    view.language,
    actions.reduce((sum, action) => sum + action.budgetCents, 0),
  )
  const proposals = actions.flatMap((action) => action.proposals.map((proposal) => proposal.label))
  if (proposals.length === 0) return view.t('agendas.page.lineNoteNoProposals', { money: budget })
  return view.t('agendas.page.lineNote', {
    money: budget,
    proposals: new Intl.ListFormat(view.language).format(proposals),
  })
}

const IndicatorSection = ({ view, agenda, today }: { view: View; agenda: Agenda; today: string }) => {
  const { t, language } = view
  return (
    <Section
      title={t('agendas.page.indicators')}
      intro={t('agendas.page.indicatorsIntro')}
      id="indicatori"
      link={{
        href: `${addresses.openData}/indicatori.csv`,
        label: t('agendas.page.download'),
        icon: 'download',
      }}
    >
      <DataTable
        caption={t('agendas.page.indicators')}
        columns={[
          { label: t('agendas.page.indicator'), isRowHeader: true },
          { label: t('agendas.page.line') },
          { label: t('agendas.page.pace') },
          { label: t('agendas.page.baseline'), isNumber: true },
          { label: t('agendas.page.today'), isNumber: true },
          { label: t('agendas.page.target'), isNumber: true },
        ]}
        rows={indicatorRows(agenda, today).map((row) => [
          <a href={`${addresses.agendas}/azioni/${row.actionId}`}>{row.title}</a>,
          String(row.line),
          row.latest === null ? (
            t('agendas.page.notMeasured')
          ) : (
            <IndicatorBar
              view={view}
              baseline={row.baseline}
              target={row.target}
              today={row.latest}
              expected={row.expected}
            />
          ),
          number(language, row.baseline),
          row.latest === null ? '–' : <strong>{number(language, row.latest)}</strong>,
          number(language, row.target),
        ])}
      />
    </Section>
  )
}

const ActionSection = ({ view, agenda }: { view: View; agenda: Agenda }) => {
  const { t, language } = view
  return (
    <Section title={t('agendas.page.allActions')} id="azioni" ruled>
      <DataTable
        caption={t('agendas.page.allActions')}
        columns={[
          { label: t('agendas.subject.action'), isRowHeader: true },
          { label: t('agendas.action.owner') },
          { label: t('agendas.form.state') },
          { label: t('agendas.action.when') },
          { label: t('agendas.action.budget'), isNumber: true },
        ]}
        rows={agenda.lines.flatMap((line) =>
          line.actions.map((action) => [
            <a href={`${addresses.agendas}/azioni/${action.id}`}>
              {action.code}, {action.title}
            </a>,
            action.ownerOffice,
            <>
              <StatusTag view={view} state={action.state} label={t(`agendas.state.${action.state}`)} />{' '}
              <span class="pz-quiet pz-whole">
                {t('agendas.action.progressValue', { count: action.progress })}
              </span>
            </>,
            t('agendas.action.whenValue', {
              from: shortDate(language, action.startsOn),
              to: shortDate(language, action.endsOn),
            }),
            money(language, action.budgetCents),
          ]),
        )}
      />
    </Section>
  )
}
