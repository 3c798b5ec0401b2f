/** /proposte/:id: one proposal, its versions and what changed between them. */
import { commentsOf, type Discussed, mayComment } from '#modules/discussions/index.ts'
import { findProcessRules, type ProcessRules } from '#modules/processes/index.ts'
import type { Actor } from '#platform/actor.ts'
import { subject } from '#platform/subject.ts'
import { threadOf } from '#platform/thread.ts'
import type { Verdict } from '#platform/verdict.ts'
import { page, pageNotFound } from '#platform/web/answer.ts'
import type { Pages } from '#platform/web/site.ts'
import { findProposalPage, type ShownProposal } from '../queries/proposalPage.ts'
import { publishedVersions } from '../queries/versions.ts'
import {
  isAuthor,
  mayCareFor,
  mayEdit,
  mayHide,
  mayLinkVoice,
  mayMerge,
  maySupport,
  mayWithdraw,
} from '../rules.ts'
import { proposalKnots } from '../threadKnots.ts'
import type { ProposalRules } from '../words.ts'
import type { Deeds } from './proposalDeeds.tsx'
import { HiddenProposalPage, ProposalPage } from './proposalPage.tsx'
import { ChangesPage, VersionsPage } from './versionsPage.tsx'

const shownComments = 3

export function addProposalPages(pages: Pages): void {
  pages.get('/:id{[0-9]{1,10}}', async (c) => {
    const { db, view, actor, services } = c.var
    const proposal = await findProposalPage(db, Number(c.req.param('id')), actor?.id ?? null, view.now)
    const process = proposal && (await findProcessRules(db, proposal.process.id))
    if (!proposal || !process) return await pageNotFound(c)
    if (proposal.state === 'hidden')
      return await page(c, <HiddenProposalPage view={view} proposal={proposal} />)
    const of = subject('proposal', proposal.id)
    const comments = await commentsOf(db, of, { limit: shownComments })
    const knots = proposalKnots(view, proposal, await threadOf(db, services.sources, of, view.language))
    return await page(
      c,
      <ProposalPage
        view={view}
        actor={actor}
        proposal={proposal}
        process={process}
        comments={comments}
        mayComment={mayComment(asDiscussed(proposal, process), process, view.now)}
        deeds={deedsOn(actor, proposal, process, view.now)}
        knots={knots}
      />,
    )
  })

  pages.get('/:id{[0-9]{1,10}}/versioni', async (c) => {
    const { db, view } = c.var
    const proposal = await findProposalPage(db, Number(c.req.param('id')), null, view.now)
    if (!proposal || proposal.state === 'hidden') return await pageNotFound(c)
    const versions = await publishedVersions(db, proposal.id)
    return await page(c, <VersionsPage view={view} proposal={proposal} versions={versions} />)
  })

  pages.get('/:id{[0-9]{1,10}}/versioni/:pair{[0-9]{1,6}-[0-9]{1,6}}', async (c) => {
    const { db, view } = c.var
    const proposal = await findProposalPage(db, Number(c.req.param('id')), null, view.now)
    if (!proposal || proposal.state === 'hidden') return await pageNotFound(c)
    const versions = await publishedVersions(db, proposal.id)
    const [from, to] = c.req.param('pair').split('-').map(Number)
    const before = versions.find(({ version }) => version === from)
    const after = versions.find(({ version }) => version === to)
    if (!before || !after) return await pageNotFound(c)
    return await page(c, <ChangesPage view={view} proposal={proposal} before={before} after={after} />)
  })
}

const asDiscussed = (proposal: ShownProposal, process: ProcessRules): Discussed => ({
  kind: 'proposal',
  id: proposal.id,
  title: proposal.title,
  isOpen: proposal.state === 'published',
  processId: process.id,
  bodyIds: process.bodyIds,
})

/** What this reader may do, and why not: authors see their own deeds, those who care for the list see theirs. */
function deedsOn(actor: Actor | null, shown: ShownProposal, process: ProcessRules, now: Date): Deeds {
  const proposal: ProposalRules = { ...shown, process }
  const forAuthor = (verdict: Verdict) => (isAuthor(actor, proposal) ? verdict : undefined)
  const forCarers = (verdict: Verdict) => (mayCareFor(actor, process).allowed ? verdict : undefined)
  return {
    support: maySupport(actor, proposal, now),
    edit: forAuthor(mayEdit(actor, proposal, now)),
    withdraw: forAuthor(mayWithdraw(actor, proposal)),
    merge: forCarers(mayMerge(actor, proposal)),
    hide: forCarers(mayHide(actor, proposal)),
    linkVoice: mayLinkVoice(actor, proposal).allowed ? mayLinkVoice(actor, proposal) : undefined,
  }
}
