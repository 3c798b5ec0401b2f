/** /opinioni/:id/risposte.csv and /frasi.csv: what everybody may count anew. */
import { Hono } from 'hono'
import { pageNotFound } from '#platform/web/answer.ts'
import { errorPage } from '#platform/web/errors.tsx'
import type { SiteContext, SiteEnvironment } from '#platform/web/site.ts'
import { dayOf } from '#ui/dates.ts'
import { findConversation } from '../queries/findConversation.ts'
import { statementsFile } from '../queries/statementsFile.ts'
import { votesFile } from '../queries/votesFile.ts'

export const exportRoutes = new Hono<SiteEnvironment>()

exportRoutes.get('/:id{[0-9]{1,9}}/risposte.csv', async (c) => {
  // The file is kept already: another copy of it in memory would serve nobody.
  c.var.doNotCache()
  const conversation = await found(c)
  if (!conversation) return await pageNotFound(c)
  const file = await votesFile(c.var.db, conversation.id)
  if ('csv' in file) {
    return send(c, `conversazione-${conversation.id}-risposte-${dayOf(file.madeAt)}.csv`, file.csv)
  }
  if (file.missing === 0) return await errorPage(c, 409, { key: 'opinions.errors.fileSoon' })
  return await errorPage(c, 409, { key: 'opinions.errors.fileTooFew', values: { count: file.missing } })
})

exportRoutes.get('/:id{[0-9]{1,9}}/frasi.csv', async (c) => {
  const conversation = await found(c)
  if (!conversation) return await pageNotFound(c)
  const csv = await statementsFile(c.var.db, conversation.id)
  return send(c, `conversazione-${conversation.id}-frasi.csv`, csv)
})

const found = (c: SiteContext) => findConversation(c.var.db, Number(c.req.param('id')), c.var.actor)

const send = (c: SiteContext, name: string, csv: string): Response =>
  c.body(csv, 200, {
    'content-type': 'text/csv; charset=utf-8',
    'content-disposition': `attachment; filename="${name}"`,
  })
