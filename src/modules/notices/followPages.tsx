import { Hono } from 'hono'
import { subject, subjectKinds } from '#platform/subject.ts'
import { cardsOf, type SubjectCard } from '#platform/subjects.ts'
import { answer, page, pageNotFound, perform } from '#platform/web/answer.ts'
import { readForm, textOf } from '#platform/web/forms.ts'
import type { Pages, SiteContext, SiteEnvironment } from '#platform/web/site.ts'
import { startFollowing, stopFollowing } from './commands/following.ts'
import { FollowPage } from './followPage.tsx'
import { isFollowing } from './queries.ts'

export const followPages: Pages = new Hono<SiteEnvironment>()

followPages.get('/', async (c) => {
  c.var.doNotCache()
  const card = await findCard(c, c.req.query('kind') ?? '', c.req.query('id') ?? '')
  if (!card) return await pageNotFound(c)
  const follows = c.var.actor ? await isFollowing(c.var.db, c.var.actor.id, card) : false
  return await page(c, <FollowPage view={c.var.view} card={card} follows={follows} />)
})

followPages.post('/', async (c) => {
  const typed = await readForm(c)
  const card = await findCard(c, textOf(typed, 'kind'), textOf(typed, 'id'))
  if (!card) return await pageNotFound(c)
  const stops = textOf(typed, 'azione') === 'smetti'
  const outcome = await perform(c, stops ? stopFollowing : startFollowing(c.var.services.sources), typed)
  return await answer(c, outcome, {
    typed,
    done: () => {
      c.var.say({
        key: stops ? 'notices.said.stopped' : 'notices.said.followed',
        values: { title: card.title },
      })
      return card.href
    },
  })
})

/** What may be followed: any public thing, and what one follows already. */
async function findCard(c: SiteContext, kind: string, id: string): Promise<SubjectCard | undefined> {
  const known = subjectKinds.find((one) => one === kind)
  if (!known || !/^[1-9]\d{0,8}$/.test(id)) return undefined
  const { db, services, view, actor } = c.var
  const [card] = await cardsOf(db, services.sources, [subject(known, Number(id))], view.language)
  if (!card || card.isPublic) return card
  return actor && (await isFollowing(db, actor.id, card)) ? card : undefined
}
