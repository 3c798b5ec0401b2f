/** The opinion map, pure: votes in; positions, groups, what unites and what divides out. */
export { drawMap } from './drawMap.ts'
export type { MapSettings } from './mapMatrix.ts'
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
export type { CastVote, Conversation, Statement, Vote } from './votes.ts'
