import { addresses } from '#ui/addresses.ts'
import { Receipt } from '#ui/answers.tsx'
import { longDate, longDateTime } from '#ui/dates.ts'
import { FactList } from '#ui/facts.tsx'
import { TextArea } from '#ui/fields.tsx'
import type { FormState } from '#ui/formState.ts'
import { ErrorSummary, Form, Submit } from '#ui/forms.tsx'
import { Page } from '#ui/layout.tsx'
import { Reading, Section } from '#ui/section.tsx'
import { StatusTag } from '#ui/statusTag.tsx'
import { TitleBlock } from '#ui/titleBlock.tsx'
import type { View } from '#ui/view.ts'
import type { AccessibilityReport } from './reports.ts'

interface CasePageProps {
  readonly view: View
  readonly report: AccessibilityReport
  readonly isNew: boolean
  readonly canAnswer: boolean
  readonly form: FormState
}

export const CasePage = ({ view, report, isNew, canAnswer, form }: CasePageProps) => {
  const { t, language } = view
  const title = t('site.case.title', { code: report.caseCode })
  const due = longDate(language, report.answerDue)
  const facts = [
    { label: t('site.case.reported'), value: longDateTime(language, report.reportedAt) },
    { label: t('site.case.due'), value: due },
    { label: t('site.case.page'), value: report.page || t('site.case.notSaid') },
    { label: t('site.case.technology'), value: report.technology || t('site.case.notSaid') },
  ]
  if (canAnswer && report.email) facts.push({ label: t('site.case.email'), value: report.email })
  return (
    <Page
      view={view}
      title={title}
      isHidden
      reading
      breadcrumb={[{ href: addresses.accessibility, label: t('site.accessibility.title') }]}
      crumb={report.caseCode}
      hasErrors={Object.keys(form.errors).length > 0}
    >
      <TitleBlock
        view={view}
        title={title}
        state={report.answer ? 'done' : 'in_progress'}
        stateLabel={t(report.answer ? 'site.case.answered' : 'site.case.waiting')}
      />
      {isNew && (
        <Section>
          <Receipt
            view={view}
            state={t('site.case.received')}
            code={report.caseCode}
            next={t('site.case.next', { date: due })}
            link={{
              href: `${addresses.accessibility}/segnalazioni/${report.caseCode}`,
              label: t('site.case.link'),
            }}
          />
        </Section>
      )}
      <Section id="problema" title={t('site.case.problem')} ruled>
        <Reading text={report.problem} />
        <FactList facts={facts} isRow />
      </Section>
      <Section id="risposta" title={t('site.case.answer')} ruled>
        {report.answer && report.answeredAt ? (
          <>
            <p class="pz-quiet">{longDateTime(language, report.answeredAt)}</p>
            <Reading text={report.answer} />
          </>
        ) : (
          <p>
            <StatusTag view={view} state="not_due" label={t('site.case.waiting')} />{' '}
            {t('site.case.by', { date: due })}
          </p>
        )}
        {canAnswer && (
          <>
            <ErrorSummary view={view} errors={form.errors} />
            <Form action={`${addresses.accessibility}/segnalazioni/${report.caseCode}`}>
              <TextArea
                view={view}
                form={form}
                name="answer"
                label={t('site.case.write')}
                limit={4000}
                isPublic
              />
              <Submit label={t('site.case.publish')} />
            </Form>
          </>
        )}
      </Section>
    </Page>
  )
}
