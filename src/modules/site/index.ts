/** The face of the module: pages for app.ts, and what other modules may use. */
export { answerAccessibilityReport, reportAccessibilityProblem } from './accessibility/commands.ts'
export { pages } from './pages.ts'
export { ratePage } from './rating/ratePage.ts'
