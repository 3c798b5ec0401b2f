/** /stato: whether the service is well; the same as JSON for who asks so. */

import { Hono } from 'hono'
import { page } from '#platform/web/answer.ts'
import type { Pages, SiteEnvironment } from '#platform/web/site.ts'
import packageFile from '../../../../package.json' with { type: 'json' }
import { readStatus } from './readStatus.ts'
import { StatusPage } from './statusPage.tsx'

export const statusPages: Pages = new Hono<SiteEnvironment>()

statusPages.get('/', async (c) => {
  c.var.doNotCache()
  const status = { ...(await readStatus(c.var.db)), version: packageFile.version }
  if (/\bjson\b/.test(c.req.header('accept') ?? '') || c.req.query('formato') === 'json') {
    return c.json(status, status.isDatabaseWell ? 200 : 503)
  }
  return await page(c, <StatusPage view={c.var.view} status={status} />)
})
