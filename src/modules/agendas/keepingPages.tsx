/** The pages of the office that keeps the agenda. */
import { randomUUID } from 'node:crypto'
import { Hono } from 'hono'
import type { FieldErrors } from '#platform/outcome.ts'
import { answer, type PageStatus, page, pageNotFound, perform } from '#platform/web/answer.ts'
import { errorPage } from '#platform/web/errors.tsx'
import { readForm, type Typed } from '#platform/web/forms.ts'
import { askToSignIn } from '#platform/web/resume.ts'
import type { Pages, SiteContext, SiteEnvironment } from '#platform/web/site.ts'
import { addresses } from '#ui/addresses.ts'
import type { Message } from '#ui/words.ts'
import { createAction } from './commands/createAction.ts'
import { addLine, createAgenda } from './commands/createAgenda.ts'
import { addIndicator, changeActionState, recordMeasurement } from './commands/followAction.ts'
import { publishAgendaVersion } from './commands/publishVersion.ts'
import { ActionForm, AgendaForm, KeepForm } from './forms.tsx'
import { ManagePage } from './managePage.tsx'
import {
  type Agenda,
  bodiesWithoutAgenda,
  findAction,
  findAgenda,
  municipalitiesOf,
  proposalsToCarryOut,
} from './queries.ts'
import { mayKeepAgenda, mayOpenAgenda } from './rules.ts'

export const keepingPages: Pages = new Hono<SiteEnvironment>()

const nothing: FieldErrors = {}

const refusalToOpen = (bodies: number): Message => ({
  key: bodies === 0 ? 'agendas.why.allOpen' : 'agendas.why.notKeeper',
})

async function drawAgendaForm(context: SiteContext, values: Typed, errors: FieldErrors, status: PageStatus) {
  context.var.doNotCache()
  const { actor } = context.var
  const without = await bodiesWithoutAgenda(context.var.db)
  const bodies = without.filter((body) => mayOpenAgenda(actor, body).allowed)
  if (bodies.length === 0) return await errorPage(context, 403, refusalToOpen(without.length))
  return await page(
    context,
    <AgendaForm view={context.var.view} form={{ values, errors }} bodies={bodies} formKey={randomUUID()} />,
    status,
  )
}

keepingPages.get('/nuova', (context) => drawAgendaForm(context, {}, nothing, 200))

keepingPages.post('/', async (context) => {
  const typed = await readForm(context)
  return await answer(context, await perform(context, createAgenda, typed), {
    typed,
    again: (errors, status) => drawAgendaForm(context, typed, errors, status),
    done: ({ slug }) => {
      context.var.say({ key: 'agendas.said.created' })
      return `${addresses.agendas}/${slug}/gestione`
    },
  })
})

/** The agenda of the address, for those who keep it; the answer to send otherwise. */
async function agendaToKeep(context: SiteContext, typed?: Typed): Promise<Agenda | Response> {
  context.var.doNotCache()
  const agenda = await findAgenda(context.var.db, context.req.param('slug') ?? '')
  if (!agenda) return await pageNotFound(context)
  // A session may end while somebody writes: what they typed waits for them.
  if (!context.var.actor && typed) return await askToSignIn(context, typed)
  const verdict = mayKeepAgenda(context.var.actor, agenda)
  return verdict.allowed ? agenda : await errorPage(context, 403, verdict.because)
}

async function drawManaging(
  context: SiteContext,
  agenda: Agenda,
  values: Typed,
  errors: FieldErrors,
  status: PageStatus,
) {
  const waiting = await proposalsToCarryOut(context.var.db, agenda.bodyId)
  return await page(
    context,
    <ManagePage
      view={context.var.view}
      agenda={agenda}
      waiting={waiting}
      form={{ values, errors }}
      formKey={randomUUID()}
    />,
    status,
  )
}

keepingPages.get('/:slug/gestione', async (context) => {
  const agenda = await agendaToKeep(context)
  return agenda instanceof Response ? agenda : await drawManaging(context, agenda, {}, nothing, 200)
})

keepingPages.post('/:slug/linee', async (context) => {
  const typed = await readForm(context)
  const agenda = await agendaToKeep(context, typed)
  if (agenda instanceof Response) return agenda
  return await answer(context, await perform(context, addLine, { ...typed, agenda: agenda.id }), {
    typed,
    again: (errors, status) => drawManaging(context, agenda, typed, errors, status),
    done: () => {
      context.var.say({ key: 'agendas.said.lineAdded' })
      return `${addresses.agendas}/${agenda.bodySlug}/gestione`
    },
  })
})

keepingPages.post('/:slug/versioni', async (context) => {
  const typed = await readForm(context)
  const agenda = await agendaToKeep(context, typed)
  if (agenda instanceof Response) return agenda
  return await answer(
    context,
    await perform(context, publishAgendaVersion, { ...typed, agenda: agenda.id }),
    {
      typed,
      again: (errors, status) => drawManaging(context, agenda, typed, errors, status),
      done: ({ number }) => {
        context.var.say({ key: 'agendas.said.published', values: { number } })
        return `${addresses.agendas}/${agenda.bodySlug}#versioni`
      },
    },
  )
})

