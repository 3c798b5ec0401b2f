/** The figures a report was published with: promised and done, as a picture and as a table that says the same. */
import { DataTable } from '#ui/dataTable.tsx'
import { longDate } from '#ui/dates.ts'
import { FactList } from '#ui/facts.tsx'
import { ShareBar } from '#ui/indicatorBar.tsx'
import { money, number } from '#ui/numbers.ts'
import { StatusTag } from '#ui/statusTag.tsx'
import type { View } from '#ui/view.ts'
import type { PeriodFigures, PromiseFigures } from '../queries/figures.ts'
import type { PactWork } from '../queries/work.ts'
import { partyName } from './lifeForm.ts'

interface ReportFiguresProps {
  readonly view: View
  readonly work: PactWork
  readonly figures: PeriodFigures
  /** The last day the report tells of. */
  readonly until: string
}

export const ReportFigures = ({ view, work, figures, until }: ReportFiguresProps) => {
  const { t, language } = view
  return (
    <>
      <h4>{t('pacts.report.figures')}</h4>
      <FactList
        isRow
        facts={[
          { label: t('pacts.life.hoursDone'), value: number(language, figures.hours) },
          { label: t('pacts.life.field.peopleReached'), value: number(language, figures.people) },
          { label: t('pacts.report.entries'), value: number(language, figures.entries) },
          { label: t('pacts.report.supportGiven'), value: money(language, figures.supportCents) },
        ]}
      />
      <HoursPicture view={view} promises={figures.promises.filter(({ hours }) => hours !== null)} />
      <DataTable
        caption={t('pacts.report.compared')}
        isCaptionShown
        columns={[
          { label: t('pacts.life.field.what'), isRowHeader: true },
          { label: t('pacts.life.field.party') },
          { label: t('pacts.life.field.dueOn') },
          { label: t('pacts.life.hoursPromised'), isNumber: true },
          { label: t('pacts.life.hoursDone'), isNumber: true },
          { label: t('pacts.coDesign.state') },
        ]}
        rows={figures.promises.map((promise) => [
          promise.what,
          partyName(view, work, promise.party),
          longDate(language, promise.dueOn),
          promise.hours === null ? '–' : number(language, promise.hours),
          number(language, promise.hoursDone),
          <Standing view={view} promise={promise} until={until} />,
        ])}
      />
    </>
  )
}

interface HoursPictureProps {
  readonly view: View
  readonly promises: readonly PromiseFigures[]
}

/** One bar for each promise of hours: the whole is what was promised, the full part what was done. */
const HoursPicture = ({ view, promises }: HoursPictureProps) => {
  const { t, language } = view
  if (promises.length === 0) return null
  return (
    <figure class="pz-promised">
      <figcaption>{t('pacts.report.picture')}</figcaption>
      <ul>
        {promises.map(({ what, hours, hoursDone }) => (
          <li>
            <span>{what}</span>
            <ShareBar share={hours ? hoursDone / hours : 0} />
            <span class="pz-quiet">
              {t('pacts.report.hoursOf', {
                done: number(language, hoursDone),
                promised: number(language, hours ?? 0),
              })}
            </span>
          </li>
        ))}
      </ul>
    </figure>
  )
}

interface StandingProps {
  readonly view: View
  readonly promise: PromiseFigures
  readonly until: string
}

/** As it was on the last day of the report. */
const Standing = ({ view, promise, until }: StandingProps) => {
  const { t } = view
  if (promise.isKept) return <StatusTag view={view} state="done" label={t('pacts.commitmentState.kept')} />
  if (promise.dueOn <= until) return <StatusTag view={view} state="late" label={t('pacts.report.late')} />
  const state = promise.hoursDone > 0 ? 'in_progress' : 'not_due'
  const word = promise.hoursDone > 0 ? 'in_progress' : 'promised'
  return <StatusTag view={view} state={state} label={t(`pacts.commitmentState.${word}`)} />
}
