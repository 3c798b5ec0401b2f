/** The opinion map, pure: votes in; positions, groups, what unites and what divides out. */
export { drawMap, drawNumbered } from './drawMap.ts'
export { MalformedFile } from './formats/malformed.ts'
export { type Comment, readComments } from './formats/readComments.ts'
export { readGroups } from './formats/readGroups.ts'
export { readVotes } from './formats/readVotes.ts'
export { type Row, readRows } from './formats/rows.ts'
export type { VotesFile } from './formats/votesFile.ts'
export { adjustedRandIndex } from './grouping/adjustedRandIndex.ts'
export { bestPartition } from './grouping/bestPartition.ts'
export { labelsFromCentres } from './grouping/labelsFromCentres.ts'
export { LiveMap } from './liveMap.ts'
export type { MapSettings } from './mapMatrix.ts'
export type { NumberedVotes } from './matrix/packColumns.ts'
export { VoteColumns } from './matrix/voteColumns.ts'
export type {
  ConsensusStatement,
  Counts,
  Grouping,
  MappedParticipant,
  MappedStatement,
  OpinionGroup,
  OpinionMap,
  Quality,
  RepresentativeStatement,
  Warning,
} from './opinionMap.ts'
export { type ReportSettings, writeReport } from './report/writeReport.ts'
export type { CastVote, Conversation, Statement, Vote } from './votes.ts'