async function drawActionForm(
  context: SiteContext,
  agenda: Agenda,
  values: Typed,
  errors: FieldErrors,
  status: PageStatus,
) {
  const { db, view } = context.var
  const [waiting, municipalities] = [
    await proposalsToCarryOut(db, agenda.bodyId),
    await municipalitiesOf(db, agenda.bodyId),
  ]
  return await page(
    context,
    <ActionForm
      view={view}
      agenda={agenda}
      waiting={waiting}
      municipalities={municipalities}
      form={{ values, errors }}
      formKey={randomUUID()}
    />,
    status,
  )
}

/** What is known of an accepted proposal stands in the form already. */
async function valuesFrom(context: SiteContext, agenda: Agenda): Promise<Typed> {
  const wanted = Number(context.req.query('proposta'))
  const waiting = await proposalsToCarryOut(context.var.db, agenda.bodyId)
  const proposal = waiting.find((one) => one.id === wanted)
  if (!proposal) return {}
  return {
    proposals: [String(proposal.id)],
    line: proposal.lineId === null ? '' : String(proposal.lineId),
    title: proposal.title,
    summary: proposal.summary,
    budget: proposal.costCents === null ? '' : String(Math.round(proposal.costCents / 100)),
  }
}

keepingPages.get('/:slug/azioni/nuova', async (context) => {
  const agenda = await agendaToKeep(context)
  if (agenda instanceof Response) return agenda
  return await drawActionForm(context, agenda, await valuesFrom(context, agenda), nothing, 200)
})

keepingPages.post('/:slug/azioni', async (context) => {
  const typed = await readForm(context)
  const agenda = await agendaToKeep(context, typed)
  if (agenda instanceof Response) return agenda
  return await answer(context, await perform(context, createAction, typed), {
    typed,
    again: (errors, status) => drawActionForm(context, agenda, typed, errors, status),
    done: ({ id }) => {
      context.var.say({ key: 'agendas.said.actionCreated' })
      return `${addresses.agendas}/azioni/${id}`
    },
  })
})

async function drawKeeping(context: SiteContext, values: Typed, errors: FieldErrors, status: PageStatus) {
  context.var.doNotCache()
  const found = await findAction(context.var.db, Number(context.req.param('id')))
  if (!found) return await pageNotFound(context)
  const verdict = mayKeepAgenda(context.var.actor, found)
  if (!verdict.allowed) return await errorPage(context, 403, verdict.because)
  const { action } = found
  const known = { state: action.state, progress: String(action.progress), reason: action.stateNote }
  return await page(
    context,
    <KeepForm
      view={context.var.view}
      found={found}
      form={{ values: { ...known, ...values }, errors }}
      formKey={randomUUID()}
    />,
    status,
  )
}

keepingPages.get('/azioni/:id{[0-9]{1,9}}/aggiorna', (context) => drawKeeping(context, {}, nothing, 200))

keepingPages.post('/azioni/:id{[0-9]{1,9}}/stato', async (context) => {
  const typed = await readForm(context)
  const action = context.req.param('id')
  const outcome = await perform(context, changeActionState, { ...typed, action, note: typed.reason })
  return await answer(context, outcome, {
    typed,
    again: (errors, status) => drawKeeping(context, typed, errors, status),
    done: ({ id }) => {
      context.var.say({ key: 'agendas.said.actionChanged' })
      return `${addresses.agendas}/azioni/${id}`
    },
  })
})

keepingPages.post('/azioni/:id{[0-9]{1,9}}/rilevazioni', async (context) => {
  const typed = await readForm(context)
  return await answer(context, await perform(context, recordMeasurement, typed), {
    typed,
    again: (errors, status) => drawKeeping(context, typed, errors, status),
    done: ({ action }) => {
      context.var.say({ key: 'agendas.said.measured' })
      return `${addresses.agendas}/azioni/${action}#indicatori`
    },
  })
})

keepingPages.post('/azioni/:id{[0-9]{1,9}}/indicatori', async (context) => {
  const typed = await readForm(context)
  const action = context.req.param('id')
  const outcome = await perform(context, addIndicator, {
    ...typed,
    action,
    title: typed.indicatorTitle,
    unit: typed.indicatorUnit,
    source: typed.indicatorSource,
  })
  return await answer(context, outcome, {
    typed,
    again: ({ title, unit, source, ...errors }, status) =>
      drawKeeping(
        context,
        typed,
        {
          ...errors,
          ...(title && { indicatorTitle: title }),
          ...(unit && { indicatorUnit: unit }),
          ...(source && { indicatorSource: source }),
        },
        status,
      ),
    done: () => {
      context.var.say({ key: 'agendas.said.indicatorAdded' })
      return `${addresses.agendas}/azioni/${action}#indicatori`
    },
  })
})
