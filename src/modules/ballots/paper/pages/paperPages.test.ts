import { expect, test } from 'vitest'
import { announceBallot, handPaper, issuePapers, moveBallots } from '#modules/ballots/index.ts'
import { databaseClock, execute } from '#platform/command.ts'
import { aBallotDraft, type BallotStory, openNow } from '#tests/support/ballots.ts'
import { aPerson, onProcess, sceneOf } from '#tests/support/factories.ts'
import { sure } from '#tests/support/negotiations.ts'
import { useSite } from '#tests/support/site.ts'

const site = useSite()

test('the desk prints, finds one person at a time and hands a ballot; strangers see nothing of it', async () => {
  const story = await aBallotDraft(site.db)
  await openNow(story)
  const as = { as: story.manager }
  const paper = `/votazioni/${story.ballot}/carta`
  expect((await site.get(paper)).status).toBe(303)
  expect((await site.get(paper, { as: story.voters[0]! })).status).toBe(403)
  expect((await site.post(`${paper}/schede`, { count: '2' }, as)).status).toBe(303)
  const page = await site.get(paper, as)
  expect(page.status).toBe(200)
  expect(page.body).toContain(`${paper}/schede-1-2.pdf`)
  expect((await site.get(`${paper}/schede-1-3.pdf`, as)).status).toBe(404)
  const missing = await site.post(`${paper}/cerca`, { who: 'anna' }, as)
  expect(missing.status).toBe(422)
  expect(missing.body).toContain('Scrivi nome e cognome come nell’elenco di chi vota')
  expect(missing.body).toContain('questa persona non è nell’elenco: non consegnare la scheda')
  const found = await site.post(`${paper}/cerca`, { who: story.voters[0]!.name }, as)
  expect(found.status).toBe(200)
  const elector = /name="elector" value="(\d+)"/.exec(found.body)?.[1] ?? ''
  const notLooked = await site.post(`${paper}/consegna`, { elector }, as)
  expect(notLooked.status).toBe(422)
  expect(notLooked.body).toContain(`name="elector" value="${elector}"`)
  expect((await site.post(`${paper}/consegna`, { elector, hasLooked: 'si' }, as)).status).toBe(303)
  expect((await site.get(`${paper}/cerca?lingua=en`, as)).location).toBe(paper)
  expect((await site.post(`${paper}/consegna`, { elector, hasLooked: 'si' }, as)).status).toBe(409)
  expect((await site.post(`${paper}/pacchi`, { label: 'A', sheets: '1' }, as)).status).toBe(409)
})

test('a pile is typed twice by two people, corrected where it differs, counted, and paper closes with a reason', async () => {
  const story = await aBallotDraft(site.db)
  const now = (await databaseClock(site.db)).getTime()
  const hoursAgo = (hours: number) => new Date(now - hours * 3_600_000)
  const moments = { opensAt: hoursAgo(2).toISOString(), closesAt: hoursAgo(1).toISOString() }
  const scene = sceneOf(site.db, story.manager, hoursAgo(3))
  await sure(execute(announceBallot, scene, { ballot: story.ballot, ...moments }))
  const at = sceneOf(site.db, story.manager, hoursAgo(1.5))
  await sure(execute(issuePapers, at, { ballot: story.ballot, count: '3' }))
  for (const elector of await handedTo(story)) {
    await sure(execute(handPaper, at, { ballot: story.ballot, elector, hasLooked: 'si' }))
  }
  await moveBallots(site.db)
  const first = { as: story.manager }
  const second = { as: await aPerson(site.db, { roles: [onProcess('facilitator', story.process)] }) }
  const paper = `/votazioni/${story.ballot}/carta`
  const tooLarge = await site.post(`${paper}/pacchi`, { label: 'Urna 1', sheets: '9' }, first)
  expect(tooLarge.status).toBe(422)
  expect(tooLarge.body).toContain(
    'le schede dei pacchi sarebbero 9, ma le persone che hanno ricevuto una scheda sono 2',
  )
  expect(tooLarge.body).toMatch(/name="sheets"[^>]*value="9"/)
  const pile = (await site.post(`${paper}/pacchi`, { label: 'Urna 1', sheets: '2' }, first)).location ?? ''
  expect((await site.get(pile, first)).status).toBe(200)
  const entry = await site.get(`${pile}/1`, first)
  expect(entry.body).toMatch(/name="sheet" value="1"/)
  expect((await site.post(`${pile}/1`, { sheet: '1', codes: '9' }, first)).status).toBe(422)
  const tooMany = await site.post(`${pile}/1`, { sheet: '1', codes: '1 2 3' }, first)
  expect(tooMany.body).toContain('usa «È bianca o nulla»')
  expect((await site.post(`${pile}/1`, { sheet: '1', codes: '3 2' }, first)).location).toContain('/1')
  expect((await site.get(`${pile}/1`, first)).body).toContain('/1?foglio=1"')
  expect((await site.get(`${pile}/1?foglio=1`, first)).body).toContain('value="2 3"')
  await site.post(`${pile}/1`, { sheet: '1', codes: '1 2' }, first)
  await site.post(`${pile}/1`, { sheet: '2', codes: '', blank: 'si' }, first)
  await site.post(`${pile}/2`, { sheet: '1', codes: '2' }, second)
  await site.post(`${pile}/2`, { sheet: '2', blank: 'si' }, second)
  expect((await site.post(`${pile}/conta`, {}, first)).status).toBe(409)
  expect((await site.get(pile, second)).body).toContain('/2?foglio=1')
  const removing = await site.get(`${pile}/elimina`, second)
  expect(removing.body).toContain('Si perdono le battute di 4 schede (prima battuta: 2, seconda: 2)')
  await site.post(`${pile}/2`, { sheet: '1', codes: '2 1' }, second)
  expect((await site.post(`${pile}/conta`, {}, second)).status).toBe(303)
  expect((await site.post(`${paper}/chiudi`, {}, first)).status).toBe(422)
  const reason = 'Le schede sono state consegnate senza numeri.'
  expect((await site.post(`${paper}/chiudi`, { reason }, first)).status).toBe(303)
  expect((await site.get(paper, first)).body).toContain(reason)
})

/** Two of the roll, which the job fixes at the opening: in this story that is in the past. */
async function handedTo({ ballot, voters }: BallotStory): Promise<number[]> {
  await moveBallots(site.db, await hoursBefore(1.5))
  const rows = await site.db
    .selectFrom('ballot_electors')
    .select('id')
    .where('ballot_id', '=', ballot)
    .where(
      'person_id',
      'in',
      voters.slice(0, 2).map(({ id }) => id),
    )
    .execute()
  return rows.map(({ id }) => id)
}

const hoursBefore = async (hours: number) =>
  new Date((await databaseClock(site.db)).getTime() - hours * 3_600_000)
