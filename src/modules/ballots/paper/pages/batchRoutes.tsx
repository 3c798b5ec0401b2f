/** /votazioni/:id/carta/pacchi: piles, their two typings, sheet by sheet. */
import { Hono } from 'hono'
import { answer, goTo, type PageStatus, page, pageNotFound, perform } from '#platform/web/answer.ts'
import { readForm } from '#platform/web/forms.ts'
import type { Pages, SiteContext, SiteEnvironment } from '#platform/web/site.ts'
import { emptyForm, type FormState } from '#ui/formState.ts'
import type { Ballot } from '../../ballot.ts'
import { countBatch, createBatch, removeBatch } from '../commands/batches.ts'
import { typeSheet } from '../commands/typeSheet.ts'
import { type Batch, findBatch, findMismatches, findSheet, nextSheet } from '../queries/batches.ts'
import { mayHandlePaper } from '../rules/mayPaper.ts'
import { typedOfContent } from '../rules/sheet.ts'
import { BatchPage } from './batchPage.tsx'
import { drawAgain } from './drawPaper.tsx'
import { batchAddress, enterPaper, paperAddress } from './paperDoor.ts'
import { RemoveBatchPage } from './removeBatchPage.tsx'
import { SheetPage } from './sheetPage.tsx'

export const batchRoutes: Pages = new Hono<SiteEnvironment>()

batchRoutes.post('/:id{[0-9]{1,9}}/carta/pacchi', async (c) => {
  const typed = await readForm(c)
  const id = Number(c.req.param('id'))
  return await answer(c, await perform(c, createBatch, { ...typed, ballot: id }), {
    typed,
    again: (errors, status) => drawAgain(c, { values: typed, errors }, status),
    done: ({ batch }) => batchAddress(id, batch),
  })
})

batchRoutes.get('/:id{[0-9]{1,9}}/carta/pacchi/:batch{[0-9]{1,9}}', (c) => drawBatch(c))

batchRoutes.post('/:id{[0-9]{1,9}}/carta/pacchi/:batch{[0-9]{1,9}}/conta', async (c) => {
  const { id, batch } = numbersOf(c)
  return await answer(c, await perform(c, countBatch, { ballot: id, batch }), {
    again: (errors, status) => drawBatch(c, { values: {}, errors }, status),
    done: ({ sheets }) => {
      c.var.say({ key: 'ballots.paper.said.counted', values: { count: sheets } })
      return paperAddress(id, '#pacchi')
    },
  })
})

batchRoutes.get('/:id{[0-9]{1,9}}/carta/pacchi/:batch{[0-9]{1,9}}/elimina', async (c) => {
  const entered = await enterBatch(c)
  if (entered instanceof Response) return entered
  const { ballot, batch } = entered
  if (batch.isCounted) return goTo(c, batchAddress(ballot.id, batch.id))
  return await page(c, <RemoveBatchPage view={c.var.view} ballot={ballot} batch={batch} />)
})

batchRoutes.post('/:id{[0-9]{1,9}}/carta/pacchi/:batch{[0-9]{1,9}}/elimina', async (c) => {
  const { id, batch } = numbersOf(c)
  return await answer(c, await perform(c, removeBatch, { ballot: id, batch }), {
    again: (errors, status) => drawBatch(c, { values: {}, errors }, status),
    done: () => {
      c.var.say({ key: 'ballots.paper.said.removed' })
      return paperAddress(id, '#pacchi')
    },
  })
})

const sheetPath = '/:id{[0-9]{1,9}}/carta/pacchi/:batch{[0-9]{1,9}}/:typing{[12]}'

