import { addresses } from '#ui/addresses.ts'
import { EmptyState } from '#ui/cards.tsx'
import { DataTable } from '#ui/dataTable.tsx'
import { dayOf, longDate } from '#ui/dates.ts'
import { Page } from '#ui/layout.tsx'
import { Section } from '#ui/section.tsx'
import { StatusTag } from '#ui/statusTag.tsx'
import { TitleBlock } from '#ui/titleBlock.tsx'
import type { View } from '#ui/view.ts'
import type { AccessibilityReport } from './reports.ts'

interface ReportListPageProps {
  readonly view: View
  readonly reports: readonly AccessibilityReport[]
}

export const ReportListPage = ({ view, reports }: ReportListPageProps) => {
  const { t } = view
  const title = t('site.reports.title')
  return (
    <Page
      view={view}
      title={title}
      isHidden
      breadcrumb={[{ href: addresses.accessibility, label: t('site.accessibility.title') }]}
    >
      <TitleBlock view={view} title={title} lead={t('site.reports.count', { count: reports.length })} />
      <Section id="elenco" title={title} isTitleHidden>
        {reports.length === 0 ? (
          <EmptyState title={t('site.reports.none')} text={t('site.reports.noneText')} />
        ) : (
          <DataTable
            caption={title}
            columns={[
              { label: t('site.reports.code'), isRowHeader: true },
              { label: t('site.case.problem') },
              { label: t('site.case.due') },
              { label: t('site.reports.state') },
            ]}
            rows={reports.map((report) => [
              <a href={`${addresses.accessibility}/segnalazioni/${report.caseCode}`}>{report.caseCode}</a>,
              firstWords(report.problem),
              longDate(view.language, report.answerDue),
              <State view={view} report={report} />,
            ])}
          />
        )}
      </Section>
    </Page>
  )
}

const State = ({ view, report }: { readonly view: View; readonly report: AccessibilityReport }) => {
  if (report.answer) return <StatusTag view={view} state="done" label={view.t('site.case.answered')} />
  const isLate = report.answerDue < dayOf(view.now)
  return (
    <StatusTag
      view={view}
      state={isLate ? 'late' : 'in_progress'}
      label={view.t(isLate ? 'site.case.late' : 'site.case.waiting')}
    />
  )
}

const firstWords = (text: string): string => (text.length <= 100 ? text : `${text.slice(0, 99)}…`)
