/** The manager's desk: each form locks itself with its reason where the rules say so. */
import { Hono } from 'hono'
import type { Verdict } from '#platform/verdict.ts'
import { answer, goTo, type PageStatus, page, pageNotFound, perform } from '#platform/web/answer.ts'
import { errorPage } from '#platform/web/errors.tsx'
import { readForm } from '#platform/web/forms.ts'
import type { SiteContext, SiteEnvironment } from '#platform/web/site.ts'
import { addresses } from '#ui/addresses.ts'
import type { FormState } from '#ui/formState.ts'
import { movePhase } from '../commands/movePhase.ts'
import { publishProcess } from '../commands/publishProcess.ts'
import { managementAddress, processAddress } from '../places.ts'
import { findProcess } from '../queries/findProcess.ts'
import { findProcessTerms } from '../queries/processTerms.ts'
import { mayManage, mayMovePhase, maySee } from '../rules.ts'
import type { Process } from '../words.ts'
import { type AtDesk, deskParts } from './deskParts.tsx'
import { ManagementPage } from './management.tsx'
import { managementContent } from './managementContent.ts'
import { PhaseForm, PhasesPage } from './phasesForm.tsx'

export const deskRoutes = new Hono<SiteEnvironment>()

const desk = '/:id{[0-9]{1,9}}/gestione'

deskRoutes.get(desk, async (c) => {
  const at = await enter(c)
  if (at instanceof Response) return at
  return await page(c, <ManagementPage view={c.var.view} content={await managementContent(c, at)} />)
})

deskRoutes.post(`${desk}/pubblica`, async (c) => {
  const typed = await readForm(c)
  const outcome = await perform(c, publishProcess, { process: c.req.param('id') })
  return await answer(c, outcome, {
    typed,
    done: ({ id }) => {
      c.var.say({ key: 'processes.said.published' })
      return processAddress(id)
    },
  })
})

for (const part of deskParts) {
  const address = `${desk}/${part.part}`
  deskRoutes.get(address, async (c) => {
    const at = await enter(c)
    if (at instanceof Response) return at
    const verdict = part.may(c, at)
    if (!verdict.allowed) return await errorPage(c, 403, verdict.because)
    return await page(c, await part.draw(c, at, { values: await part.fresh(c, at), errors: {} }))
  })
  deskRoutes.post(address, async (c) => {
    const typed = await readForm(c)
    const outcome = await part.send(c, { ...typed, process: idOf(c) })
    return await answer(c, outcome, {
      typed,
      again: async (errors, status) => {
        const at = await enter(c)
        if (at instanceof Response) return at
        return await page(c, await part.draw(c, at, { values: typed, errors }), status)
      },
      done: () => {
        c.var.say({ key: part.said })
        return managementAddress(Number(idOf(c)))
      },
    })
  })
}

deskRoutes.get(`${desk}/fasi`, async (c) => {
  const at = await enter(c)
  return at instanceof Response ? at : await page(c, <PhasesPage view={c.var.view} process={at.process} />)
})

deskRoutes.get(`${desk}/fasi/:phase{[0-9]{1,9}}`, async (c) => {
  const at = await enter(c)
  if (at instanceof Response) return at
  const verdict: Verdict = mayMovePhase(c.var.actor, at.process)
  if (!verdict.allowed) return await errorPage(c, 403, verdict.because)
  const phase = phaseOf(c, at.process)
  if (!phase) return await pageNotFound(c)
  const values = {
    title: phase.title,
    startsOn: phase.startsOn,
    endsOn: phase.endsOn ?? '',
    summary: at.process.phaseSummaries[phase.id] ?? '',
  }
  return await drawPhase(c, at.process, { values, errors: {} }, 200)
})

deskRoutes.post(`${desk}/fasi/:phase{[0-9]{1,9}}`, async (c) => {
  const typed = await readForm(c)
  const outcome = await perform(c, movePhase, { ...typed, process: idOf(c), phase: c.req.param('phase') })
  return await answer(c, outcome, {
    typed,
    again: async (errors, status) => {
      const at = await enter(c)
      if (at instanceof Response) return at
      return await drawPhase(c, at.process, { values: typed, errors }, status)
    },
    done: ({ id }) => {
      c.var.say({ key: 'processes.said.moved' })
      return managementAddress(id, 'fasi')
    },
  })
})

async function drawPhase(
  c: SiteContext,
  process: Process,
  form: FormState,
  status: PageStatus,
): Promise<Response> {
  const phase = phaseOf(c, process)
  if (!phase) return await pageNotFound(c)
  return await page(c, <PhaseForm view={c.var.view} process={process} phase={phase} form={form} />, status)
}

const idOf = (c: SiteContext): string => c.req.param('id') ?? ''
const phaseOf = (c: SiteContext, process: Process) =>
  process.phases.find((phase) => phase.id === Number(c.req.param('phase')))

/** The process for its manager; the way to sign in, or the refusal, for anybody else; another's draft is not found. */
async function enter(c: SiteContext): Promise<AtDesk | Response> {
  c.var.doNotCache()
  const { db, actor } = c.var
  const id = Number(idOf(c))
  if (!actor) return goTo(c, `${addresses.signIn}?torna=${encodeURIComponent(managementAddress(id))}`)
  const process = await findProcess(db, id)
  if (!process || !maySee(actor, process)) return await pageNotFound(c)
  const verdict = mayManage(actor, process)
  if (!verdict.allowed) return await errorPage(c, 403, verdict.because)
  return { process, terms: await findProcessTerms(db, process) }
}
