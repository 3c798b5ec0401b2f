/** Below /documenti: writing the draft, moving it on, answering. */
import { randomUUID } from 'node:crypto'
import { Hono } from 'hono'
import type { Command } from '#platform/command.ts'
import type { FieldErrors } from '#platform/outcome.ts'
import { answer, type PageStatus, page, pageNotFound, perform } from '#platform/web/answer.ts'
import { readForm, type Typed } from '#platform/web/forms.ts'
import type { Pages, SiteContext, SiteEnvironment } from '#platform/web/site.ts'
import { emptyForm, type FormState } from '#ui/formState.ts'
import type { MessageKey } from '#ui/words.ts'
import { documentAddress } from '../appearance.ts'
import { answerProposal } from '../commands/answerProposal.ts'
import { approveDocument } from '../commands/approveDocument.ts'
import { editClause, editDocument } from '../commands/draftDocument.ts'
import { sendToBody, sendToGuarantor, validateDocument } from '../commands/forwardDocument.ts'
import { type DocumentPage, findDocumentPage } from '../queries/documentPage.ts'
import { readinessOf } from '../queries/readiness.ts'
import { findTablePage } from '../queries/tablePage.ts'
import * as rules from '../rules.ts'
import { AnswerPage, ClausePage } from './documentForms.tsx'
import { DocumentWorkPage } from './documentWorkPage.tsx'
import { ForwardPage } from './forwardPage.tsx'
import { keepOut } from './guard.ts'

export const documentWorkPages: Pages = new Hono<SiteEnvironment>()

documentWorkPages.get('/:document{[0-9]{1,9}}/lavoro', (c) => drawWork(c, undefined, {}, 200))

/** A step on the document: done, back to the working page; refused, the page again with what was typed. */
const step = <Input, Found>(
  path: string,
  wanted: Command<Input, Found, { id: number }>,
  said: MessageKey,
  after = '/lavoro',
) =>
  documentWorkPages.post(`/:document{[0-9]{1,9}}/${path}`, async (c) => {
    const typed = await readForm(c)
    return await answer(c, await perform(c, wanted, { ...typed, document: c.req.param('document') }), {
      typed,
      again: (errors, status) => drawWork(c, typed, errors, status),
      done: ({ id }) => {
        c.var.say({ key: said })
        return `${documentAddress(id)}${after}`
      },
    })
  })

step('testi', editDocument, 'negotiations.said.edited')
step('approvazione', approveDocument, 'negotiations.said.approved')
step('garante', sendToGuarantor, 'negotiations.said.sentToGuarantor')
step('validazione', validateDocument, 'negotiations.said.validationGiven', '')
step('consegna', sendToBody, 'negotiations.said.sentToBody', '')

documentWorkPages.get('/:document{[0-9]{1,9}}/garante', (c) => drawForward(c, 'garante'))
documentWorkPages.get('/:document{[0-9]{1,9}}/consegna', (c) => drawForward(c, 'consegna'))

documentWorkPages.get('/:document{[0-9]{1,9}}/clausole/:clause{[0-9]{1,9}}', (c) =>
  drawClause(c, undefined, {}, 200),
)

documentWorkPages.post('/:document{[0-9]{1,9}}/clausole/:clause{[0-9]{1,9}}', async (c) => {
  const typed = await readForm(c)
  const outcome = await perform(c, editClause, { ...typed, ...c.req.param() })
  return await answer(c, outcome, {
    typed,
    again: (errors, status) => drawClause(c, typed, errors, status),
    done: ({ id }) => {
      c.var.say({ key: 'negotiations.said.clauseEdited' })
      return `${documentAddress(id)}/lavoro`
    },
  })
})

documentWorkPages.get('/:document{[0-9]{1,9}}/risposte/:proposal{[0-9]{1,9}}', (c) =>
  drawAnswer(c, emptyForm, 200),
)

