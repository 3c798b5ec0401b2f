/** The face of the module: commands and queries that pages, the demo, open data and tests use. */
export { readCatalogueAddress } from './catalogueWanted.ts'
export { proposeAmendment, withdrawAmendment } from './commands/amend.ts'
export { addAttachment, removeAttachment } from './commands/attachments.ts'
export { markCommitment, removeCommitment, writeCommitment } from './commands/commitments.ts'
export { decideCommons, editCommons, nominateCommons } from './commands/commons.ts'
export {
  closeConciliation,
  nameCommittee,
  openConciliation,
  proposeConciliation,
} from './commands/conciliation.ts'
export { askCounterCheck, recordCounterCheck } from './commands/counter.ts'
export { writeDiary } from './commands/diary.ts'
export { setPactFacts } from './commands/facts.ts'
export { confirmIdentity } from './commands/identity.ts'
export { concludePact, endPactEarly, renewPact, resumePact, suspendPact } from './commands/life.ts'
export { setPactCommons } from './commands/pactCommons.ts'
export {
  answerInvitation,
  answerJoiner,
  askToJoin,
  excludeParty,
  inviteParty,
  withdrawParty,
} from './commands/parties.ts'
export { editPactProposal, proposePact } from './commands/proposePact.ts'
export { answerRemark, makeRemark } from './commands/remarks.ts'
export { evaluatePact, publishReport, saveReport } from './commands/reports.ts'
export {
  admitPact,
  assessByBoard,
  giveInformation,
  openCall,
  openCoDesign,
  referToBoard,
  rejectPact,
  requestInformation,
  takeInReview,
} from './commands/review.ts'
export { signByFile, signPact } from './commands/sign.ts'
export { submitPact } from './commands/submitPact.ts'
export { changeSupportState, removeSupport, writeSupport } from './commands/supports.ts'
export { addTask, finishTask } from './commands/tasks.ts'
export { addToClause, copyText, publishText, reopenText, saveText } from './commands/text.ts'
export { storePhoto } from './files/stored.ts'
export { commonsPages } from './pages/commonsRoutes.tsx'
export { pactLifePages, pactUploads } from './pages/lifeRoutes.ts'
export { pactPages } from './pages/publicPages.tsx'
export { publicPactsWanted } from './queries/catalogue.ts'
export { pactsToWrite } from './queries/pactsToWrite.ts'
export { stateToday } from './queries/stateToday.ts'
export { remindOfPacts } from './reminders.ts'
export { subjects } from './subjects.ts'
export { tidyPacts } from './tidying.ts'
export { clauseLetters, type PactKind, type PactState } from './words.ts'
