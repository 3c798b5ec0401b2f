/** The face of the module: pages for app.ts, and what other modules may use. */
import { Hono } from 'hono'
import type { SubjectSource } from '#platform/subjects.ts'
import type { Pages, SiteEnvironment } from '#platform/web/site.ts'

export const profilePages: Pages = new Hono<SiteEnvironment>()
export const groupPages: Pages = new Hono<SiteEnvironment>()
export const administrationPages: Pages = new Hono<SiteEnvironment>()
export const subjects: readonly SubjectSource[] = []
export { startAccounts } from './accounts.ts'
export { aliasFor, groupsOf } from './alias.ts'
export { acceptInvitation } from './commands/acceptInvitation.ts'
export { completeProfile } from './commands/completeProfile.ts'
export { createDemoPerson, type DemoPerson } from './demo.ts'
export { findActor, findPersonByPseudonym } from './identity.ts'
export { inviteFirstAdministrator } from './invitations.ts'
export { listMunicipalities } from './queries.ts'
export { identify, openSession, sessionCookie } from './sessions.ts'
export { signInPages, signOutPages } from './signIn/pages.tsx'
export { type DemoPersona, type GroupCategory, groupCategories } from './words.ts'
