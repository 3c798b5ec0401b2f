/** /patti/3.pdf, /patti/3.pdf?versione=2: the text of the pact to keep and to print, tagged for everybody. */
import { Hono } from 'hono'
import { page, pageNotFound } from '#platform/web/answer.ts'
import type { Pages, SiteEnvironment } from '#platform/web/site.ts'
import { dayOf } from '#ui/dates.ts'
import { ErrorPage } from '#ui/errorPage.tsx'
import { pactPdf } from '../pactPdf.ts'
import { findPrintedPact } from '../queries/printedPact.ts'
import { pageOfPact } from './lifeAddress.ts'

export const pdfPages: Pages = new Hono<SiteEnvironment>()

pdfPages.get('/:file{[0-9]{1,9}\\.pdf}', async (c) => {
  c.var.doNotCache()
  const { actor, db, view } = c.var
  const id = Number.parseInt(c.req.param('file'), 10)
  const version = c.req.query('versione')
  const isNumber = version !== undefined && /^[1-9]\d{0,8}$/.test(version)
  const found = await findPrintedPact(db, id, actor, dayOf(view.now), isNumber ? Number(version) : undefined)
  if (!found) return await pageNotFound(c)
  const pdf = await pactPdf(found, view)
  if (!pdf) {
    return await page(
      c,
      <ErrorPage
        view={view}
        status={404}
        title={view.t('pacts.pdf.noneTitle')}
        why={view.t('pacts.pdf.noProgram')}
        wayOut={{ href: pageOfPact(id, 'testo'), label: view.t('pacts.page.readText') }}
      />,
      404,
    )
  }
  return c.body(pdf, 200, {
    'content-type': 'application/pdf',
    'content-disposition': `inline; filename="patto-di-collaborazione-${id}.pdf"`,
  })
})