batchRoutes.get(sheetPath, async (c) => {
  const entered = await enterBatch(c)
  if (entered instanceof Response) return entered
  const { ballot, batch } = entered
  const { id, typing } = numbersOf(c)
  const wanted = Number(c.req.query('foglio'))
  const isWanted = Number.isInteger(wanted) && wanted >= 1 && wanted <= batch.sheets
  const sheet = isWanted ? wanted : await nextSheet(c.var.db, batch.id, typing, batch.sheets)
  // Whoever types the other pass, or a pile that is done, has nothing to type here.
  if (sheet === null || batch.isCounted || !isForReader(batch, typing))
    return goTo(c, batchAddress(id, batch.id))
  const known = await findSheet(c.var.db, batch.id, typing, sheet)
  const values = known ? typedOfContent(ballot.options, known.content) : {}
  return await page(
    c,
    <SheetPage
      view={c.var.view}
      ballot={ballot}
      batch={batch}
      typing={typing}
      sheet={sheet}
      isKnown={known !== undefined}
      isBlank={known?.content === null}
      previous={await typedBefore(c, batch, typing, sheet)}
      form={{ values, errors: {} }}
    />,
  )
})

batchRoutes.post(sheetPath, async (c) => {
  const typed = await readForm(c)
  const { id, batch, typing } = numbersOf(c)
  const outcome = await perform(c, typeSheet, { ...typed, ballot: id, batch, typing })
  return await answer(c, outcome, {
    again: async (errors, status) => {
      const entered = await enterBatch(c)
      if (entered instanceof Response) return entered
      const sheet = Number(typed.sheet)
      if (status !== 422 || !(sheet >= 1 && sheet <= entered.batch.sheets)) {
        return await drawBatch(c, { values: {}, errors }, status)
      }
      return await page(
        c,
        <SheetPage
          view={c.var.view}
          ballot={entered.ballot}
          batch={entered.batch}
          typing={typing}
          sheet={sheet}
          isKnown={(await findSheet(c.var.db, batch, typing, sheet)) !== undefined}
          isBlank={false}
          previous={await typedBefore(c, entered.batch, typing, sheet)}
          form={{ values: typed, errors }}
        />,
        status,
      )
    },
    done: ({ next }) => (next === null ? batchAddress(id, batch) : batchAddress(id, batch, `/${typing}`)),
  })
})

/** The sheet before, where this typing has it: whoever has just slipped goes back to it. */
async function typedBefore(
  c: SiteContext,
  batch: Batch,
  typing: 1 | 2,
  sheet: number,
): Promise<number | null> {
  const before = await findSheet(c.var.db, batch.id, typing, sheet - 1)
  return before && batch.ownTyping === typing ? sheet - 1 : null
}

const numbersOf = (c: SiteContext) => ({
  id: Number(c.req.param('id')),
  batch: Number(c.req.param('batch')),
  typing: c.req.param('typing') === '2' ? (2 as const) : (1 as const),
})

const isForReader = (batch: Batch, typing: 1 | 2): boolean => {
  const isTaken = typing === 1 ? batch.isFirstTaken : batch.isSecondTaken
  return batch.ownTyping === typing || (batch.ownTyping === null && !isTaken)
}

async function enterBatch(c: SiteContext): Promise<{ ballot: Ballot; batch: Batch } | Response> {
  const ballot = await enterPaper(c)
  if (ballot instanceof Response) return ballot
  const batch = await findBatch(c.var.db, ballot.id, numbersOf(c).batch, c.var.actor?.id ?? '')
  return batch ? { ballot, batch } : await pageNotFound(c)
}

async function drawBatch(
  c: SiteContext,
  form: FormState = emptyForm,
  status: PageStatus = 200,
): Promise<Response> {
  const entered = await enterBatch(c)
  if (entered instanceof Response) return entered
  const { ballot, batch } = entered
  const may = mayHandlePaper(c.var.actor, ballot, 'type', c.var.view.now)
  const isComplete = batch.first === batch.sheets && batch.second === batch.sheets
  const mismatches =
    may.allowed && isComplete && !batch.isCounted ? await findMismatches(c.var.db, batch.id) : undefined
  return await page(
    c,
    <BatchPage view={c.var.view} ballot={ballot} batch={batch} mismatches={mismatches} form={form} />,
    status,
  )
}
