/** Addresses of the agenda: public pages, and those of the office that keeps it. */
import { Hono } from 'hono'
import { subject } from '#platform/subject.ts'
import { goTo, page, pageNotFound } from '#platform/web/answer.ts'
import { knotsOf } from '#platform/web/knots.ts'
import type { Pages, SiteEnvironment } from '#platform/web/site.ts'
import { addresses } from '#ui/addresses.ts'
import { dayOf, shortDate } from '#ui/dates.ts'
import { number } from '#ui/numbers.ts'
import { ActionPage } from './actionPage.tsx'
import { AgendaPage } from './agendaPage.tsx'
import { correctPages } from './correctPages.tsx'
import { keepingPages } from './keepingPages.tsx'
import { ListPage } from './listPage.tsx'
import { findAction, findAgenda, findVersion, listAgendas } from './queries.ts'
import { mayKeepAgenda } from './rules.ts'
import { VersionPage } from './versionPage.tsx'

export const pages: Pages = new Hono<SiteEnvironment>()

pages.get('/', async (context) => {
  const agendas = await listAgendas(context.var.db)
  const [only, ...others] = agendas
  if (only && others.length === 0) return goTo(context, `${addresses.agendas}/${only.slug}`)
  return await page(context, <ListPage view={context.var.view} agendas={agendas} />)
})

pages.route('/', keepingPages)
pages.route('/', correctPages)

pages.get('/azioni/:id{[0-9]{1,9}}', async (context) => {
  const { db, view, actor } = context.var
  const found = await findAction(db, Number(context.req.param('id')))
  if (!found) return await pageNotFound(context)
  const today = dayOf(view.now)
  const expected = found.action.indicators
    .filter((indicator) => indicator.targetOn > today)
    .map((indicator) => ({
      kind: view.t('agendas.page.targetStep'),
      date: view.t('agendas.action.by', { date: shortDate(view.language, indicator.targetOn) }),
      title: view.t('agendas.action.targetTitle', {
        indicator: indicator.title,
        target: number(view.language, indicator.target),
        unit: indicator.unit,
      }),
    }))
  const knots = await knotsOf(context, subject('action', found.action.id), expected)
  return await page(
    context,
    <ActionPage
      view={view}
      found={found}
      today={today}
      knots={knots}
      mayKeep={mayKeepAgenda(actor, found).allowed}
    />,
  )
})

pages.get('/:slug', async (context) => {
  const { view, actor } = context.var
  const agenda = await findAgenda(context.var.db, context.req.param('slug'))
  if (!agenda) return await pageNotFound(context)
  const today = dayOf(view.now)
  const knots = await knotsOf(
    context,
    subject('agenda', agenda.id),
    agenda.endsOn > today
      ? [
          {
            kind: view.t('agendas.page.targetStep'),
            date: view.t('agendas.action.by', { date: shortDate(view.language, agenda.endsOn) }),
            title: view.t('agendas.page.nextAgenda'),
          },
        ]
      : [],
  )
  return await page(
    context,
    <AgendaPage
      view={view}
      agenda={agenda}
      today={today}
      knots={knots}
      mayKeep={mayKeepAgenda(actor, agenda).allowed}
    />,
  )
})

pages.get('/:slug/versioni/:number{[0-9]{1,9}}', async (context) => {
  const found = await findVersion(
    context.var.db,
    context.req.param('slug'),
    Number(context.req.param('number')),
  )
  if (!found) return await pageNotFound(context)
  return await page(context, <VersionPage view={context.var.view} version={found} />)
})
