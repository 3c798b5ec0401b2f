/** /documenti: the document for everybody, as a page and as a PDF; the working pages hang below. */
import { Hono } from 'hono'
import { canMakePdf } from '#platform/pdf.ts'
import { subject } from '#platform/subject.ts'
import { page, pageNotFound } from '#platform/web/answer.ts'
import { knotsOf } from '#platform/web/knots.ts'
import type { Pages, SiteEnvironment } from '#platform/web/site.ts'
import { documentPdf } from '../documentPdf.ts'
import { clauseOrigins } from '../queries/clauseOrigins.ts'
import { findDocumentPage } from '../queries/documentPage.ts'
import { mayGiveAnswer, mayRecord, mayValidate } from '../rules.ts'
import { DocumentPage } from './documentPage.tsx'
import { documentWorkPages } from './documentWorkPages.tsx'
import { NoPdfPage } from './noPdfPage.tsx'

export const documentPages: Pages = new Hono<SiteEnvironment>()

documentPages.get('/:document{[0-9]{1,9}}', async (c) => {
  const found = await findDocumentPage(c.var.db, Number(c.req.param('document')))
  if (!found) return await pageNotFound(c)
  const { db, actor, view, services } = c.var
  const proposals = found.text.clauses.map(({ proposal }) => proposal)
  return await page(
    c,
    <DocumentPage
      view={view}
      found={found}
      origins={await clauseOrigins(db, services.sources, proposals, view.language)}
      knots={await knotsOf(c, subject('document', found.document.id))}
      hasPdf={await canMakePdf()}
      maySeeWork={mayRecord(actor, found.document).allowed || mayValidate(actor, found.document).allowed}
      mayAnswer={mayGiveAnswer(actor, found.document)}
    />,
  )
})

documentPages.get('/:file{[0-9]{1,9}\\.pdf}', async (c) => {
  const found = await findDocumentPage(c.var.db, Number.parseInt(c.req.param('file'), 10))
  if (!found) return await pageNotFound(c)
  c.var.doNotCache()
  const pdf = await documentPdf(found, c.var.view)
  if (!pdf) return await page(c, <NoPdfPage view={c.var.view} document={found.document.id} />, 404)
  return c.body(pdf, 200, {
    'content-type': 'application/pdf',
    'content-disposition': `inline; filename="documento-di-proposta-partecipata-${found.document.id}.pdf"`,
  })
})

documentPages.route('/', documentWorkPages)
