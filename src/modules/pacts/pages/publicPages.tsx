/** /patti: the catalogue, a pact, and all that hangs below. */
import { Hono } from 'hono'
import { subject } from '#platform/subject.ts'
import { page, pageNotFound } from '#platform/web/answer.ts'
import { knotsOf } from '#platform/web/knots.ts'
import type { Pages, SiteContext, SiteEnvironment } from '#platform/web/site.ts'
import { addDays, dayOf } from '#ui/dates.ts'
import { isPastTheEnd, readCatalogueAddress } from '../catalogueWanted.ts'
import { calendarOf } from '../queries/calendar.ts'
import { listCatalogue, pactsOnAPage } from '../queries/catalogue.ts'
import { findPact } from '../queries/found.ts'
import { ownPacts } from '../queries/ownPacts.ts'
import { findPactOverview, type PactOverview } from '../queries/pactOverview.ts'
import { publicText } from '../queries/texts.ts'
import { maySee, seesPrivate } from '../rules/who.ts'
import { findPactTerms } from '../terms.ts'
import { CataloguePage } from './cataloguePage.tsx'
import { addDeskPages } from './deskRoutes.tsx'
import { PactPage } from './pactPage.tsx'
import { addProposePages } from './proposeRoutes.tsx'
import { pactCalendar } from './publicCalendar.ts'
import { talkOf } from './textTalk.ts'

export const pactPages: Pages = new Hono<SiteEnvironment>()

pactPages.get('/', async (c) => {
  const { db, view, actor } = c.var
  const wanted = readCatalogueAddress(new URL(c.req.url).searchParams)
  const catalogue = await listCatalogue(db, wanted, dayOf(view.now))
  if (isPastTheEnd(wanted.page, catalogue.found, pactsOnAPage)) return await pageNotFound(c)
  const own = actor ? await ownPacts(db, actor) : []
  return await page(c, <CataloguePage view={view} wanted={wanted} catalogue={catalogue} own={own} />)
})

pactPages.get('/calendario.ics', async (c) => await drawCalendar(c, undefined))

pactPages.get('/:id{[0-9]{1,9}}/calendario.ics', async (c) => {
  const pact = await findPact(c.var.db, Number(c.req.param('id')))
  return pact?.isPublic ? await drawCalendar(c, pact.id) : await pageNotFound(c)
})

addProposePages(pactPages)
addDeskPages(pactPages)

pactPages.get('/:id{[0-9]{1,9}}', async (c) => {
  const { db, view, actor } = c.var
  const id = Number(c.req.param('id'))
  const [pact, overview] = await Promise.all([findPact(db, id), findPactOverview(db, id, dayOf(view.now))])
  if (!pact || !overview || !maySee(actor, pact)) return await pageNotFound(c)
  if (!pact.isPublic) c.var.doNotCache()
  const clauses = (await publicText(db, id))?.clauses
  const isInside = seesPrivate(actor, pact)
  return await page(
    c,
    <PactPage
      view={view}
      pact={pact}
      overview={isInside || clauses ? overview : withoutPromises(overview)}
      terms={await findPactTerms(db, pact.bodyId)}
      clauses={clauses}
      talk={await talkOf(c, pact)}
      knots={await knotsOf(c, subject('pact', id))}
      maySeeDesk={isInside}
    />,
  )
})

const calendarLooksBack = 90

async function drawCalendar(c: SiteContext, pact: number | undefined): Promise<Response> {
  const { db, view, services } = c.var
  // Of the whole network only what is near or to come: the oldest days would fill it.
  const from = pact === undefined ? addDays(dayOf(view.now), -calendarLooksBack) : undefined
  const items = await calendarOf(db, pact, from)
  return c.body(pactCalendar(view, services.settings.baseUrl, items), 200, {
    'content-type': 'text/calendar; charset=utf-8',
  })
}

/** Until a text is published, what the sides are about to promise stays among those who write it. */
const withoutPromises = (overview: PactOverview): PactOverview => ({
  ...overview,
  commitments: [],
  supports: [],
  hoursPlanned: 0,
  supportCents: 0,
})
