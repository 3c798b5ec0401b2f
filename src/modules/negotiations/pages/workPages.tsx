/** /tavoli/:id/lavoro and what it does with proposals. */
import { randomUUID } from 'node:crypto'
import { Hono } from 'hono'
import type { FieldErrors } from '#platform/outcome.ts'
import { answer, type PageStatus, page, pageNotFound, perform } from '#platform/web/answer.ts'
import { readForm, type Typed, textOf } from '#platform/web/forms.ts'
import type { Pages, SiteContext, SiteEnvironment } from '#platform/web/site.ts'
import { emptyForm, type FormState } from '#ui/formState.ts'
import { documentAddress, tableAddress } from '../appearance.ts'
import { decideOnProposal, setPriorities, takeUpProposal } from '../commands/decisions.ts'
import { draftDocument } from '../commands/draftDocument.ts'
import { findTablePage, type TablePage } from '../queries/tablePage.ts'
import { listCitizens, listDelegates, listWaitingProposals, sitsAtTable } from '../queries/workPage.ts'
import { mayDecide, mayRecord, maySeeWork } from '../rules.ts'
import { DecidePage } from './decidePage.tsx'
import { DraftPage } from './documentForms.tsx'
import { keepOut } from './guard.ts'
import { WorkPage } from './workPage.tsx'

export const workPages: Pages = new Hono<SiteEnvironment>()

workPages.get('/:table{[0-9]{1,9}}/lavoro', async (c) => {
  const found = await findTablePage(c.var.db, Number(c.req.param('table')), c.var.actor)
  return found ? await drawWork(c, found) : await pageNotFound(c)
})

workPages.post('/:table{[0-9]{1,9}}/presa-in-carico', async (c) => {
  const outcome = await perform(c, takeUpProposal, await readForm(c))
  return await answer(c, outcome, {
    done: ({ table }) => {
      c.var.say({ key: 'negotiations.said.takenUp' })
      return `${tableAddress(table)}/lavoro`
    },
  })
})

workPages.get('/:table{[0-9]{1,9}}/decisioni/:proposal{[0-9]{1,9}}', (c) => drawDecide(c, undefined, {}, 200))

workPages.post('/:table{[0-9]{1,9}}/decisioni/:proposal{[0-9]{1,9}}', async (c) => {
  const typed = await readForm(c)
  const outcome = await perform(c, decideOnProposal, { ...typed, proposal: c.req.param('proposal') })
  return await answer(c, outcome, {
    typed,
    again: (errors, status) => drawDecide(c, typed, errors, status),
    done: ({ table }) => {
      c.var.say({ key: 'negotiations.said.decided' })
      return `${tableAddress(table)}/lavoro`
    },
  })
})

workPages.post('/:table{[0-9]{1,9}}/priorita', async (c) => {
  const typed = await readForm(c)
  const table = Number(c.req.param('table'))
  const outcome = await perform(c, setPriorities, { table, order: orderTyped(typed) })
  return await answer(c, outcome, {
    typed,
    again: async (errors, status) => {
      const found = await findTablePage(c.var.db, table, c.var.actor)
      return found ? await drawWork(c, found, { values: typed, errors }, status) : await pageNotFound(c)
    },
    done: () => {
      c.var.say({ key: 'negotiations.said.priorities' })
      return `${tableAddress(table)}/lavoro`
    },
  })
})

workPages.get('/:table{[0-9]{1,9}}/documento', (c) => drawDraft(c, emptyForm, 200))

workPages.post('/:table{[0-9]{1,9}}/documento', async (c) => {
  const typed = await readForm(c)
  const outcome = await perform(c, draftDocument, { ...typed, table: c.req.param('table') })
  return await answer(c, outcome, {
    typed,
    again: (errors, status) => drawDraft(c, { values: typed, errors }, status),
    done: ({ id }) => {
      c.var.say({ key: 'negotiations.said.drafted' })
      return `${documentAddress(id)}/lavoro`
    },
  })
})

async function drawWork(
  c: SiteContext,
  found: TablePage,
  form?: FormState,
  status: PageStatus = 200,
): Promise<Response> {
  const { actor, db, view } = c.var
  const groups = actor?.mandates.map(({ groupId }) => groupId) ?? []
  const sits = actor !== null && (await sitsAtTable(db, found.table.id, actor.id, groups))
  const out = await keepOut(c, maySeeWork(actor, found.table, sits))
  if (out) return out
  const record = mayRecord(actor, found.table)
  const citizens = record.allowed ? await listCitizens(db, found.table.id) : []
  return await page(
    c,
    <WorkPage
      view={view}
      found={found}
      form={form ?? { values: placesOf(found), errors: {} }}
      waiting={await listWaitingProposals(db, found.table.id)}
      delegates={record.allowed ? await listDelegates(db, found.table.id) : []}
      citizens={new Map(citizens.map(({ member, name }) => [member, name]))}
      mayRecord={record}
      mayDecide={mayDecide(actor, found.table)}
    />,
    status,
  )
}

/** The priorities as the form shows them. */
const placesOf = (found: TablePage): Record<string, string> =>
  Object.fromEntries(
    found.decisions.map(({ proposal, priority }) => [
      `place-${proposal}`,
      priority === null ? '' : String(priority),
    ]),
  )

/** Places 1, 2, 3 as an order of proposals; two on one place, or a gap, give an order that the rule refuses. */
function orderTyped(typed: Typed): number[] {
  const places = Object.keys(typed)
    .filter((name) => /^place-\d+$/.test(name))
    .map((name) => ({ proposal: Number(name.slice(6)), place: Number(textOf(typed, name)) }))
    .sort((a, b) => a.place - b.place)
  return places.every(({ place }, index) => place === index + 1)
    ? places.map(({ proposal }) => proposal)
    : [0]
}

async function drawDecide(
  c: SiteContext,
  typed: Typed | undefined,
  errors: FieldErrors,
  status: PageStatus,
): Promise<Response> {
  const found = await findTablePage(c.var.db, Number(c.req.param('table')), c.var.actor)
  const decision = found?.decisions.find(({ proposal }) => proposal === Number(c.req.param('proposal')))
  if (!found || !decision) return await pageNotFound(c)
  const out = await keepOut(c, mayDecide(c.var.actor, found.table))
  if (out) return out
  const lastHeld = found.sittings.find(({ startsAt }) => new Date(startsAt) <= c.var.view.now)
  const sitting = decision.sitting ?? lastHeld?.id
  const known = {
    outcome: decision.outcome,
    reasons: decision.reasons,
    objections: decision.objections,
    method: decision.method ?? undefined,
    sitting: sitting === undefined ? undefined : String(sitting),
  }
  return await page(
    c,
    <DecidePage
      view={c.var.view}
      form={{ values: typed ?? known, errors }}
      formKey={randomUUID()}
      table={found.table.id}
      proposal={{ id: decision.proposal, number: decision.number, title: decision.title }}
      sittings={found.sittings}
    />,
    status,
  )
}

async function drawDraft(c: SiteContext, form: FormState, status: PageStatus): Promise<Response> {
  const found = await findTablePage(c.var.db, Number(c.req.param('table')), c.var.actor)
  if (!found) return await pageNotFound(c)
  const out = await keepOut(c, mayRecord(c.var.actor, found.table))
  if (out) return out
  return await page(
    c,
    <DraftPage view={c.var.view} form={form} formKey={randomUUID()} table={found.table} />,
    status,
  )
}
