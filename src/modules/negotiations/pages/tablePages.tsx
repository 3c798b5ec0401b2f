/** /tavoli: the list, a table, asking for a seat; the working pages hang below. */
import { randomUUID } from 'node:crypto'
import { Hono } from 'hono'
import { mayNow } from '#modules/processes/index.ts'
import { subject } from '#platform/subject.ts'
import { answer, goTo, type PageStatus, page, pageNotFound, perform } from '#platform/web/answer.ts'
import { errorPage } from '#platform/web/errors.tsx'
import { readForm } from '#platform/web/forms.ts'
import { knotsOf } from '#platform/web/knots.ts'
import type { Pages, SiteContext, SiteEnvironment } from '#platform/web/site.ts'
import { emptyForm, type FormState } from '#ui/formState.ts'
import { tableAddress } from '../appearance.ts'
import { askForSeat } from '../commands/members.ts'
import { listTables } from '../queries/listTables.ts'
import { findTablePage } from '../queries/tablePage.ts'
import { sitsAtTable } from '../queries/workPage.ts'
import { maySeeWork } from '../rules.ts'
import type { NegotiationTable } from '../words.ts'
import { AskPage } from './askPage.tsx'
import { memberPages } from './memberPages.tsx'
import { TableListPage } from './tableListPage.tsx'
import { TablePage } from './tablePage.tsx'
import { workPages } from './workPages.tsx'

export const tablePages: Pages = new Hono<SiteEnvironment>()

tablePages.get('/', async (c) => {
  const wanted = Number(c.req.query('percorso'))
  const process = Number.isInteger(wanted) && wanted > 0 && wanted < 2 ** 31 ? wanted : undefined
  const tables = await listTables(c.var.db, process)
  const only = tables[0]
  if (process !== undefined && only) return goTo(c, tableAddress(only.id))
  return await page(c, <TableListPage view={c.var.view} tables={tables} />)
})

tablePages.get('/:table{[0-9]{1,9}}', async (c) => {
  const found = await findTablePage(c.var.db, Number(c.req.param('table')), c.var.actor)
  if (!found) return await pageNotFound(c)
  return await page(
    c,
    <TablePage
      view={c.var.view}
      found={found}
      knots={await knotsOf(c, subject('table', found.table.id))}
      mayAsk={mayNow(found.table.process, 'ask_seat', c.var.view.now)}
      maySeeWork={await seesWork(c, found.table)}
    />,
  )
})

tablePages.get('/:table{[0-9]{1,9}}/chiedi-un-posto', async (c) => {
  c.var.doNotCache()
  return await drawAsk(c, emptyForm, 200)
})

tablePages.post('/:table{[0-9]{1,9}}/chiedi-un-posto', async (c) => {
  const typed = await readForm(c)
  const outcome = await perform(c, askForSeat, { ...typed, table: c.req.param('table') })
  return await answer(c, outcome, {
    typed,
    again: (errors, status) => drawAsk(c, { values: typed, errors }, status),
    done: ({ id, table }) => {
      c.var.say({ key: 'negotiations.said.asked' })
      return `${tableAddress(table)}#richiesta-${id}`
    },
  })
})

tablePages.route('/', workPages)
tablePages.route('/', memberPages)

async function drawAsk(c: SiteContext, form: FormState, status: PageStatus): Promise<Response> {
  const found = await findTablePage(c.var.db, Number(c.req.param('table')), c.var.actor)
  if (!found) return await pageNotFound(c)
  const mayAsk = mayNow(found.table.process, 'ask_seat', c.var.view.now)
  if (!mayAsk.allowed) return await errorPage(c, 403, mayAsk.because)
  return await page(
    c,
    <AskPage
      view={c.var.view}
      form={form}
      table={found.table}
      groups={c.var.actor?.mandates ?? []}
      formKey={randomUUID()}
    />,
    status,
  )
}

async function seesWork(c: SiteContext, table: NegotiationTable): Promise<boolean> {
  const { actor, db } = c.var
  if (!actor) return false
  const groups = actor.mandates.map(({ groupId }) => groupId)
  return maySeeWork(actor, table, await sitsAtTable(db, table.id, actor.id, groups)).allowed
}
