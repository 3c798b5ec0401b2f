/** The pages that correct an action and a line. */
import { Hono } from 'hono'
import type { FieldErrors } from '#platform/outcome.ts'
import { answer, type PageStatus, page, pageNotFound, perform } from '#platform/web/answer.ts'
import { errorPage } from '#platform/web/errors.tsx'
import { readForm, type Typed } from '#platform/web/forms.ts'
import type { Pages, SiteContext, SiteEnvironment } from '#platform/web/site.ts'
import { addresses } from '#ui/addresses.ts'
import { editAction, editLine } from './commands/correct.ts'
import { EditActionForm, EditLineForm } from './correctForms.tsx'
import { type AgendaAction, findAction, findAgenda, municipalitiesOf } from './queries.ts'
import { mayKeepAgenda } from './rules.ts'

export const correctPages: Pages = new Hono<SiteEnvironment>()

const valuesOf = (action: AgendaAction): Typed => ({
  title: action.title,
  summary: action.summary,
  ownerOffice: action.ownerOffice,
  partners: action.partners,
  budget: String(Math.round(action.budgetCents / 100)),
  funding: action.funding,
  startsOn: action.startsOn,
  endsOn: action.endsOn,
  municipalities: action.municipalities.map(({ id }) => String(id)),
  chapters: action.chapters.map(String),
})

async function drawAction(
  context: SiteContext,
  typed: Typed | undefined,
  errors: FieldErrors,
  status: PageStatus,
) {
  const { db, view, actor, doNotCache } = context.var
  doNotCache()
  const found = await findAction(db, Number(context.req.param('id')))
  if (!found) return await pageNotFound(context)
  const verdict = mayKeepAgenda(actor, found)
  if (!verdict.allowed) return await errorPage(context, 403, verdict.because)
  const municipalities = await municipalitiesOf(db, found.bodyId)
  const form = { values: typed ?? valuesOf(found.action), errors }
  return await page(
    context,
    <EditActionForm view={view} found={found} form={form} municipalities={municipalities} />,
    status,
  )
}

correctPages.get('/azioni/:id{[0-9]{1,9}}/modifica', (context) => drawAction(context, undefined, {}, 200))

correctPages.post('/azioni/:id{[0-9]{1,9}}/modifica', async (context) => {
  const typed = await readForm(context)
  const outcome = await perform(context, editAction, { ...typed, action: context.req.param('id') })
  return await answer(context, outcome, {
    typed,
    again: (errors, status) => drawAction(context, typed, errors, status),
    done: ({ id }) => {
      context.var.say({ key: 'agendas.said.actionCorrected' })
      return `${addresses.agendas}/azioni/${id}`
    },
  })
})

async function drawLine(
  context: SiteContext,
  typed: Typed | undefined,
  errors: FieldErrors,
  status: PageStatus,
) {
  const { db, view, actor, doNotCache } = context.var
  doNotCache()
  const agenda = await findAgenda(db, context.req.param('slug') ?? '')
  const line = agenda?.lines.find(({ id }) => id === Number(context.req.param('line')))
  if (!agenda || !line) return await pageNotFound(context)
  const verdict = mayKeepAgenda(actor, agenda)
  if (!verdict.allowed) return await errorPage(context, 403, verdict.because)
  const values = typed ?? { title: line.title, summary: line.summary }
  return await page(
    context,
    <EditLineForm view={view} agenda={agenda} line={line} form={{ values, errors }} />,
    status,
  )
}

correctPages.get('/:slug/linee/:line{[0-9]{1,9}}/modifica', (context) =>
  drawLine(context, undefined, {}, 200),
)

correctPages.post('/:slug/linee/:line{[0-9]{1,9}}/modifica', async (context) => {
  const typed = await readForm(context)
  const outcome = await perform(context, editLine, { ...typed, line: context.req.param('line') })
  return await answer(context, outcome, {
    typed,
    again: (errors, status) => drawLine(context, typed, errors, status),
    done: () => {
      context.var.say({ key: 'agendas.said.lineCorrected' })
      return `${addresses.agendas}/${context.req.param('slug')}/gestione`
    },
  })
})
