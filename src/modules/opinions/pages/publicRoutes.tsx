/** Pages of this set come here. */
import { Hono } from 'hono'
import type { SiteEnvironment } from '#platform/web/site.ts'

export const publicRoutes = new Hono<SiteEnvironment>()
