/** Pages that are only read: legal notes, help, rules. */
import { Hono } from 'hono'
import { page } from '#platform/web/answer.ts'
import type { Pages, SiteEnvironment } from '#platform/web/site.ts'
import { HelpPage } from './helpPage.tsx'
import { LegalPage } from './legalPage.tsx'
import { RulesPage } from './rulesPage.tsx'

export const textPages: Pages = new Hono<SiteEnvironment>()

textPages.get('/note-legali', async (c) => await page(c, <LegalPage view={c.var.view} />))
textPages.get(
  '/aiuto',
  async (c) => await page(c, <HelpPage view={c.var.view} settings={c.var.services.settings} />),
)
textPages.get('/regole', async (c) => await page(c, <RulesPage view={c.var.view} />))
