/** /votazioni/:id/gestione/altra-scelta: the body chooses otherwise, once the result is published. */
import { Hono } from 'hono'
import { answer, goTo, type PageStatus, page, perform } from '#platform/web/answer.ts'
import { errorPage } from '#platform/web/errors.tsx'
import { readForm, textOf } from '#platform/web/forms.ts'
import type { Pages, SiteContext, SiteEnvironment } from '#platform/web/site.ts'
import { emptyForm, type FormState } from '#ui/formState.ts'
import { deskAddress, resultAddress } from '../appearance.ts'
import { overrideResult } from '../commands/overrideResult.ts'
import { findPublishedResult } from '../queries/publishedResult.ts'
import { mayOverride } from '../rules/who.ts'
import { managed } from './deskGuard.ts'
import { OverridePage } from './overridePage.tsx'

export const overrideRoutes: Pages = new Hono<SiteEnvironment>()

overrideRoutes.get('/:id{[0-9]{1,9}}/gestione/altra-scelta', (c) => draw(c, emptyForm, 200))

overrideRoutes.post('/:id{[0-9]{1,9}}/gestione/altra-scelta', async (c) => {
  const typed = await readForm(c)
  const id = Number(c.req.param('id'))
  if (textOf(typed, 'confirmed') !== 'yes') {
    const errors = { confirmed: { key: 'ballots.desk.override.needed' } } as const
    return await draw(c, { values: typed, errors }, 422)
  }
  return await answer(c, await perform(c, overrideResult, { ...typed, ballot: id }), {
    typed,
    again: (errors, status) => draw(c, { values: typed, errors }, status),
    done: () => {
      c.var.say({ key: 'ballots.said.overridden' })
      return resultAddress(id)
    },
  })
})

async function draw(c: SiteContext, form: FormState, status: PageStatus): Promise<Response> {
  const ballot = await managed(c, 'ballots.why.administratorOnly')
  if (ballot instanceof Response) return ballot
  const result = await findPublishedResult(c.var.db, ballot.id)
  if (!result) return goTo(c, deskAddress(ballot.id))
  const may = mayOverride(c.var.actor, ballot)
  if (!may.allowed) return await errorPage(c, 403, may.because)
  if (result.override && status === 200) return goTo(c, resultAddress(ballot.id))
  return await page(c, <OverridePage view={c.var.view} ballot={ballot} result={result} form={form} />, status)
}
