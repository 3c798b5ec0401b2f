/** Collective choice, exact and explained. */
export { compareByCodePoint } from './budgeting/codePoints.ts'
export { countEqualShares, countGreedy, countPhragmen } from './budgeting/count.ts'
export {
  type BallotGroup,
  type BallotType,
  type BudgetBallot,
  type BudgetElection,
  budgetElection,
  inTieOrder,
  type Project,
} from './budgeting/election.ts'
export {
  type BudgetOutcome,
  type BudgetRule,
  budgetRules,
  type Completion,
  completions,
  type Purchase,
  type Refusal,
  type RejectedProject,
  type SelectedProject,
} from './budgeting/outcome.ts'
export {
  isExhaustiveOutcome,
  type Underrepresented as UnderrepresentedVoters,
  underrepresentedVoters,
} from './budgeting/representation.ts'
export { NoPoints, type Utility, utilities } from './budgeting/support.ts'
export { type BudgetCertificate, certifyBudget } from './certificates/budget.ts'
export { checkBudget } from './certificates/budgetCheck.ts'
export { checkRanked } from './certificates/checkRanked.ts'
export type { Verification } from './certificates/claims.ts'
export { checkCommitteeCertificate } from './certificates/committee.ts'
export { type CommitteeCertificate, certifyCommittee } from './committees/certify.ts'
export { type Committee, TooManyTies } from './committees/committee.ts'
export { type CommitteeOptions, electCommittee } from './committees/elect.ts'
export {
  type CommitteeOutcome,
  type CommitteeRule,
  type Completion as CommitteeCompletion,
  committeeRules,
  completions as committeeCompletions,
  type Round as CommitteeRound,
} from './committees/outcome.ts'
export { type Representation, type Underrepresented, underrepresented } from './committees/representation.ts'
export { readFraction, roundedText, writeFraction } from './exact/decimal.ts'
export { compare, type Fraction, fraction } from './exact/fraction.ts'
export { readBlt, writeBlt } from './formats/blt.ts'
export { type CommitteeElection, readCommitteeJson, writeCommitteeJson } from './formats/committeeJson.ts'
export { MalformedFile } from './formats/malformed.ts'
export { type PabulibFile, readPabulib } from './formats/pabulib.ts'
export { writePabulib } from './formats/pabulibWrite.ts'
export { type PreflibEnding, preflibEndings, readPreflib, writePreflib } from './formats/preflib.ts'
export { type BradleyTerryResult, bradleyTerry, type Wins } from './pairwise/bradleyTerry.ts'
export { winRateScores } from './pairwise/winRate.ts'
export { certifyRanked } from './ranked/certify.ts'
export type { RankedBallot, RankedElection } from './ranked/election.ts'
export { rankingInOrder } from './ranked/inOrder.ts'
export { instantRunoff, type RunoffResult, type RunoffRound } from './ranked/instantRunoff.ts'
export { condorcetWinner, countDuels, type Duels, type Majority } from './ranked/pairwise.ts'
export { type Pair, type RankedPairsResult, rankedPairs } from './ranked/rankedPairs.ts'
export type { RankedRule } from './ranked/rules.ts'
export { type Beatpath, type SchulzeResult, schulze } from './ranked/schulze.ts'
export { borda, copeland, minimax, type ScoredResult } from './ranked/scores.ts'
export {
  dotLimits,
  faultOf as pointFaultOf,
  type PointBallot,
  type PointElection,
  type PointLimits,
  type PointOutcome,
  sumPoints,
} from './scores/points.ts'
export { certifyStv } from './stv/certify.ts'
export { amountText, type StvAction, type StvResult, type StvRound } from './stv/election.ts'
export { meekStv } from './stv/meek.ts'
export { scottishStv } from './stv/scottish.ts'
export { type BudgetQuestion, budgetTies } from './ties/budget.ts'
export { committeeTies } from './ties/committee.ts'
export { rankedTies } from './ties/ranked.ts'
export type { Tie, TieReport } from './ties/search.ts'
export { stvTies } from './ties/stv.ts'
