/** /votazioni/:id/carta: printing, the desk, closing; piles have routes of their own. */
import { Hono } from 'hono'
import { answer, pageNotFound, perform } from '#platform/web/answer.ts'
import { errorPage } from '#platform/web/errors.tsx'
import { readForm, textOf } from '#platform/web/forms.ts'
import { type Limit, secondsToWait } from '#platform/web/limits.ts'
import type { Pages, SiteEnvironment } from '#platform/web/site.ts'
import { emptyForm, type FormState } from '#ui/formState.ts'
import { closePaper } from '../../commands/publishResult.ts'
import { openIfDue } from '../../moveBallots.ts'
import { sweepUrn } from '../../sweepUrn.ts'
import { ballotPdf } from '../ballotPdf.ts'
import { handPaper } from '../commands/handPaper.ts'
import { issuePapers, markPapers, mostInSeries } from '../commands/papers.ts'
import { areIssued } from '../queries/papers.ts'
import { findOnRoll } from '../queries/roll.ts'
import { mayHandlePaper } from '../rules/mayPaper.ts'
import { batchRoutes } from './batchRoutes.tsx'
import { drawAgain, drawPaper } from './drawPaper.tsx'
import { enterPaper, paperAddress } from './paperDoor.ts'

export const paperRoutes: Pages = new Hono<SiteEnvironment>()

/** A queue of people, and no walk through the roll: one person every seven seconds. */
const electorsLooked: Limit = { name: 'electors_looked', times: 120, seconds: 15 * 60 }

paperRoutes.get('/:id{[0-9]{1,9}}/carta', async (c) => {
  const ballot = await enterPaper(c)
  return ballot instanceof Response ? ballot : await drawPaper(c, ballot)
})

paperRoutes.get('/:id{[0-9]{1,9}}/carta/:file{schede-[1-9][0-9]{0,5}-[1-9][0-9]{0,5}\\.pdf}', async (c) => {
  const ballot = await enterPaper(c)
  if (ballot instanceof Response) return ballot
  const [from = 0, to = 0] = (c.req.param('file').match(/\d+/g) ?? []).map(Number)
  const isSeries = from <= to && to - from < mostInSeries
  if (!isSeries || !(await areIssued(c.var.db, ballot.id, from, to))) return await pageNotFound(c)
  const pdf = await ballotPdf(ballot, from, to, c.var.view)
  if (!pdf) return await errorPage(c, 404, { key: 'ballots.paper.sheets.noProgram' })
  return c.body(pdf, 200, {
    'content-type': 'application/pdf',
    'content-disposition': `inline; filename="schede-votazione-${ballot.id}-${from}-${to}.pdf"`,
  })
})

paperRoutes.post('/:id{[0-9]{1,9}}/carta/schede', async (c) => {
  const typed = await readForm(c)
  const id = Number(c.req.param('id'))
  return await answer(c, await perform(c, issuePapers, { ...typed, ballot: id }), {
    typed,
    again: (errors, status) => drawAgain(c, { values: typed, errors }, status),
    done: ({ from, to }) => {
      c.var.say({ key: 'ballots.paper.said.issued', values: { from, to } })
      return paperAddress(id, '#schede')
    },
  })
})

paperRoutes.post('/:id{[0-9]{1,9}}/carta/segna', async (c) => {
  const typed = await readForm(c)
  const id = Number(c.req.param('id'))
  return await answer(c, await perform(c, markPapers, { ...typed, ballot: id }), {
    typed,
    again: (errors, status) => drawAgain(c, { values: typed, errors }, status),
    done: ({ count }) => {
      c.var.say({ key: 'ballots.paper.said.marked', values: { count } })
      return paperAddress(id, '#schede')
    },
  })
})

paperRoutes.post('/:id{[0-9]{1,9}}/carta/cerca', async (c) => {
  const entered = await enterPaper(c)
  if (entered instanceof Response) return entered
  const { actor, db, view } = c.var
  const typed = await readForm(c)
  const form = (key: 'notOnRoll' | 'who'): FormState => ({
    values: typed,
    errors: { who: { key: `ballots.paper.errors.${key}` } },
  })
  const may = mayHandlePaper(actor, entered, 'hand', view.now)
  if (!may.allowed) return await drawPaper(c, entered, { values: typed, errors: { form: may.because } }, 409)
  const who = textOf(typed, 'who').trim()
  if (who === '') return await drawPaper(c, entered, form('who'), 422)
  if ((await secondsToWait(electorsLooked, actor?.id ?? '')) !== undefined) return await errorPage(c, 429)
  // The desk may ask for the roll before the job of the minute has fixed it.
  await openIfDue(db, entered, view.now)
  const found = await findOnRoll(db, entered.id, who)
  if (found.length === 0) return await drawPaper(c, entered, form('notOnRoll'), 422)
  return await drawPaper(c, entered, emptyForm, 200, found)
})

paperRoutes.post('/:id{[0-9]{1,9}}/carta/consegna', async (c) => {
  const typed = await readForm(c)
  const id = Number(c.req.param('id'))
  return await answer(c, await perform(c, handPaper, { ...typed, ballot: id }), {
    typed,
    again: (errors, status) => drawAgain(c, { values: typed, errors }, status),
    done: () => {
      c.var.say({ key: 'ballots.paper.said.handed' })
      return paperAddress(id, '#banco')
    },
  })
})

paperRoutes.post('/:id{[0-9]{1,9}}/carta/chiudi', async (c) => {
  const typed = await readForm(c)
  const id = Number(c.req.param('id'))
  return await answer(c, await perform(c, closePaper, { ...typed, ballot: id }), {
    typed,
    again: (errors, status) => drawAgain(c, { values: typed, errors }, status),
    done: async () => {
      await sweepUrn(c.var.db)
      c.var.say({ key: 'ballots.paper.said.closed' })
      return paperAddress(id, '#conti')
    },
  })
})

paperRoutes.route('/', batchRoutes)
