/** /accessibilita: the statement, the form for problems, the cases. */
import { Hono } from 'hono'
import { answer, page, pageNotFound, perform } from '#platform/web/answer.ts'
import { errorPage } from '#platform/web/errors.tsx'
import { readForm, safeReturn } from '#platform/web/forms.ts'
import type { Pages, SiteContext, SiteEnvironment } from '#platform/web/site.ts'
import { addresses } from '#ui/addresses.ts'
import { emptyForm, type FormState } from '#ui/formState.ts'
import { CasePage } from './casePage.tsx'
import { answerAccessibilityReport, mayAnswerReports, reportAccessibilityProblem } from './commands.ts'
import { ReportFormPage } from './reportFormPage.tsx'
import { ReportListPage } from './reportListPage.tsx'
import { findReport, listReports } from './reports.ts'
import { StatementPage } from './statementPage.tsx'

export const accessibilityPages: Pages = new Hono<SiteEnvironment>()

const cases = `${addresses.accessibility}/segnalazioni`

accessibilityPages.get(
  '/',
  async (c) => await page(c, <StatementPage view={c.var.view} settings={c.var.services.settings} />),
)

accessibilityPages.get('/segnala', async (c) => {
  c.var.doNotCache()
  const from = safeReturn(c.req.query('pagina'), '')
  const form = { ...emptyForm, values: { page: from } }
  return await page(c, <ReportFormPage view={c.var.view} form={form} />)
})

accessibilityPages.post('/segnala', async (c) => {
  const typed = await readForm(c)
  const outcome = await perform(c, reportAccessibilityProblem, typed)
  return await answer(c, outcome, {
    typed,
    done: ({ caseCode }) => `${cases}/${caseCode}?ricevuta=1`,
    again: async (errors, status) =>
      await page(c, <ReportFormPage view={c.var.view} form={{ values: typed, errors }} />, status),
  })
})

accessibilityPages.get('/segnalazioni', async (c) => {
  c.var.doNotCache()
  const verdict = mayAnswerReports(c.var.actor)
  if (!verdict.allowed) return await errorPage(c, 403, verdict.because)
  return await page(c, <ReportListPage view={c.var.view} reports={await listReports(c.var.db)} />)
})

async function casePage(c: SiteContext, code: string, form: FormState, status: 200 | 403 | 409 | 422 = 200) {
  c.var.doNotCache()
  const report = await findReport(c.var.db, code)
  if (!report) return await pageNotFound(c)
  const canAnswer = mayAnswerReports(c.var.actor).allowed && report.answer === null
  const isNew = c.req.query('ricevuta') === '1'
  return await page(
    c,
    <CasePage view={c.var.view} report={report} isNew={isNew} canAnswer={canAnswer} form={form} />,
    status,
  )
}

accessibilityPages.get(
  '/segnalazioni/:code{[A-Z0-9-]{4,20}}',
  async (c) => await casePage(c, c.req.param('code'), emptyForm),
)

accessibilityPages.post('/segnalazioni/:code{[A-Z0-9-]{4,20}}', async (c) => {
  const typed = await readForm(c)
  const code = c.req.param('code')
  const outcome = await perform(c, answerAccessibilityReport, { ...typed, case: code })
  return await answer(c, outcome, {
    typed,
    done: () => {
      c.var.say({ key: 'site.said.reportAnswered' })
      return `${cases}/${code}`
    },
    again: async (errors, status) =>
      await casePage(c, code, { values: typed, errors }, status === 403 || status === 409 ? status : 422),
  })
})
