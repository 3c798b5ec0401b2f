import { beforeEach, expect, test } from 'vitest'
import { databaseClock, execute } from '#platform/command.ts'
import { aBallotDraft, openNow } from '#tests/support/ballots.ts'
import { sceneOf } from '#tests/support/factories.ts'
import { sure } from '#tests/support/negotiations.ts'
import { useSite } from '#tests/support/site.ts'
import { announceBallot, closePaper, issuePapers, markPapers } from '../index.ts'

const site = useSite()
beforeEach(site.empty)

test('a vote that was cast from another window leaves no button to cast it, and says why', async () => {
  const story = await aBallotDraft(site.db)
  await openNow(story)
  const booth = `/votazioni/${story.ballot}/vota`
  const voter = { as: story.voters[0]! }
  const fields = { option: String(story.options[0]) }
  expect((await site.post(booth, { ...fields, passo: 'controlla' }, voter)).body).toContain('value="vota"')
  expect((await site.post(booth, { ...fields, passo: 'vota' }, voter)).status).toBe(303)
  const again = await site.post(booth, { ...fields, passo: 'vota' }, voter)
  expect(again.status).toBe(409)
  expect(again.body).toContain('Questo voto non è partito')
  expect(again.body).not.toContain('value="vota"')
})

test('publishing waits for paper where its button stands, and few voters are told of before the act', async () => {
  const story = await aBallotDraft(site.db)
  const now = (await databaseClock(site.db)).getTime()
  const hoursAgo = (hours: number) => new Date(now - hours * 3_600_000)
  const at = (hours: number) => sceneOf(site.db, story.manager, hoursAgo(hours))
  const moments = { opensAt: hoursAgo(3).toISOString(), closesAt: hoursAgo(1).toISOString() }
  const { ballot } = story
  await sure(execute(announceBallot, at(4), { ballot, ...moments }))
  await sure(execute(issuePapers, at(2), { ballot, count: '2' }))
  const desk = `/votazioni/${ballot}/gestione`
  const staff = { as: story.manager }
  for (const page of [desk, `${desk}/pubblica`]) {
    const { body } = await site.get(page, staff)
    expect(body).toContain('Prima chiudi le schede di carta')
    expect(body).toContain('Non ha votato nessuno')
    expect(body).not.toContain(page === desk ? `href="${desk}/pubblica"` : 'name="confirmed"')
  }
  await sure(execute(markPapers, at(2), { ballot, serials: '1-2', state: 'returned' }))
  await sure(execute(closePaper, at(0), { ballot }))
  expect((await site.get(`${desk}/pubblica`, staff)).body).toContain('name="confirmed"')
})