documentWorkPages.post('/:document{[0-9]{1,9}}/risposte/:proposal{[0-9]{1,9}}', async (c) => {
  const typed = await readForm(c)
  const proposal = c.req.param('proposal')
  const outcome = await perform(c, answerProposal, { ...typed, document: c.req.param('document'), proposal })
  return await answer(c, outcome, {
    typed,
    again: (errors, status) => drawAnswer(c, { values: typed, errors }, status),
    done: ({ document }) => {
      c.var.say({ key: 'negotiations.said.answerGiven' })
      return `${documentAddress(document)}#risposta-${proposal}`
    },
  })
})

const documentOf = (c: SiteContext) => findDocumentPage(c.var.db, Number(c.req.param('document')))

async function drawForward(c: SiteContext, to: 'garante' | 'consegna'): Promise<Response> {
  const found = await documentOf(c)
  if (!found) return await pageNotFound(c)
  const may = to === 'garante' ? rules.maySendToGuarantor : rules.maySendToBody
  const out = await keepOut(c, may(c.var.actor, found.document))
  return out ?? (await page(c, <ForwardPage view={c.var.view} found={found} to={to} />))
}

async function drawWork(
  c: SiteContext,
  typed: Typed | undefined,
  errors: FieldErrors,
  status: PageStatus,
): Promise<Response> {
  const found = await documentOf(c)
  if (!found) return await pageNotFound(c)
  const { actor, db, view } = c.var
  const { document } = found
  const validate = rules.mayValidate(actor, document)
  const out = await keepOut(c, validate.allowed ? validate : rules.mayRecord(actor, document))
  if (out) return out
  const readiness = await readinessOf(db, document.id)
  const table = await findTablePage(db, document.tableId, actor)
  return await page(
    c,
    <DocumentWorkPage
      view={view}
      found={found}
      form={{ values: { ...valuesOf(found), ...typed }, errors }}
      lacks={readiness ? rules.lacksOf(readiness) : []}
      sittings={table?.sittings ?? []}
      mayEdit={rules.mayEdit(actor, document)}
      mayTake={{
        approve: rules.mayApprove(actor, document),
        send: rules.maySendToGuarantor(actor, document),
        validate,
        deliver: rules.maySendToBody(actor, document),
        answer: rules.mayGiveAnswer(actor, document),
      }}
    />,
    status,
  )
}

const valuesOf = ({ text }: DocumentPage) => ({
  title: text.title,
  needs: text.needs,
  pathFollowed: text.pathFollowed,
  difficulties: text.difficulties,
  curator: text.curator,
  facilitatorOffice: text.facilitatorOffice,
  furtherBodies: text.furtherBodies,
})

async function drawClause(
  c: SiteContext,
  typed: Typed | undefined,
  errors: FieldErrors,
  status: PageStatus,
): Promise<Response> {
  const found = await documentOf(c)
  const clause = found?.text.clauses.find((one) => one.clause === Number(c.req.param('clause')))
  if (!found || !clause) return await pageNotFound(c)
  const out = await keepOut(c, rules.mayEdit(c.var.actor, found.document))
  if (out) return out
  const values = typed ?? { title: clause.title, text: clause.text }
  return await page(
    c,
    <ClausePage
      view={c.var.view}
      form={{ values, errors }}
      formKey={randomUUID()}
      document={found.document.id}
      clause={clause}
    />,
    status,
  )
}

async function drawAnswer(c: SiteContext, form: FormState, status: PageStatus): Promise<Response> {
  const found = await documentOf(c)
  const proposal = Number(c.req.param('proposal'))
  const clause = found?.text.clauses.find((one) => one.proposal === proposal)
  if (!found || !clause) return await pageNotFound(c)
  const out = await keepOut(c, rules.mayGiveAnswer(c.var.actor, found.document))
  if (out) return out
  return await page(
    c,
    <AnswerPage
      view={c.var.view}
      form={form}
      formKey={randomUUID()}
      document={found.document.id}
      clause={clause}
    />,
    status,
  )
}
