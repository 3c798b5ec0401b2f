import { Hono } from 'hono'
import { answer, goTo, page, pageNotFound, perform } from '#platform/web/answer.ts'
import { readForm, textOf } from '#platform/web/forms.ts'
import { askToSignIn } from '#platform/web/resume.ts'
import type { Pages, SiteEnvironment } from '#platform/web/site.ts'
import { addresses } from '#ui/addresses.ts'
import { stopFollowing } from './commands/following.ts'
import { chooseFrequency, stopLetters } from './commands/settings.ts'
import { FollowedPage, NoticesPage } from './noticesPage.tsx'
import { PreferencesPage, StoppedPage, UnsubscribePage } from './preferencesPage.tsx'
import { countNotices, findFrequency, findUnsubscribe, listFollowed, listNotices } from './queries.ts'
import { markRead } from './readState.ts'

export const pages: Pages = new Hono<SiteEnvironment>()

const perPage = 50

pages.use(async (c, next) => {
  c.var.doNotCache()
  await next()
})

/** The link of every letter: the page shows a button; only the button, or the mail program's one click, stops them. */
pages.get('/disiscrizione/:token{[0-9a-f]{64}}', async (c) => {
  const token = c.req.param('token')
  const found = await findUnsubscribe(c.var.db, token)
  if (!found) return await pageNotFound(c)
  if (found.frequency === 'never') return await page(c, <StoppedPage view={c.var.view} />)
  return await page(c, <UnsubscribePage view={c.var.view} token={token} />)
})

pages.post('/disiscrizione/:token{[0-9a-f]{64}}', async (c) => {
  const outcome = await perform(c, stopLetters, { token: c.req.param('token') })
  return await answer(c, outcome, { done: async () => await page(c, <StoppedPage view={c.var.view} />) })
})

pages.use(async (c, next) => {
  if (c.var.actor || c.req.method === 'POST') return await next()
  return goTo(c, `${addresses.signIn}?${new URLSearchParams({ torna: c.req.path })}`)
})

pages.get('/', async (c) => {
  const personId = c.var.actor?.id ?? ''
  const { db, services, view } = c.var
  const counts = await countNotices(db, personId)
  const pageCount = Math.max(1, Math.ceil(counts.all / perPage))
  const wanted = Number(c.req.query('pagina') ?? 1)
  const here = Number.isInteger(wanted) ? Math.min(Math.max(1, wanted), pageCount) : 1
  const notices = await listNotices(db, services.sources, personId, view.language, {
    limit: perPage,
    offset: (here - 1) * perPage,
  })
  return await page(
    c,
    <NoticesPage view={view} notices={notices} unread={counts.unread} page={here} pages={pageCount} />,
  )
})

pages.post('/letti', async (c) => {
  const typed = await readForm(c)
  if (!c.var.actor) return await askToSignIn(c, typed)
  const notice = Number(textOf(typed, 'avviso'))
  const one = Number.isInteger(notice) && notice > 0 && notice < 2 ** 31 ? notice : undefined
  await markRead(c.var.db, c.var.actor.id, one)
  c.var.say({ key: one === undefined ? 'notices.said.allRead' : 'notices.said.read' })
  return goTo(c, addresses.notices)
})

pages.get('/preferenze', async (c) => {
  const frequency = await findFrequency(c.var.db, c.var.actor?.id ?? '')
  return await page(c, <PreferencesPage view={c.var.view} form={{ values: { frequency }, errors: {} }} />)
})

pages.post('/preferenze', async (c) => {
  const typed = await readForm(c)
  const outcome = await perform(c, chooseFrequency, typed)
  return await answer(c, outcome, {
    typed,
    done: () => {
      c.var.say({ key: 'notices.said.frequency' })
      return `${addresses.notices}/preferenze`
    },
    again: async (errors, status) =>
      await page(c, <PreferencesPage view={c.var.view} form={{ values: typed, errors }} />, status),
  })
})

pages.get('/seguiti', async (c) => {
  const { db, services, view } = c.var
  const followed = await listFollowed(db, services.sources, c.var.actor?.id ?? '', view.language)
  return await page(c, <FollowedPage view={view} followed={followed} />)
})

pages.post('/seguiti/smetti', async (c) => {
  const outcome = await perform(c, stopFollowing, await readForm(c))
  return await answer(c, outcome, {
    done: () => {
      c.var.say({ key: 'notices.said.stopped' })
      return `${addresses.notices}/seguiti`
    },
  })
})
