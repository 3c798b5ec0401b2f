/** The face of the module: pages for app.ts, and what other modules may use. */

export { claimContribution, linkVoice } from './commands/claimContribution.ts'
export { editProposal } from './commands/editProposal.ts'
export { hideProposal, mergeProposal, withdrawProposal } from './commands/endProposal.ts'
export { insertProposal } from './commands/insertProposal.ts'
export { publishProposal } from './commands/publishProposal.ts'
export { recordContribution } from './commands/recordContribution.ts'
export { setProposalOutcome } from './commands/setProposalOutcome.ts'
export { supportProposal, withdrawSupport } from './commands/supportProposal.ts'
export { wholeList } from './listWanted.ts'
export { ProposalCard } from './pages/listPage.tsx'
export { contributionPages, pages } from './pages/pages.ts'
export { proposalFields } from './proposalText.ts'
export { findProposal } from './queries/findProposal.ts'
export { listProposals, type ProposalCardData } from './queries/proposalList.ts'
export { similarProposals } from './queries/similarProposals.ts'
export { publishedVersions } from './queries/versions.ts'
export { subjects } from './subjects.ts'
export {
  type Category,
  type Channel,
  categories,
  type ProposalOutcome,
  type ProposalState,
  proposalNumber,
} from './words.ts'
