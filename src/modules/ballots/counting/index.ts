/** Counting: pure, from votes to the outcome with its reasons. */
export { centsAsEuros } from './budget.ts'
export { countBallot, fewestForSingleBallots, fewestForTotals } from './countBallot.ts'
export type { CountedBallot, CountedContent, CountedOption } from './election.ts'
export { endingOf, recountOptions, writeBallots } from './files.ts'
export type {
  BallotOutcome,
  ChannelVotes,
  CountRound,
  Detail,
  OptionOutcome,
  Reason,
  SeatStep,
  TieDecision,
  WinnersOutcome,
} from './outcome.ts'
export { holdsOf } from './proof.ts'
