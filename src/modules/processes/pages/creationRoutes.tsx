/** Beginning a process from a template. */
import { Hono } from 'hono'
import { answer, goTo, type PageStatus, page, perform } from '#platform/web/answer.ts'
import { readForm } from '#platform/web/forms.ts'
import type { SiteContext, SiteEnvironment } from '#platform/web/site.ts'
import { addresses } from '#ui/addresses.ts'
import { addDays, dayOf } from '#ui/dates.ts'
import type { FormState } from '#ui/formState.ts'
import { createProcess } from '../commands/createProcess.ts'
import { managedBy } from '../manages.ts'
import { managementAddress, newProcessAddress } from '../places.ts'
import { listBodiesManaged, listDecisionBodies, listEarlier } from '../queries/choices.ts'
import { NewProcess } from './newProcess.tsx'

export const creationRoutes = new Hono<SiteEnvironment>()

// A month ahead: time to gather the table and to be complete.
const usualLeadDays = 30

creationRoutes.get('/nuovo', async (c) => {
  c.var.doNotCache()
  if (!c.var.actor) return goTo(c, `${addresses.signIn}?torna=${encodeURIComponent(newProcessAddress)}`)
  const firstDay = addDays(dayOf(c.var.view.now), usualLeadDays)
  return await drawNew(c, { values: { template: 'lr_15_2018', firstDay }, errors: {} }, 200)
})

creationRoutes.post('/nuovo', async (c) => {
  const typed = await readForm(c)
  const outcome = await perform(c, createProcess, typed)
  return await answer(c, outcome, {
    typed,
    again: (errors, status) => drawNew(c, { values: typed, errors }, status),
    done: ({ id }) => {
      c.var.say({ key: 'processes.said.created' })
      return managementAddress(id)
    },
  })
})

async function drawNew(c: SiteContext, form: FormState, status: PageStatus): Promise<Response> {
  const { db, actor, view } = c.var
  const bodies = await listBodiesManaged(db, managedBy(actor))
  return await page(
    c,
    <NewProcess
      view={view}
      form={form}
      bodies={bodies}
      decisionBodies={await listDecisionBodies(db)}
      earlier={await listEarlier(db)}
      formKey={crypto.randomUUID()}
    />,
    bodies.length === 0 ? 403 : status,
  )
}
