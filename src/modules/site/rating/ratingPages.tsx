/** /pagina-chiara: a small form that a link leads to, because a GET changes nothing. */
import { Hono } from 'hono'
import { answer, page, perform } from '#platform/web/answer.ts'
import { readForm, safeReturn, textOf } from '#platform/web/forms.ts'
import type { Pages, SiteEnvironment } from '#platform/web/site.ts'
import { addresses } from '#ui/addresses.ts'
import { ratePage } from './ratePage.ts'
import { RatingPage } from './ratingPage.tsx'

export const ratingPages: Pages = new Hono<SiteEnvironment>()

ratingPages.get('/', async (c) => {
  c.var.doNotCache()
  const rated = safeReturn(c.req.query('pagina'), addresses.home)
  const values = { page: rated, isClear: c.req.query('chiara') === 'si' ? 'si' : 'no' }
  return await page(c, <RatingPage view={c.var.view} form={{ values, errors: {} }} />)
})

ratingPages.post('/', async (c) => {
  const typed = await readForm(c)
  const outcome = await perform(c, ratePage, typed)
  return await answer(c, outcome, {
    typed,
    done: () => {
      c.var.say({ key: 'site.said.rated' })
      return safeReturn(textOf(typed, 'page'), addresses.home)
    },
    again: async (errors, status) =>
      await page(c, <RatingPage view={c.var.view} form={{ values: typed, errors }} />, status),
  })
})
