/** /privacy: the notice, and what the reader has allowed of other people's contents. */

import { Hono } from 'hono'
import { findVideo, type Video } from '#modules/network/index.ts'
import { findProcessRules, scopeOf } from '#modules/processes/index.ts'
import { hasAnyRole } from '#platform/actor.ts'
import { cardsOf } from '#platform/subjects.ts'
import { goTo, page } from '#platform/web/answer.ts'
import { consentOf, keepConsent } from '#platform/web/cookies.ts'
import { readForm, safeReturn, textOf } from '#platform/web/forms.ts'
import type { Pages, SiteContext, SiteEnvironment } from '#platform/web/site.ts'
import { addresses } from '#ui/addresses.ts'
import { readConsentForm } from './consentForm.ts'
import { ConsentPage } from './consentPage.tsx'
import { NoticePage } from './noticePage.tsx'
import { WatchPage } from './watchPage.tsx'

export const privacyPages: Pages = new Hono<SiteEnvironment>()

privacyPages.get(
  '/',
  async (c) => await page(c, <NoticePage view={c.var.view} settings={c.var.services.settings} />),
)

privacyPages.get('/contenuti-esterni', async (c) => {
  c.var.doNotCache()
  const consent = consentOf(c, c.var.view.now)
  const back = safeReturn(c.req.query('torna'), '')
  return await page(c, <ConsentPage view={c.var.view} consent={consent} back={back} />)
})

privacyPages.post('/contenuti-esterni', async (c) => {
  const typed = await readForm(c)
  const back = safeReturn(textOf(typed, 'torna'), addresses.consent)
  const choice = readConsentForm(typed)
  if (choice.kind === 'once') return await watchOnce(c, choice.video, back)
  const isHttps = c.var.services.settings.baseUrl.startsWith('https:')
  keepConsent(c, choice.kind === 'remember' ? choice.providers : [], c.var.view.now, isHttps)
  c.var.say({ key: choice.kind === 'remember' ? 'site.said.consentKept' : 'site.said.consentRevoked' })
  return goTo(c, back)
})

/** The answer to the click shows the frame; nothing is remembered, and no address of a GET ever does the same. */
async function watchOnce(c: SiteContext, id: number, back: string): Promise<Response> {
  const video = await findVideo(c.var.db, id)
  if (!video || !(await maySee(c, video))) return goTo(c, back)
  c.var.doNotCache()
  c.set('framesOnce', [video.provider])
  return await page(c, <WatchPage view={c.var.view} video={video} back={back} />)
}

/** The video of a draft is for those who manage it, as its page is. */
async function maySee(c: SiteContext, { of }: Video): Promise<boolean> {
  const { db, services, view, actor } = c.var
  const [card] = await cardsOf(db, services.sources, [of], view.language)
  if (card?.isPublic) return true
  const process = of.kind === 'process' ? await findProcessRules(db, of.id) : undefined
  return process !== undefined && hasAnyRole(actor, ['process_manager'], scopeOf(process))
}
