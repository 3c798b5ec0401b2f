/** Hours, diary, reports and the steps so far. */
import { raw } from 'hono/html'
import { DataTable } from '#ui/dataTable.tsx'
import { dayOf, shortDate } from '#ui/dates.ts'
import { number } from '#ui/numbers.ts'
import { GoLink, Reading, Section } from '#ui/section.tsx'
import { StatusTag } from '#ui/statusTag.tsx'
import type { View } from '#ui/view.ts'
import { pactAddress, pactStatus } from '../appearance.ts'
import { reportsDue } from '../clock.ts'
import type { PactOverview } from '../queries/pactOverview.ts'
import type { PactTerms } from '../terms.ts'
import type { Pact, PactState } from '../words.ts'
import { drawHours, hoursByMonth } from './pactPageHours.ts'

interface PartProps {
  readonly view: View
  readonly overview: PactOverview
}

export const HoursPart = ({ view, pact, overview }: PartProps & { readonly pact: Pact }) => {
  const { t, language } = view
  const months = hoursByMonth(pact, overview)
  return (
    <div>
      <h2>{t('pacts.page.hoursTitle')}</h2>
      {months.length === 0 ? (
        <p>{t('pacts.page.noHours')}</p>
      ) : (
        <>
          {raw(drawHours(months))}
          <DataTable
            caption={t('pacts.page.hoursTitle')}
            columns={[
              { label: t('pacts.page.month') },
              { label: t('pacts.page.done'), isNumber: true },
              { label: t('pacts.page.planned'), isNumber: true },
            ]}
            rows={months.map(({ month, done, planned }) => [
              shortDate(language, month).replace(/^1°? /, ''),
              number(language, done),
              planned === null ? t('pacts.page.notPlanned') : number(language, planned),
            ])}
          />
          <p class="pz-quiet">{t('pacts.page.hoursNote')}</p>
        </>
      )}
    </div>
  )
}

export const DiaryPart = ({ view, overview }: PartProps) => {
  const { t, language } = view
  if (overview.diary.length === 0) return null
  return (
    <Section
      id="diario"
      title={t('pacts.page.diary')}
      link={{ href: `${pactAddress(overview.id)}/cura#diario`, label: t('pacts.page.wholeDiary') }}
    >
      {overview.diary.map((entry) => (
        <article>
          <h3>{entry.title}</h3>
          <p class="pz-quiet">
            {shortDate(language, entry.on)},{' '}
            {t('pacts.note.diary', {
              hours: number(language, entry.hours),
              people: number(language, entry.people),
            })}
          </p>
          <Reading text={entry.body} />
        </article>
      ))}
    </Section>
  )
}

interface ReportsPartProps extends PartProps {
  readonly pact: Pact
  readonly terms: PactTerms
  readonly state: PactState
}

export const ReportsPart = ({ view, pact, overview, terms, state }: ReportsPartProps) => {
  const { t, language } = view
  const owed = reportsDue(pact, terms).filter(
    ({ kind }) => !overview.reports.some((report) => report.kind === kind),
  )
  const isOver = state === 'concluded' || state === 'terminated_early' || state === 'rejected'
  if (overview.signedOn === null) return null
  return (
    <Section id="rendiconti" title={t('pacts.page.reports')}>
      <ul>
        {overview.reports.map((report) => (
          <li>
            <a href={`${pactAddress(pact.id)}/cura#rendiconto-${report.id}`}>
              {t(`pacts.reportKind.${report.kind}`)}
            </a>{' '}
            <span class="pz-quiet">
              {t('pacts.page.reportOf', {
                from: shortDate(language, report.from),
                until: shortDate(language, report.until),
              })}
            </span>
          </li>
        ))}
        {!isOver &&
          owed.map(({ kind, dueOn }) => (
            <li>
              {t(`pacts.reportKind.${kind}`)}{' '}
              <StatusTag
                view={view}
                state={dueOn < dayOf(view.now) ? 'late' : 'not_due'}
                label={t('pacts.page.reportDue', { date: shortDate(language, dueOn) })}
              />
            </li>
          ))}
      </ul>
      {overview.evaluations.length > 0 && (
        <>
          <h3>{t('pacts.page.evaluations')}</h3>
          {overview.evaluations.map((one) => (
            <>
              <p>
                <strong>{t(`pacts.side.${one.side}`)}:</strong> {t(`pacts.judgement.${one.judgement}`)}
              </p>
              <Reading text={one.reasons} />
            </>
          ))}
        </>
      )}
    </Section>
  )
}

export const StepsPart = ({ view, pact, overview }: PartProps & { readonly pact: Pact }) => {
  const { t, language } = view
  if (overview.steps.length === 0) return null
  return (
    <Section id="passi" title={t('pacts.page.steps')} intro={t('pacts.page.stepsIntro')}>
      <DataTable
        caption={t('pacts.page.steps')}
        columns={[
          { label: t('pacts.page.when') },
          { label: t('pacts.page.step'), isRowHeader: true },
          { label: t('pacts.page.byWhom') },
          { label: t('pacts.page.act') },
          { label: t('pacts.page.why') },
        ]}
        rows={overview.steps.map((step) => [
          shortDate(language, step.on),
          <StatusTag view={view} state={pactStatus[step.to]} label={t(`pacts.state.${step.to}`)} />,
          t(`pacts.page.role.${step.role}`),
          step.actNumber || t('pacts.page.noAct'),
          step.reasons || t('pacts.page.noReasons'),
        ])}
      />
      {pact.isPublic && (
        <GoLink
          href={`${pactAddress(overview.id)}/calendario.ics`}
          label={t('pacts.page.calendar')}
          icon="calendar"
        />
      )}
    </Section>
  )
}
