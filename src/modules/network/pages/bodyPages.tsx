/** /enti: who decides; a page for each body, its terms, and the forms that correct them. */
import { Hono } from 'hono'
import { answer, page, pageNotFound, perform } from '#platform/web/answer.ts'
import { readForm } from '#platform/web/forms.ts'
import type { Pages, SiteContext, SiteEnvironment } from '#platform/web/site.ts'
import { addresses } from '#ui/addresses.ts'
import { editBody, editTerm } from '../commands.ts'
import { type BodyPageContent, findBodyPage, listBodies } from '../queries/bodies.ts'
import { forgetSiteOwner } from '../queries/siteOwner.ts'
import { mayEdit } from '../rules.ts'
import { isKnownTerm, knownTerms } from '../words.ts'
import { BodyListPage } from './bodyListPage.tsx'
import { BodyPage } from './bodyPage.tsx'
import { EditBodyPage, EditTermPage } from './editBodyPage.tsx'

export const bodyPages: Pages = new Hono<SiteEnvironment>()

bodyPages.get('/', async (c) => {
  const bodies = await listBodies(c.var.db)
  return await page(c, <BodyListPage view={c.var.view} bodies={bodies} />)
})

const find = async (c: SiteContext, slug: string) => await findBodyPage(c.var.db, slug, c.var.view.now)

const verdictFor = (c: SiteContext, body: BodyPageContent) =>
  mayEdit(c.var.actor, { bodyIds: body.parentId === null ? [body.id] : [body.id, body.parentId] })

bodyPages.get('/:slug', async (c) => {
  const body = await find(c, c.req.param('slug'))
  if (!body) return await pageNotFound(c)
  const canEdit = verdictFor(c, body).allowed
  return await page(c, <BodyPage view={c.var.view} body={body} canEdit={canEdit} />)
})

bodyPages.get('/:slug/modifica', async (c) => {
  c.var.doNotCache()
  const body = await find(c, c.req.param('slug'))
  if (!body) return await pageNotFound(c)
  const verdict = verdictFor(c, body)
  const values = {
    name: body.name,
    summary: body.summary,
    website: body.website ?? '',
    email: body.email ?? '',
    population: body.population === null ? '' : String(body.population),
    populationNote: body.populationNote ?? '',
  }
  return await page(
    c,
    <EditBodyPage view={c.var.view} body={body} form={{ values, errors: {} }} verdict={verdict} />,
    verdict.allowed ? 200 : 403,
  )
})

bodyPages.post('/:slug/modifica', async (c) => {
  const typed = await readForm(c)
  const slug = c.req.param('slug')
  const outcome = await perform(c, editBody, { ...typed, body: slug })
  return await answer(c, outcome, {
    typed,
    done: () => {
      forgetSiteOwner(c.var.db)
      c.var.say({ key: 'network.said.saved' })
      return `${addresses.bodies}/${slug}`
    },
    again: async (errors, status) => {
      const body = await find(c, slug)
      if (!body) return await pageNotFound(c)
      const form = { values: typed, errors }
      return await page(
        c,
        <EditBodyPage view={c.var.view} body={body} form={form} verdict={verdictFor(c, body)} />,
        status,
      )
    },
  })
})

bodyPages.get('/:slug/termini', async (c) => {
  c.var.doNotCache()
  const body = await find(c, c.req.param('slug'))
  if (!body) return await pageNotFound(c)
  const verdict = verdictFor(c, body)
  const wanted = c.req.query('termine') ?? ''
  const term = body.terms.find((known) => known.term === wanted)
  const values = {
    term: isKnownTerm(wanted) ? wanted : knownTerms[0],
    amount: term ? String(term.amount) : '',
    unit: term?.unit ?? 'days',
    source: term?.source ?? '',
    isVerified: term?.isVerified ? 'si' : '',
  }
  return await page(
    c,
    <EditTermPage view={c.var.view} body={body} form={{ values, errors: {} }} verdict={verdict} />,
    verdict.allowed ? 200 : 403,
  )
})

bodyPages.post('/:slug/termini', async (c) => {
  const typed = await readForm(c)
  const slug = c.req.param('slug')
  const outcome = await perform(c, editTerm, { ...typed, body: slug })
  return await answer(c, outcome, {
    typed,
    done: () => {
      c.var.say({ key: 'network.said.termSaved' })
      return `${addresses.bodies}/${slug}#termini`
    },
    again: async (errors, status) => {
      const body = await find(c, slug)
      if (!body) return await pageNotFound(c)
      const form = { values: typed, errors }
      return await page(
        c,
        <EditTermPage view={c.var.view} body={body} form={form} verdict={verdictFor(c, body)} />,
        status,
      )
    },
  })
})
