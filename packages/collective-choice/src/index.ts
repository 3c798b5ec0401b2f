/** Collective choice, exact and explained. */
export { type Committee, TooManyTies } from './committees/committee.ts'
export { type CommitteeOptions, electCommittee } from './committees/elect.ts'
export type { CommitteeElection } from './committees/election.ts'
export {
  type CommitteeOutcome,
  type CommitteeRule,
  type Completion as CommitteeCompletion,
  committeeRules,
  completions as committeeCompletions,
  type Round as CommitteeRound,
} from './committees/outcome.ts'
export { readFraction, roundedText, writeFraction } from './exact/decimal.ts'
export { compare, type Fraction, fraction } from './exact/fraction.ts'
export { MalformedFile } from './formats/malformed.ts'
