/** /votazioni: the list and the page of a ballot. */
import { Hono } from 'hono'
import { findProcessRules } from '#modules/processes/index.ts'
import { isStaff } from '#platform/actor.ts'
import { page, pageNotFound } from '#platform/web/answer.ts'
import type { Pages, SiteContext, SiteEnvironment } from '#platform/web/site.ts'
import { addresses } from '#ui/addresses.ts'
import type { Crumb } from '#ui/layout.tsx'
import { isPaperIssued } from '../paper/queries/papers.ts'
import { findProcessToVote, processesToVote } from '../queries/deskFacts.ts'
import { findBallot } from '../queries/findBallot.ts'
import { type ListedBallot, listBallots, listDrafts, processesWithDrafts } from '../queries/listBallots.ts'
import { findTurnout } from '../queries/turnout.ts'
import { mayManage } from '../rules/who.ts'
import { BallotPage } from './ballotPage.tsx'
import { doorOf } from './boothDoor.ts'
import { type ListedWithTurnout, ListPage } from './listPage.tsx'

export const publicRoutes: Pages = new Hono<SiteEnvironment>()

publicRoutes.get('/', async (c) => {
  const { db, view } = c.var
  const wanted = numberOf(c.req.query('processo'))
  const current = numberOf(c.req.query('pagina')) ?? 1
  const process = wanted === undefined ? undefined : await findOwnProcess(c, wanted)
  if (wanted !== undefined && !process) return await pageNotFound(c)
  const found = await listBallots(db, { process: wanted, page: current })
  if (current > found.pages) return await pageNotFound(c)
  const drafts = await draftsOf(c, wanted)
  return await page(
    c,
    <ListPage
      view={view}
      ballots={await Promise.all(found.ballots.map((ballot) => withTurnout(c, ballot)))}
      drafts={drafts}
      managed={wanted === undefined ? await managedProcesses(c) : []}
      page={current}
      pages={found.pages}
      process={process}
    />,
  )
})

publicRoutes.get('/:id{[0-9]{1,9}}', async (c) => {
  const { db, actor, view } = c.var
  const ballot = await findBallot(db, Number(c.req.param('id')), actor)
  if (!ballot) return await pageNotFound(c)
  const [turnout, process, hasPaper] = await Promise.all([
    findTurnout(db, ballot.id),
    findProcessToVote(db, ballot.process.id),
    isPaperIssued(db, ballot.id),
  ])
  return await page(
    c,
    <BallotPage
      view={view}
      ballot={ballot}
      turnout={turnout}
      processTitle={process?.title ?? ''}
      door={doorOf(ballot, actor)}
      hasPaper={hasPaper}
    />,
  )
})

const numberOf = (written: string | undefined): number | undefined =>
  written !== undefined && /^[1-9]\d{0,8}$/.test(written) ? Number(written) : undefined

/** The process whose ballots are asked for, where it is public or the reader's own to manage. */
async function findOwnProcess(c: SiteContext, id: number) {
  const { db, actor } = c.var
  const [rules, found] = await Promise.all([findProcessRules(db, id), findProcessToVote(db, id)])
  if (!rules || !found) return undefined
  const mayCreate = mayManage(actor, { process: rules }).allowed
  if (rules.state === 'draft' && !mayCreate) return undefined
  return { id, label: found.title, href: `${addresses.processes}/${id}`, mayCreate }
}

async function withTurnout(c: SiteContext, ballot: ListedBallot): Promise<ListedWithTurnout> {
  if (ballot.moment === 'announced' || ballot.moment === 'cancelled') return { ...ballot, turnout: undefined }
  const { electors, voted } = await findTurnout(c.var.db, ballot.id)
  return { ...ballot, turnout: electors === null ? undefined : { voted, of: electors } }
}

/** The processes of the reader's own, each with the way to a new ballot. */
async function managedProcesses(c: SiteContext): Promise<Crumb[]> {
  const { db, actor } = c.var
  if (!isStaff(actor)) return []
  const found: Crumb[] = []
  for (const { id, title } of await processesToVote(db)) {
    const rules = await findProcessRules(db, id)
    if (rules && mayManage(actor, { process: rules }).allowed) {
      found.push({ href: `${addresses.ballots}/nuova?processo=${id}`, label: title })
    }
  }
  return found
}

/** Drafts of the processes that the reader manages. */
async function draftsOf(c: SiteContext, process: number | undefined): Promise<ListedBallot[]> {
  const { db, actor } = c.var
  if (!isStaff(actor)) return []
  const managed: number[] = []
  for (const id of await processesWithDrafts(db)) {
    const rules = await findProcessRules(db, id)
    if (rules && mayManage(actor, { process: rules }).allowed) managed.push(id)
  }
  return managed.length > 0 ? await listDrafts(db, managed, process) : []
}
