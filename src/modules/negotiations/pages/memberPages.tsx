/** Below /tavoli: opening a table, its members and their delegates, requests, presences. */
import { randomUUID } from 'node:crypto'
import { Hono } from 'hono'
import { findProcessRules } from '#modules/processes/index.ts'
import { answer, type PageStatus, page, pageNotFound, perform } from '#platform/web/answer.ts'
import { readForm, type Typed, textOf } from '#platform/web/forms.ts'
import type { Pages, SiteContext, SiteEnvironment } from '#platform/web/site.ts'
import { emptyForm, type FormState } from '#ui/formState.ts'
import { processAddress, tableAddress } from '../appearance.ts'
import { endDelegate, nameDelegate } from '../commands/delegates.ts'
import { admitMember, answerSeatRequest, leaveTable } from '../commands/members.ts'
import { openTable } from '../commands/openTable.ts'
import { recordAttendance } from '../commands/recordAttendance.ts'
import { findMember } from '../queries/found.ts'
import { findTablePage } from '../queries/tablePage.ts'
import { listAttendance, listDelegates } from '../queries/workPage.ts'
import { mayAnswerRequest, mayLeave, mayRecord } from '../rules.ts'
import { keepOut } from './guard.ts'
import { MemberPage } from './memberPage.tsx'
import { AdmitPage, AttendancePage, OpenPage, RequestPage } from './tableForms.tsx'

export const memberPages: Pages = new Hono<SiteEnvironment>()

/** The process named; none has the number 0. */
const processIn = (typed = ''): number => (/^\d{1,9}$/.test(typed) ? Number(typed) : 0)

memberPages.get('/apri', (c) => drawOpen(c, processIn(c.req.query('percorso')), emptyForm, 200))

memberPages.post('/apri', async (c) => {
  const typed = await readForm(c)
  const process = processIn(textOf(typed, 'process'))
  return await answer(c, await perform(c, openTable, typed), {
    typed,
    again: (errors, status) => drawOpen(c, process, { values: typed, errors }, status),
    done: () => {
      c.var.say({ key: 'negotiations.said.opened' })
      return `${processAddress(process)}/gestione`
    },
  })
})

memberPages.get('/:table{[0-9]{1,9}}/componenti/nuovo', (c) =>
  drawAdmit(c, { values: { kind: 'member' }, errors: {} }, 200),
)

memberPages.post('/:table{[0-9]{1,9}}/componenti', async (c) => {
  const typed = await readForm(c)
  const table = Number(c.req.param('table'))
  return await answer(c, await perform(c, admitMember, { ...typed, table }), {
    typed,
    again: (errors, status) => drawAdmit(c, { values: typed, errors }, status),
    done: () => {
      c.var.say({ key: 'negotiations.said.admitted' })
      return `${tableAddress(table)}/lavoro`
    },
  })
})

memberPages.get('/:table{[0-9]{1,9}}/richieste/:request{[0-9]{1,9}}', (c) => drawRequest(c, emptyForm, 200))

memberPages.post('/:table{[0-9]{1,9}}/richieste/:request{[0-9]{1,9}}', async (c) => {
  const typed = await readForm(c)
  const request = c.req.param('request')
  return await answer(c, await perform(c, answerSeatRequest, { ...typed, request }), {
    typed,
    again: (errors, status) => drawRequest(c, { values: typed, errors }, status),
    done: ({ table }) => {
      c.var.say({ key: 'negotiations.said.answered' })
      return `${tableAddress(table)}#richiesta-${request}`
    },
  })
})

memberPages.get('/:table{[0-9]{1,9}}/componenti/:member{[0-9]{1,9}}', (c) => drawMember(c, emptyForm, 200))

memberPages.post('/:table{[0-9]{1,9}}/componenti/:member{[0-9]{1,9}}/delegati', async (c) => {
  const typed = await readForm(c)
  const member = c.req.param('member')
  return await answer(c, await perform(c, nameDelegate, { ...typed, member }), {
    typed,
    again: (errors, status) => drawMember(c, { values: typed, errors }, status),
    done: ({ table }) => {
      c.var.say({ key: 'negotiations.said.delegateNamed' })
      return `${tableAddress(table)}/componenti/${member}`
    },
  })
})

memberPages.post(
  '/:table{[0-9]{1,9}}/componenti/:member{[0-9]{1,9}}/delegati/:delegate{[0-9]{1,9}}',
  async (c) => {
    const { member, delegate } = c.req.param()
    return await answer(c, await perform(c, endDelegate, { member, delegate }), {
      done: ({ table }) => {
        c.var.say({ key: 'negotiations.said.delegateEnded' })
        return `${tableAddress(table)}/componenti/${member}`
      },
    })
  },
)

