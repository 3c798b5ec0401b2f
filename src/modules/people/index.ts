/** The face of the module: pages for app.ts, and what other modules may use. */
import { Hono } from 'hono'
import type { SubjectSource } from '#platform/subjects.ts'
import type { Pages, SiteEnvironment } from '#platform/web/site.ts'

export const signInPages: Pages = new Hono<SiteEnvironment>()
export const signOutPages: Pages = new Hono<SiteEnvironment>()
export const profilePages: Pages = new Hono<SiteEnvironment>()
export const groupPages: Pages = new Hono<SiteEnvironment>()
export const administrationPages: Pages = new Hono<SiteEnvironment>()
export const subjects: readonly SubjectSource[] = []
export { identify, startAccounts } from './accounts.ts'
