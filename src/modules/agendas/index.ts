/** The face of the module: pages for app.ts, and what other modules, the demo and tests may use. */
export { createAction } from './commands/createAction.ts'
export { addLine, createAgenda } from './commands/createAgenda.ts'
export { addIndicator, changeActionState, recordMeasurement } from './commands/followAction.ts'
export { publishAgendaVersion } from './commands/publishVersion.ts'
export { pages } from './pages.tsx'
export { findAction, linesOfBody, listAgendas } from './queries.ts'
export { subjects } from './subjects.ts'
export type { ActionState, StrategicLine } from './words.ts'
