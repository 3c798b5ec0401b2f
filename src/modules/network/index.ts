/** The face of the module: pages for app.ts, and what other modules may use. */
import { Hono } from 'hono'
import type { SubjectSource } from '#platform/subjects.ts'
import type { Pages, SiteEnvironment } from '#platform/web/site.ts'

export const labPages: Pages = new Hono<SiteEnvironment>()
export const bodyPages: Pages = new Hono<SiteEnvironment>()
export const strategyPages: Pages = new Hono<SiteEnvironment>()
export const subjects: readonly SubjectSource[] = []
export { siteOwner } from './queries.ts'