memberPages.post('/:table{[0-9]{1,9}}/componenti/:member{[0-9]{1,9}}/lascia', async (c) => {
  return await answer(c, await perform(c, leaveTable, { member: c.req.param('member') }), {
    done: ({ table }) => {
      c.var.say({ key: 'negotiations.said.left' })
      return tableAddress(table)
    },
  })
})

memberPages.get('/:table{[0-9]{1,9}}/sedute/:meeting{[0-9]{1,9}}/presenze', async (c) => {
  const rows = await listAttendance(c.var.db, Number(c.req.param('meeting')))
  const values = Object.fromEntries(rows.map(({ member, presence }) => [`presence-${member}`, presence]))
  return await drawAttendance(c, { values, errors: {} }, 200)
})

memberPages.post('/:table{[0-9]{1,9}}/sedute/:meeting{[0-9]{1,9}}/presenze', async (c) => {
  const typed = await readForm(c)
  const table = Number(c.req.param('table'))
  const presences = presencesTyped(typed)
  const outcome = await perform(c, recordAttendance, { table, meeting: c.req.param('meeting'), presences })
  return await answer(c, outcome, {
    typed,
    again: (errors, status) => drawAttendance(c, { values: typed, errors }, status),
    done: () => {
      c.var.say({ key: 'negotiations.said.attendance' })
      return `${tableAddress(table)}/lavoro`
    },
  })
})

const presencesTyped = (typed: Typed) =>
  Object.keys(typed)
    .filter((name) => /^presence-\d{1,9}$/.test(name))
    .map((name) => ({ member: name.slice('presence-'.length), presence: textOf(typed, name) }))

async function drawOpen(
  c: SiteContext,
  processId: number,
  form: FormState,
  status: PageStatus,
): Promise<Response> {
  const process = Number.isInteger(processId) ? await findProcessRules(c.var.db, processId) : undefined
  if (!process) return await pageNotFound(c)
  const out = await keepOut(c, mayRecord(c.var.actor, { process }))
  if (out) return out
  return await page(
    c,
    <OpenPage view={c.var.view} form={form} formKey={randomUUID()} process={process} />,
    status,
  )
}

const tableOf = (c: SiteContext) => findTablePage(c.var.db, Number(c.req.param('table')), c.var.actor)

async function drawAdmit(c: SiteContext, form: FormState, status: PageStatus): Promise<Response> {
  const found = await tableOf(c)
  if (!found) return await pageNotFound(c)
  const out = await keepOut(c, mayRecord(c.var.actor, found.table))
  if (out) return out
  return await page(
    c,
    <AdmitPage view={c.var.view} form={form} formKey={randomUUID()} table={found.table} />,
    status,
  )
}

async function drawRequest(c: SiteContext, form: FormState, status: PageStatus): Promise<Response> {
  const found = await tableOf(c)
  const id = Number(c.req.param('request'))
  const request = found?.members.find((member) => member.id === id)
  const member = request && (await findMember(c.var.db, id))
  if (!found || !request || !member) return await pageNotFound(c)
  const out = await keepOut(c, mayAnswerRequest(c.var.actor, member))
  if (out) return out
  return await page(
    c,
    <RequestPage
      view={c.var.view}
      form={form}
      formKey={randomUUID()}
      table={found.table}
      request={request}
    />,
    status,
  )
}

async function drawMember(c: SiteContext, form: FormState, status: PageStatus): Promise<Response> {
  const found = await tableOf(c)
  const id = Number(c.req.param('member'))
  const row = found?.members.find((member) => member.id === id)
  const member = row && (await findMember(c.var.db, id))
  if (!found || !row || !member) return await pageNotFound(c)
  const out = await keepOut(c, mayLeave(c.var.actor, member))
  if (out) return out
  const delegates = await listDelegates(c.var.db, found.table.id)
  return await page(
    c,
    <MemberPage
      view={c.var.view}
      form={form}
      formKey={randomUUID()}
      table={found.table}
      member={row}
      delegates={delegates.filter((delegate) => delegate.member === id)}
    />,
    status,
  )
}

async function drawAttendance(c: SiteContext, form: FormState, status: PageStatus): Promise<Response> {
  const found = await tableOf(c)
  const sitting = found?.sittings.find(({ id }) => id === Number(c.req.param('meeting')))
  if (!found || !sitting) return await pageNotFound(c)
  const out = await keepOut(c, mayRecord(c.var.actor, found.table))
  if (out) return out
  const members = found.members.filter(({ state, kind }) => state === 'admitted' && kind === 'member')
  return await page(
    c,
    <AttendancePage
      view={c.var.view}
      form={form}
      formKey={randomUUID()}
      table={found.table}
      sitting={sitting}
      members={members}
    />,
    status,
  )
}
