/** The face of the module: pages for app.ts, and what other modules may use. */
import { Hono } from 'hono'
import type { Pages, SiteEnvironment } from '#platform/web/site.ts'
import { creationRoutes } from './pages/creationRoutes.tsx'
import { deskRoutes } from './pages/deskRoutes.tsx'
import { publicRoutes } from './pages/publicRoutes.tsx'

export { currentPhase, mayNow, permissionFor, scopeOf } from './activity.ts'
export { type Conclusion, concludeProcess } from './commands/concludeProcess.ts'
export { createProcess } from './commands/createProcess.ts'
export { editProcess } from './commands/editProcess.ts'
export { grantExtension } from './commands/grantExtension.ts'
export { movePhase } from './commands/movePhase.ts'
export { publishDocument } from './commands/publishDocument.ts'
export { publishProcess } from './commands/publishProcess.ts'
export { setObjectives } from './commands/setObjectives.ts'
export { setPermission } from './commands/setPermission.ts'
export { startFormally } from './commands/startFormally.ts'
export { findProcessRules } from './processRules.ts'
export { type ListedProcess, listProcesses } from './queries/listProcesses.ts'
export { mayManage } from './rules.ts'
export { type Standing, standingOf } from './standing.ts'
export { subjects } from './subjects.ts'
export { findTerms, usualTerms } from './terms.ts'
export type {
  Activity,
  PhaseKind,
  PhaseRules,
  ProcessRules,
  ProcessState,
  Term,
  TermName,
  Terms,
} from './words.ts'

/** Creation comes first: its address would otherwise be read as a process. */
export const pages: Pages = new Hono<SiteEnvironment>()
  .route('/', creationRoutes)
  .route('/', publicRoutes)
  .route('/', deskRoutes)
