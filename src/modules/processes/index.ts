/** The face of the module: pages for app.ts, and what other modules may use. */
import { Hono } from 'hono'
import type { SubjectSource } from '#platform/subjects.ts'
import type { Pages, SiteEnvironment } from '#platform/web/site.ts'

export { currentPhase, mayNow, permissionFor, scopeOf } from './activity.ts'
export { findProcessRules } from './processRules.ts'
export type { Activity, PhaseKind, PhaseRules, ProcessRules, ProcessState } from './words.ts'

export const pages: Pages = new Hono<SiteEnvironment>()
export const subjects: readonly SubjectSource[] = []
