/** The public page of one action: what, who, when, how it goes, where it came from. */
import { addresses } from '#ui/addresses.ts'
import { DataTable } from '#ui/dataTable.tsx'
import { shortDate } from '#ui/dates.ts'
import { FactList } from '#ui/facts.tsx'
import { IndicatorBar } from '#ui/indicatorBar.tsx'
import { Page } from '#ui/layout.tsx'
import { money, number } from '#ui/numbers.ts'
import { Columns, GoLink, Reading, Section } from '#ui/section.tsx'
import { Thread } from '#ui/thread.tsx'
import type { Knot } from '#ui/threadSteps.ts'
import { TitleBlock } from '#ui/titleBlock.tsx'
import type { View } from '#ui/view.ts'
import type { ActionPage as Found } from './queries.ts'
import { expectedOn } from './rules.ts'
import { romanNumerals } from './words.ts'

interface ActionPageProps {
  readonly view: View
  readonly found: Found
  readonly today: string
  readonly knots: readonly Knot[]
  readonly mayKeep: boolean
}

export const ActionPage = ({ view, found, today, knots, mayKeep }: ActionPageProps) => {
  const { t, language } = view
  const { action } = found
  return (
    <Page
      view={view}
      title={`${action.code}, ${action.title}`}
      section="agendas"
      thread
      reading
      description={action.summary}
      breadcrumb={[{ href: `${addresses.agendas}/${found.bodySlug}`, label: found.agendaTitle }]}
      crumb={action.code}
    >
      <TitleBlock
        view={view}
        number={action.code}
        state={action.state}
        title={action.title}
        written="title"
        lead={t('agendas.action.lead', { position: action.linePosition, line: action.lineTitle })}
        meta={[
          {
            icon: 'calendar',
            text: t('agendas.action.whenValue', {
              from: shortDate(language, action.startsOn),
              to: shortDate(language, action.endsOn),
            }),
          },
        ]}
        threadSteps={knots.length}
      />
      {mayKeep && (
        <div class="pz-wrap pz-actions">
          <a class="btn btn-primary" href={`${addresses.agendas}/azioni/${action.id}/aggiorna`}>
            {t('agendas.action.keep')}
          </a>
          <a href={`${addresses.agendas}/azioni/${action.id}/modifica`}>{t('agendas.action.edit')}</a>
        </div>
      )}
      <Section title={t('agendas.action.what')}>
        <Columns kind="reading">
          <div>
            <Reading text={action.summary} />
            {action.stateNote && (
              <p>
                <strong>{t('agendas.action.why')}.</strong> {action.stateNote}
              </p>
            )}
            <GoLink href={`${addresses.pacts}/nuovo?azione=${action.id}`} label={t('agendas.action.pact')} />
          </div>
          <FactList facts={factsOf(view, found)} />
        </Columns>
      </Section>
      <Measurements view={view} found={found} today={today} />
      <Thread view={view} title={t('agendas.action.thread')} knots={knots} />
    </Page>
  )
}

function factsOf(view: View, { action }: Found) {
  const { t, language } = view
  return [
    { label: t('agendas.action.owner'), value: action.ownerOffice },
    ...(action.partners ? [{ label: t('agendas.action.partners'), value: action.partners }] : []),
    { label: t('agendas.action.budget'), value: money(language, action.budgetCents) },
    ...(action.funding ? [{ label: t('agendas.action.funding'), value: action.funding }] : []),
    {
      label: t('agendas.action.progress'),
      value: t('agendas.action.progressValue', { count: action.progress }),
    },
    {
      label: t('agendas.action.municipalities'),
      value: new Intl.ListFormat(language).format(action.municipalities.map((body) => body.name)),
    },
    {
      label: t('agendas.action.rights'),
      value: action.chapters
        .map((chapter) => `${romanNumerals[chapter]}. ${t(`agendas.chapters.${chapter}`)}`)
        .join('; '),
    },
    ...(action.proposals.length > 0
      ? [
          {
            label: t('agendas.action.proposals'),
            value: (
              <>
                {action.proposals.map((proposal) => (
                  <>
                    <a href={`${addresses.proposals}/${proposal.id}`}>{proposal.label}</a>{' '}
                  </>
                ))}
              </>
            ),
          },
        ]
      : []),
  ]
}

const Measurements = ({ view, found, today }: { view: View; found: Found; today: string }) => {
  const { t, language } = view
  return (
    <Section title={t('agendas.page.indicators')} intro={t('agendas.page.indicatorsIntro')} id="indicatori">
      {found.action.indicators.map((indicator) => {
        const rows = found.measurements.filter((one) => one.indicatorId === indicator.id)
        return (
          <article class="pz-stack">
            <h3>
              {indicator.title} ({indicator.unit})
            </h3>
            {indicator.latest && (
              <IndicatorBar
                view={view}
                baseline={indicator.baseline}
                target={indicator.target}
                today={indicator.latest.value}
                expected={expectedOn(
                  indicator,
                  indicator.latest.measuredOn < today ? indicator.latest.measuredOn : today,
                )}
              />
            )}
            <FactList
              isRow
              facts={[
                {
                  label: t('agendas.page.baseline'),
                  value: `${number(language, indicator.baseline)}, ${shortDate(language, indicator.baselineOn)}`,
                },
                {
                  label: t('agendas.page.target'),
                  value: `${number(language, indicator.target)}, ${t('agendas.action.by', { date: shortDate(language, indicator.targetOn) })}`,
                },
                { label: t('agendas.action.source'), value: indicator.source },
              ]}
            />
            {rows.length === 0 ? (
              <p>{t('agendas.action.measurementsNone', { date: shortDate(language, indicator.targetOn) })}</p>
            ) : (
              <DataTable
                caption={`${t('agendas.action.measurements')}: ${indicator.title}`}
                columns={[
                  { label: t('agendas.action.when_') },
                  { label: t('agendas.action.value'), isNumber: true },
                  { label: t('agendas.action.source') },
                  { label: t('agendas.action.note') },
                ]}
                rows={rows.map((row) => [
                  shortDate(language, row.measuredOn),
                  number(language, row.value),
                  row.source,
                  row.note || '–',
                ])}
              />
            )}
          </article>
        )
      })}
    </Section>
  )
}
