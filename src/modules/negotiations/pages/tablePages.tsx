import { Hono } from 'hono'
import type { Pages, SiteEnvironment } from '#platform/web/site.ts'
export const tablePages: Pages = new Hono<SiteEnvironment>()
