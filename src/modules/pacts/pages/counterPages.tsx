/** /patti/sportello/:body: officers of a body record that they have seen somebody with a document. */
import { Hono } from 'hono'
import { allowed, refused } from '#platform/verdict.ts'
import { answer, type PageStatus, page, pageNotFound, perform } from '#platform/web/answer.ts'
import { errorPage } from '#platform/web/errors.tsx'
import { readForm, textOf } from '#platform/web/forms.ts'
import { type Limit, secondsToWait } from '#platform/web/limits.ts'
import type { Pages, SiteContext, SiteEnvironment } from '#platform/web/site.ts'
import { dayOf } from '#ui/dates.ts'
import type { FormState } from '#ui/formState.ts'
import { recordCounterCheck } from '../commands/counter.ts'
import { findCounterBody, findCounterRequest } from '../queries/counter.ts'
import { isOfficer } from '../rules/who.ts'
import { findPactTerms } from '../terms.ts'
import { CounterPage } from './counterPage.tsx'
import { counterAddress } from './lifeAddress.ts'
import { keepPactPrivate } from './lifeGuard.ts'

export const counterPages: Pages = new Hono<SiteEnvironment>()

/** A code has 40 bits; even so nobody looks for one by trying. */
const codesLooked: Limit = { name: 'counter_codes_looked', times: 30, seconds: 15 * 60 }

counterPages.get('/sportello/:body{[0-9]{1,9}}', (c) => drawCounter(c, c.req.query('code') ?? ''))

counterPages.post('/sportello/:body{[0-9]{1,9}}', async (c) => {
  const typed = await readForm(c)
  const body = Number(c.req.param('body'))
  return await answer(c, await perform(c, recordCounterCheck, { ...typed, body }), {
    typed,
    again: (errors, status) => drawCounter(c, textOf(typed, 'code'), { values: typed, errors }, status),
    done: ({ validUntil }) => {
      c.var.say({ key: 'pacts.counter.said', values: { date: validUntil } })
      return counterAddress(body)
    },
  })
})

async function drawCounter(
  c: SiteContext,
  code: string,
  form?: FormState,
  status: PageStatus = 200,
): Promise<Response> {
  c.var.doNotCache()
  const { actor, db, view } = c.var
  const body = await findCounterBody(db, Number(c.req.param('body')))
  if (!body) return await pageNotFound(c)
  const out = await keepPactPrivate(
    c,
    isOfficer(actor, body.id) ? allowed : refused('pacts.why.role.officer'),
  )
  if (out || !actor) return out ?? (await pageNotFound(c))
  const wanted = code.toUpperCase().replaceAll(/[^A-Z0-9]/g, '')
  if (wanted !== '' && (await secondsToWait(codesLooked, actor.id)) !== undefined)
    return await errorPage(c, 429)
  const request = wanted === '' ? undefined : await findCounterRequest(db, body.id, wanted, dayOf(view.now))
  const isWrong = wanted !== '' && !request && !form
  const errors = isWrong ? ({ code: { key: 'pacts.errors.counterCode' } } as const) : {}
  return await page(
    c,
    <CounterPage
      view={view}
      body={body}
      term={(await findPactTerms(db, body.id)).pact_counter_check_days}
      request={request}
      form={form ?? { values: { code }, errors }}
    />,
    isWrong ? 422 : status,
  )
}
