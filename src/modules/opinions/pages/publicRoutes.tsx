/** /opinioni: the list, the page of a conversation, its map, its statements and the log of moderation. */
import { Hono } from 'hono'
import { findProcessRules } from '#modules/processes/index.ts'
import { isStaff } from '#platform/actor.ts'
import { page, pageNotFound } from '#platform/web/answer.ts'
import type { SiteContext, SiteEnvironment } from '#platform/web/site.ts'
import { addresses } from '#ui/addresses.ts'
import { say } from '#ui/words.ts'
import { countUnadmitted } from '../queries/countUnadmitted.ts'
import { findConversation } from '../queries/findConversation.ts'
import { findMap } from '../queries/findMap.ts'
import { findProcessTitle } from '../queries/findProcessTitle.ts'
import { type ListedConversation, listConversations } from '../queries/listConversations.ts'
import { moderationLog } from '../queries/moderationLog.ts'
import { referralsOf } from '../queries/referrals.ts'
import { mayManage } from '../rules/who.ts'
import { readerOf } from './answerer.ts'
import { drawConversation } from './drawConversation.tsx'
import { ListPage } from './listPage.tsx'
import { LogPage } from './logPage.tsx'
import { MapPart } from './map/mapPart.tsx'
import { inOrder, ordersOf } from './statementOrder.ts'
import { StatementsPage } from './statementsPage.tsx'

export const publicRoutes = new Hono<SiteEnvironment>()

publicRoutes.get('/', async (c) => {
  const { db, view } = c.var
  const wanted = numberOf(c.req.query('percorso'))
  const current = numberOf(c.req.query('pagina')) ?? 1
  const process = wanted === undefined ? undefined : await findOwnProcess(c, wanted)
  if (wanted !== undefined && !process) return await pageNotFound(c)
  const found = await listConversations(db, { process: wanted, page: current })
  return await page(
    c,
    <ListPage
      view={view}
      conversations={found.conversations}
      drafts={current === 1 ? await draftsOf(c, wanted) : []}
      page={current}
      pages={found.pages}
      process={process}
    />,
  )
})

publicRoutes.get('/:id{[0-9]{1,9}}', async (c) => {
  const conversation = await found(c)
  return conversation ? await drawConversation(c, conversation) : await pageNotFound(c)
})

/**
 * The part of the page that is drawn anew. The language is asked for by a name of its own: `lingua` would be kept in a
 * cookie, and what brings a cookie is nobody else's.
 */
publicRoutes.get('/:id{[0-9]{1,9}}/mappa', async (c) => {
  const conversation = await found(c)
  if (!conversation) return await pageNotFound(c)
  const wanted = c.req.query('in')
  const language = wanted === 'it' || wanted === 'en' ? wanted : c.var.view.language
  const [map, reader] = await Promise.all([findMap(c.var.db, conversation.id), readerOf(c, conversation.id)])
  c.header('x-robots-tag', 'noindex')
  return await page(
    c,
    <MapPart
      view={{ ...c.var.view, language, t: say(language) }}
      conversation={conversation.id}
      map={map}
      own={reader.answering.answers}
    />,
  )
})

publicRoutes.get('/:id{[0-9]{1,9}}/frasi', async (c) => {
  const conversation = await found(c)
  if (!conversation) return await pageNotFound(c)
  const { db, view } = c.var
  const map = await findMap(db, conversation.id)
  const order = ordersOf(map).find((one) => one === c.req.query('ordine')) ?? 'numero'
  return await page(
    c,
    <StatementsPage
      view={view}
      conversation={conversation}
      processTitle={await findProcessTitle(db, conversation.process.id)}
      map={map}
      rows={inOrder(map, order)}
      referrals={await referralsOf(db, conversation.id)}
      order={order}
    />,
  )
})

publicRoutes.get('/:id{[0-9]{1,9}}/moderazione', async (c) => {
  const conversation = await found(c)
  if (!conversation) return await pageNotFound(c)
  const { db, view } = c.var
  const current = numberOf(c.req.query('pagina')) ?? 1
  const { log, count, pages } = await moderationLog(db, conversation.id, current)
  return await page(
    c,
    <LogPage
      view={view}
      conversation={conversation}
      processTitle={await findProcessTitle(db, conversation.process.id)}
      log={log}
      unadmitted={await countUnadmitted(db, conversation.id)}
      count={count}
      page={current}
      pages={pages}
    />,
  )
})

const found = (c: SiteContext) => findConversation(c.var.db, Number(c.req.param('id')), c.var.actor)

const numberOf = (written: string | undefined): number | undefined =>
  written !== undefined && /^[1-9]\d{0,8}$/.test(written) ? Number(written) : undefined

/** The process whose conversations are asked for, where it is public or the reader's own to manage. */
async function findOwnProcess(c: SiteContext, id: number) {
  const { db, actor } = c.var
  const rules = await findProcessRules(db, id)
  if (!rules) return undefined
  const mayCreate = mayManage(actor, { process: rules }).allowed
  if (rules.state === 'draft' && !mayCreate) return undefined
  return { id, label: await findProcessTitle(db, id), href: `${addresses.processes}/${id}`, mayCreate }
}

/** Drafts of the processes that the reader manages. */
async function draftsOf(c: SiteContext, process: number | undefined): Promise<ListedConversation[]> {
  const { db, actor } = c.var
  if (!isStaff(actor)) return []
  const { conversations } = await listConversations(db, { process, withDrafts: true })
  const drafts = conversations.filter(({ moment }) => moment === 'draft')
  const managed = new Set<number>()
  for (const id of new Set(drafts.map(({ processId }) => processId))) {
    const rules = await findProcessRules(db, id)
    if (rules && mayManage(actor, { process: rules }).allowed) managed.add(id)
  }
  return drafts.filter(({ processId }) => managed.has(processId))
}
