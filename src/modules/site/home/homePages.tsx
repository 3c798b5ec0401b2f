/** The home page: what is open now, the road, one true thread. */
import { Hono } from 'hono'
import { listBodies } from '#modules/network/index.ts'
import { hasRole } from '#platform/actor.ts'
import { page } from '#platform/web/answer.ts'
import type { Pages, SiteEnvironment } from '#platform/web/site.ts'
import { FirstPage } from './firstPage.tsx'
import { HomePage } from './homePage.tsx'
import { findMovedThread } from './movedThread.ts'
import { listOpenThings } from './openThings.ts'
import { listStations } from './stations.ts'

export const homePages: Pages = new Hono<SiteEnvironment>()

homePages.get('/', async (c) => {
  const { db, view, services } = c.var
  const stations = await listStations(db, view.now)
  const open = await listOpenThings(db, view.now)
  const isFresh = stations.length === 0 && open.length === 0 && (await listBodies(db)).length === 0
  if (isFresh) {
    return await page(
      c,
      <FirstPage view={view} isAdministrator={hasRole(c.var.actor, 'administrator', {})} />,
    )
  }
  const moved = await findMovedThread(db, services.sources, view.now, view.language)
  return await page(c, <HomePage view={view} open={open} stations={stations} moved={moved} />)
})
