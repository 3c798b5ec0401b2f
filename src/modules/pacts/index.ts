/** The face of the module: commands, queries and rules that pages, the demo, open data and tests use. */
export { effectiveState } from './rules/effectiveState.ts'
export { mayStep, openSteps, stepNames, steps } from './rules/steps.ts'
export type { PactKind, PactState } from './words.ts'
