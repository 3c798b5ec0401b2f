/** The face of the module: pages for app.ts; commands, queries and rules that pages, the demo, open data and tests use. */
export { addStatement, mostOwnStatements } from './commands/addStatement.ts'
export { createConversation, editConversation } from './commands/createConversation.ts'
export { giveOpinion } from './commands/giveOpinion.ts'
export { importAnswers } from './commands/importAnswers.ts'
export { keepAnswers } from './commands/keepAnswers.ts'
export { mergeStatements, moderateStatements } from './commands/moderateStatements.ts'
export { closeConversation, openConversation } from './commands/openConversation.ts'
export { recordSheet } from './commands/recordSheet.ts'
export { addSeeds, seedFromMeeting, seedFromProposals } from './commands/seeds.ts'
export { toThePact } from './commands/toThePact.ts'
export { toTheTable } from './commands/toTheTable.ts'
export type { Answering, Conversation, OwnAnswer, Statement } from './conversation.ts'
export { guestWriter } from './guests.ts'
export { startRefresher } from './map/refresher.ts'
export { refreshMap, refreshMaps } from './map/refreshMap.ts'
export {
  type ChannelCount,
  type DrawnGroup,
  type DrawnMap,
  leastAnswers,
  leastGroup,
  leastPeople,
  type MapPoint,
  type MappedNumbers,
  type OpinionCounts,
  type StandingStatement,
  type StoredMap,
} from './map/storedMap.ts'
export { forgetGuests, moveConversations } from './moveConversations.ts'
export { startNews } from './news.ts'
export { opinionUploads } from './pages/deskImportRoutes.tsx'
export { pages } from './pages/pages.ts'
export { type FoundConversation, findConversation } from './queries/findConversation.ts'
export { type FoundMap, findMap, findMapVersion } from './queries/findMap.ts'
export {
  type DeskStatement,
  findDeskStatements,
  findStatements,
  similarStatements,
} from './queries/findStatements.ts'
export { type ListedConversation, listConversations } from './queries/listConversations.ts'
export { type Moderation, moderationLog } from './queries/moderationLog.ts'
export { type Answerer, countGuestAnswers, findOwnAnswers } from './queries/ownAnswers.ts'
export { type Referral, type ReferralNumbers, referralsOf } from './queries/referrals.ts'
export { keepVotesFiles } from './queries/votesFile.ts'
export { readers } from './readers.ts'
export { remindOfWaiting } from './remindOfWaiting.ts'
export { conversationMoment } from './rules/conversationMoment.ts'
export { drawnGroups, isMapShown, missingPeople, type OwnPlaceOnMap, placeOf } from './rules/mapRules.ts'
export { nextStatement } from './rules/nextStatement.ts'
export { mostLines } from './rules/readLines.ts'
export { mayAddStatement, mayAnswer, mayManage, mayTake } from './rules/who.ts'
export { subjects } from './subjects.ts'
export type {
  AnswerChannel,
  ConversationMoment,
  ConversationState,
  ModerationTime,
  ModerationVerdict,
  OpinionVote,
  ReferralKind,
  StatementState,
} from './words.ts'
