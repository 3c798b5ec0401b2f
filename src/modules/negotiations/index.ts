/** The face of the module: pages for app.ts, and what other modules may use. */
import { Hono } from 'hono'
import type { SubjectSource } from '#platform/subjects.ts'
import type { Pages, SiteEnvironment } from '#platform/web/site.ts'

export const tablePages: Pages = new Hono<SiteEnvironment>()
export const documentPages: Pages = new Hono<SiteEnvironment>()
export const subjects: readonly SubjectSource[] = []
