/** /votazioni/:id/risultati and the files below it. Nothing of them exists before the result is published. */
import { Hono } from 'hono'
import { page, pageNotFound } from '#platform/web/answer.ts'
import type { Pages, SiteContext, SiteEnvironment } from '#platform/web/site.ts'
import type { Ballot } from '../ballot.ts'
import { findPaperAccount } from '../paper/queries/papers.ts'
import { findProcessToVote } from '../queries/deskFacts.ts'
import { findBallot } from '../queries/findBallot.ts'
import { findNamedVotes } from '../queries/namedVotes.ts'
import {
  findBallotFile,
  findPublishedResult,
  isCounted,
  type PublishedResult,
} from '../queries/publishedResult.ts'
import { findTurnout } from '../queries/turnout.ts'
import { showsSingleBallots } from '../rules/showsSingleBallots.ts'
import { fewCsv, fewJson } from './resultFewFiles.ts'
import { ResultFewPage } from './resultFewPage.tsx'
import { ballotFileName, licence, resultCsv, resultJson } from './resultFiles.ts'
import { ResultPage } from './resultPage.tsx'
import { SealedPage } from './resultSealed.tsx'

export const resultRoutes: Pages = new Hono<SiteEnvironment>()

resultRoutes.get('/:id{[0-9]{1,9}}/risultati', async (c) => {
  const { db, view, actor } = c.var
  const ballot = await findBallot(db, idOf(c), actor)
  if (!ballot) return await pageNotFound(c)
  const processTitle = (await findProcessToVote(db, ballot.process.id))?.title ?? ''
  const result = await findPublishedResult(db, ballot.id)
  if (!result) {
    c.var.doNotCache()
    return await page(c, <SealedPage view={view} ballot={ballot} processTitle={processTitle} />)
  }
  const [turnout, paper, named] = await Promise.all([
    findTurnout(db, ballot.id),
    findPaperAccount(db, ballot.id),
    findNamedVotes(db, ballot.id),
  ])
  const shown = { view, ballot, processTitle, turnout, paper }
  if (!isCounted(result)) return await page(c, <ResultFewPage {...shown} result={result} />)
  return await page(c, <ResultPage {...shown} result={result} named={named} />)
})

addFile('risultati.csv', async (c, ballot, result) => {
  called(c, `risultati-${ballot.id}.csv`)
  const table = isCounted(result) ? resultCsv(c.var.view, result) : fewCsv(result)
  return sendFile(c, table, 'text/csv; charset=utf-8; header=present')
})
addFile('risultati.json', async (c, ballot, result) => {
  const [turnout, paper] = await Promise.all([
    findTurnout(c.var.db, ballot.id),
    findPaperAccount(c.var.db, ballot.id),
  ])
  called(c, `risultati-${ballot.id}.json`)
  return isCounted(result)
    ? c.json(resultJson(ballot, result, turnout, paper))
    : c.json(fewJson(ballot, result, turnout, paper))
})
addFile('risultati/certificato.json', async (c, ballot, result) => {
  if (!isCounted(result)) return await pageNotFound(c)
  const { certificate } = result.outcome
  if (!certificate || !showsSingleBallots(ballot, result.outcome.votes.total)) return await pageNotFound(c)
  called(c, `certificato-${ballot.id}.json`)
  return c.json({ file: ballotFileName(ballot), ...certificate })
})
addFile('risultati.pb', sendBallots('pb'))
addFile('risultati.blt', sendBallots('blt'))
addFile('risultati/schede.json', sendBallots('json'))

type Send = (c: SiteContext, ballot: Ballot, result: PublishedResult) => Promise<Response>

function addFile(name: string, send: Send): void {
  resultRoutes.get(`/:id{[0-9]{1,9}}/${name}`, async (c) => {
    // A file is made for whoever asks and not kept.
    c.var.doNotCache()
    const ballot = await findBallot(c.var.db, idOf(c), c.var.actor)
    const result = ballot && (await findPublishedResult(c.var.db, ballot.id))
    if (!ballot || !result) return await pageNotFound(c)
    c.header('link', `<${licence.address}>; rel="license"`)
    return await send(c, ballot, result)
  })
}

function sendBallots(ending: 'pb' | 'blt' | 'json'): Send {
  return async (c, ballot) => {
    const name = ballotFileName(ballot)
    const file = name.endsWith(`.${ending}`) ? await findBallotFile(c.var.db, ballot.id) : undefined
    if (file === undefined) return await pageNotFound(c)
    called(c, name)
    const kind = ending === 'json' ? 'application/json' : 'text/plain; charset=utf-8'
    return sendFile(c, file, kind)
  }
}

/** Files of several ballots lie side by side in one folder. */
const called = (c: SiteContext, name: string): void =>
  c.header('content-disposition', `attachment; filename="${name}"`)

const sendFile = (c: SiteContext, text: string, kind: string): Response =>
  c.body(text, 200, { 'content-type': kind })

const idOf = (c: SiteContext): number => Number(c.req.param('id'))
