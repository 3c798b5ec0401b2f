/** The face of the module: commands, queries and rules that pages, the demo, open data and tests use. */
export type { Ballot, BallotOption } from './ballot.ts'
export { announceBallot, cancelBallot } from './commands/announceBallot.ts'
export { castVote } from './commands/castVote.ts'
export { createBallot, editBallot } from './commands/createBallot.ts'
export { addOption, addProposals, editOption, moveOption, removeOption } from './commands/options.ts'
export { overrideResult } from './commands/overrideResult.ts'
export { closePaper, publishResult } from './commands/publishResult.ts'
export { setList } from './commands/setList.ts'
export type { BallotContent } from './content.ts'
export { fewestForTotals } from './counting/index.ts'
export { holdBallotsBack } from './heldBack.ts'
export { moveBallots } from './moveBallots.ts'
export { ballotUploads } from './pages/deskRoutes.tsx'
export { pages } from './pages/pages.ts'
export {
  countBatch,
  createBatch,
  findPaperFigures,
  findPaperReason,
  handPaper,
  issuePapers,
  markPapers,
  removeBatch,
  typeSheet,
} from './paper/index.ts'
export { type CountedContent, countedBallots } from './queries/countedBallots.ts'
export { type FoundBallot, findBallot } from './queries/findBallot.ts'
export { type ListedBallot, listBallots } from './queries/listBallots.ts'
export { findOwnVote, type OwnVote } from './queries/ownVote.ts'
export { findTurnout, type Turnout } from './queries/turnout.ts'
export { ballotMoment } from './rules/ballotMoment.ts'
export { isContent, needsStrictRanking, readContent } from './rules/readContent.ts'
export { isTimeFor, mayManage, maySee, mayTake, mayVote, type OwnPlace } from './rules/who.ts'
export { subjects } from './subjects.ts'
export type { BallotChannel, BallotMethod, BallotState, Electorate } from './words.ts'
