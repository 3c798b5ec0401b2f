/** The stream of a conversation: says the version of its map, and each newer one as soon as it is there. */
import { Hono } from 'hono'
import { pageNotFound } from '#platform/web/answer.ts'
import { networkAddress } from '#platform/web/limits.ts'
import type { SiteEnvironment } from '#platform/web/site.ts'
import { newsTopic } from '../news.ts'
import { findConversation } from '../queries/findConversation.ts'
import { findMapVersion } from '../queries/findMap.ts'

export const streamRoutes = new Hono<SiteEnvironment>().get('/:id{[0-9]{1,9}}/novita', async (c) => {
  c.var.doNotCache()
  const { db, services, actor } = c.var
  const conversation = Number(c.req.param('id'))
  if (!(await findConversation(db, conversation, actor))) return await pageNotFound(c)
  return services.streams.open(c, networkAddress(c), newsTopic(conversation), async () =>
    String(await findMapVersion(db, conversation)),
  )
})
