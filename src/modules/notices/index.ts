/** The face of the module: pages for app.ts, and what other modules may use. */
import { Hono } from 'hono'
import type { Post } from '#platform/mail.ts'
import type { JournalReader } from '#platform/pump.ts'
import type { SubjectSource, SubjectSources } from '#platform/subjects.ts'
import type { Pages, Services, SiteEnvironment } from '#platform/web/site.ts'

export const pages: Pages = new Hono<SiteEnvironment>()
export const followPages: Pages = new Hono<SiteEnvironment>()
export const subjects: readonly SubjectSource[] = []
export const readersFor = (_sources: SubjectSources): readonly JournalReader[] => []
export async function startMailing(_parts: { services: Services; post: Post }): Promise<void> {}
