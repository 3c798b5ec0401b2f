/** What everybody reads: the list, a process, its documents, its sheet. */
import { Hono } from 'hono'
import { videosOf } from '#modules/network/index.ts'
import { hasAnyRole } from '#platform/actor.ts'
import { subject } from '#platform/subject.ts'
import { page, pageNotFound } from '#platform/web/answer.ts'
import { knotsOf } from '#platform/web/knots.ts'
import type { SiteContext, SiteEnvironment } from '#platform/web/site.ts'
import { scopeOf } from '../activity.ts'
import { managedBy, mayCreateSomewhere } from '../manages.ts'
import { threadOfProcess } from '../processThread.ts'
import { findDocument } from '../queries/documents.ts'
import { findProcess } from '../queries/findProcess.ts'
import { findProcessPage, type ProcessPageContent } from '../queries/findProcessPage.ts'
import { listDrafts, listProcesses, listRunningBodies } from '../queries/listProcesses.ts'
import { mayManage, maySee } from '../rules.ts'
import { processSheet } from '../sheet.ts'
import { DocumentPage } from './documentPage.tsx'
import { ListPage } from './listPage.tsx'
import { ProcessPage } from './processPage.tsx'

export const publicRoutes = new Hono<SiteEnvironment>()

publicRoutes.get('/', async (c) => {
  const { db, actor, view } = c.var
  const chosen = (c.req.queries('ente') ?? []).filter((slug) => /^[a-z0-9-]+$/.test(slug))
  const managed = managedBy(actor)
  const content = {
    processes: await listProcesses(db, { bodySlugs: chosen.length > 0 ? chosen : undefined }),
    bodies: await listRunningBodies(db),
    chosen,
    drafts: actor ? await listDrafts(db, managed) : [],
    mayCreate: mayCreateSomewhere(managed),
  }
  return await page(c, <ListPage view={view} content={content} />)
})

publicRoutes.get('/:id{[0-9]{1,9}}', async (c) => {
  const { db, view, actor } = c.var
  const content = await findVisible(c)
  if (!content) return await pageNotFound(c)
  const here = subject('process', content.process.id)
  const videos = await videosOf(db, here)
  const knots = threadOfProcess(view, content, await knotsOf(c, here))
  return await page(
    c,
    <ProcessPage
      view={view}
      content={content}
      knots={knots}
      videos={videos}
      isManager={mayManage(actor, content.process).allowed}
      isStaff={hasAnyRole(actor, ['facilitator', 'process_manager'], scopeOf(content.process))}
    />,
  )
})

publicRoutes.get('/:id{[0-9]{1,9}}/scheda.json', async (c) => {
  const content = await findVisible(c)
  return content ? c.json(processSheet(content, c.var.services.settings.baseUrl)) : await pageNotFound(c)
})

publicRoutes.get('/:id{[0-9]{1,9}}/documenti/:document{[0-9]{1,9}}', async (c) => {
  const { db, view, actor } = c.var
  const process = await findProcess(db, Number(c.req.param('id')))
  const document =
    process && maySee(actor, process)
      ? await findDocument(db, process.id, Number(c.req.param('document')))
      : undefined
  return process && document
    ? await page(c, <DocumentPage view={view} process={process} document={document} />)
    : await pageNotFound(c)
})

/** The process, where this reader may see it: a draft only by its managers. */
async function findVisible(c: SiteContext): Promise<ProcessPageContent | undefined> {
  const content = await findProcessPage(c.var.db, Number(c.req.param('id')))
  return content && maySee(c.var.actor, content.process) ? content : undefined
}
