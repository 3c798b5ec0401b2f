/** The accounts of a pact in their four parts, and what both sides say of them. */
import { dayOf } from '#ui/dates.ts'
import { LinkButton, Locked } from '#ui/forms.tsx'
import { Reading, Section } from '#ui/section.tsx'
import { StatusTag } from '#ui/statusTag.tsx'
import type { View } from '#ui/view.ts'
import { sayMessage } from '#ui/words.ts'
import type { PactWork, WorkReport } from '../queries/work.ts'
import { reportParts, type Side, sides } from '../words.ts'
import { formAddress } from './lifeAddress.ts'
import type { FormName } from './lifeForms.ts'
import { ReportFigures } from './reportFigures.tsx'
import { mayPublish } from './reportForms.ts'

interface ReportListProps {
  readonly view: View
  readonly work: PactWork
  /** On which side the reader stands. */
  readonly side: Side | undefined
  readonly names: readonly FormName[]
}

export const ReportList = ({ view, work, side: own, names }: ReportListProps) => {
  const { t } = view
  const hasJudged = (report: number) =>
    work.evaluations.some((one) => one.report === report && one.side === own)
  const isOfPact = names.includes('report')
  const reports = work.reports.filter(({ isPublished }) => isPublished || isOfPact)
  return (
    <Section id="rendiconti" title={t('pacts.report.title')} ruled>
      {reports.length === 0 && <p>{t('pacts.report.none')}</p>}
      {reports.map((report) => (
        <article class="pz-report" id={`rendiconto-${report.id}`}>
          <h3>
            {t(`pacts.reportKind.${report.kind}`)}{' '}
            {!report.isPublished && <StatusTag view={view} state="draft" />}
          </h3>
          <p>{t('pacts.report.covers', { from: report.coversFrom, until: report.coversUntil })}</p>
          {reportParts.map((part) => (
            <>
              <h4>{t(`pacts.reportPart.${part}`)}</h4>
              <Reading text={report[part] || t('pacts.coDesign.missing')} />
            </>
          ))}
          {report.figures && (
            <ReportFigures view={view} work={work} figures={report.figures} until={report.coversUntil} />
          )}
          {report.isPublished && <h4>{t('pacts.report.evaluations')}</h4>}
          {work.evaluations
            .filter((evaluation) => evaluation.report === report.id)
            .map(({ side, judgement, reasons }) => (
              <p>
                <strong>
                  {t(`pacts.side.${side}`)}: {t(`pacts.judgement.${judgement}`)}.
                </strong>{' '}
                {reasons}
              </p>
            ))}
          {report.isPublished &&
            sides
              .filter(
                (side) => !work.evaluations.some((one) => one.report === report.id && one.side === side),
              )
              .map((side) => (
                <p class="pz-quiet">{t('pacts.report.notEvaluated', { side: t(`pacts.side.${side}`) })}</p>
              ))}
          {isOfPact && !(report.isPublished && hasJudged(report.id)) && (
            <ReportActions view={view} work={work} report={report} />
          )}
        </article>
      ))}
    </Section>
  )
}

interface ReportActionsProps extends Pick<ReportListProps, 'view' | 'work'> {
  readonly report: WorkReport
}

/** What those of the pact do with an account: complete it, publish it once its days have passed, judge it. */
const ReportActions = ({ view, work, report }: ReportActionsProps) => {
  const { t } = view
  const publishing = mayPublish(work, dayOf(view.now), report.id)
  if (report.isPublished) {
    return (
      <p class="pz-actions">
        <LinkButton
          kind="secondary"
          href={formAddress(work.id, 'evaluate', report.id)}
          label={t('pacts.life.form.evaluate.title')}
        />
      </p>
    )
  }
  const publish = t('pacts.life.form.publishReport.button')
  return (
    <>
      <p class="pz-actions">
        <LinkButton
          kind="secondary"
          href={formAddress(work.id, 'report', report.id)}
          label={t('pacts.report.complete')}
        />
        {publishing.allowed && (
          <LinkButton href={formAddress(work.id, 'publishReport', report.id)} label={publish} />
        )}
      </p>
      {!publishing.allowed && <Locked label={publish} why={sayMessage(t, publishing.because)} />}
    </>
  )
}
