import { beforeEach, expect, test } from 'vitest'
import type { Actor } from '#platform/actor.ts'
import { execute } from '#platform/command.ts'
import { aBallot, afterwards, announcedAt, during, manage, vote } from '#tests/support/ballots.ts'
import { aPerson, onProcess, sceneOf } from '#tests/support/factories.ts'
import { sure } from '#tests/support/negotiations.ts'
import { useSite } from '#tests/support/site.ts'
import {
  closePaper,
  countBatch,
  createBatch,
  handPaper,
  issuePapers,
  markPapers,
  moveBallots,
  publishResult,
  typeSheet,
} from '../index.ts'
import { findDeskFacts } from '../queries/deskFacts.ts'
import { mayShowChannels } from '../rules/mayShowChannels.ts'
import { unlikeVotes } from '../rules/unlikeVotes.ts'

const site = useSite()
beforeEach(site.empty)

const reason = 'Due schede avanzate sono state buttate.'

/** A published ballot in which ten voted online and others on paper; two printed ballots are missing, and the first sheets of the pile are blank. */
async function aMixedResult(onPaper: number, blank = 0) {
  const story = await aBallot(site.db, { voters: 10 + onPaper })
  await sure(manage(story, issuePapers, { count: onPaper + 2 }, announcedAt))
  await moveBallots(site.db, during)
  for (const voter of story.voters.slice(0, 10))
    await sure(vote(story, voter, { option: [story.options[0]] }))
  for (const voter of story.voters.slice(10)) await hand(voter)
  const typists = [await aTypist(), await aTypist()]
  const { batch } = await sure(manage(story, createBatch, { label: 'Urna 1', sheets: onPaper }))
  for (const [place, typist] of typists.entries()) {
    for (let sheet = 1; sheet <= onPaper; sheet += 1) {
      const mark = sheet <= blank ? { blank: 'si' } : { codes: '4' }
      const fields = { ballot: story.ballot, batch, typing: place + 1, sheet, ...mark }
      await sure(execute(typeSheet, sceneOf(site.db, typist, afterwards), fields))
    }
  }
  await sure(manage(story, countBatch, { batch }))
  await sure(manage(story, markPapers, { serials: `1-${onPaper}`, state: 'used' }))
  await sure(manage(story, closePaper, { reason }))
  await sure(manage(story, publishResult))
  const address = `/votazioni/${story.ballot}/risultati`
  return {
    toCount: (await findDeskFacts(site.db, story.ballot)).votesToCount,
    page: (await site.get(address)).body,
    csv: (await site.get(`${address}.csv`)).body,
    json: JSON.parse((await site.get(`${address}.json`)).body),
    openData:
      (await site.get('/dati/votazioni.json')).body +
      (await site.get('/dati/risultati-delle-votazioni.json')).body,
  }

  async function hand(person: Actor) {
    const { id: elector } = await site.db
      .selectFrom('ballot_electors')
      .select('id')
      .where('person_id', '=', person.id)
      .executeTakeFirstOrThrow()
    await sure(manage(story, handPaper, { elector, hasLooked: 'si' }, during))
  }
  async function aTypist() {
    return await aPerson(site.db, { roles: [onProcess('facilitator', story.process)] })
  }
}

test('one vote on paper cannot be read from the channel: page, files and open data have the totals only', async () => {
  const { page, csv, json, openData } = await aMixedResult(1)
  expect(page).toContain('quanti per canale non si pubblica')
  expect(page).not.toContain('Votanti per canale')
  expect(page).toContain('11 voti validi contati.')
  expect(page).toContain('Sono state stampate 3 schede.')
  expect(page).not.toContain('Nell’urna')
  expect(page).toContain('I numeri non tornano')
  expect(page).toContain(reason)
  expect(json.turnout).toEqual({ total: 11 })
  expect(json.outcome.votes).toEqual({ total: 11 })
  expect(json.paper).toEqual({ issued: 3, matches: false, reason })
  for (const option of json.outcome.options) expect(option.byChannel).toBeNull()
  expect(csv).toMatch(/Mappa,,1,,,/)
  expect(openData).not.toMatch(/online|carta/)
})

test('where at least ten voted by each channel the page shows both, and how every sheet of paper ended', async () => {
  const { page, json } = await aMixedResult(10)
  expect(page).toContain('Votanti per canale')
  expect(page).toContain('20 voti validi contati: 10 online, 10 su carta.')
  expect(page).toContain('Di 12 schede stampate, 2 non risultano')
  expect(page).toContain(reason)
  expect(json.turnout).toEqual({ total: 20, online: 10, paper: 10 })
  expect(json.paper).toMatchObject({ issued: 12, used: 10, typed: 10, blank: 0, turnout: 10, matches: false })
  expect(json.outcome.options[3].byChannel).toEqual({ online: 0, paper: 10 })
})

test('a channel is shown where both hide single people, or where all voted by the same', () => {
  const channels = (online: number, paper: number) => ({ online, paper })
  expect(mayShowChannels(channels(3, 0), channels(3, 0))).toBe(true)
  expect(mayShowChannels(channels(0, 3), channels(0, 2))).toBe(true)
  expect(mayShowChannels(channels(40, 9), channels(40, 9))).toBe(false)
  expect(mayShowChannels(channels(9, 40), channels(9, 40))).toBe(false)
  expect(mayShowChannels(channels(40, 12), channels(40, 9))).toBe(false)
  expect(mayShowChannels(channels(40, 10), channels(40, 10))).toBe(true)
})

test('how many sheets were blank is told where the paper channel is, elsewhere only that some were', async () => {
  const shown = await aMixedResult(11, 1)
  expect(shown.page).toContain('20 voti validi contati: 10 online, 10 su carta.')
  expect(shown.page).toContain('una scheda di carta era bianca o nulla')
  expect(shown.json.paper).toMatchObject({ blank: 1 })
  expect(shown.toCount).toBe(20)
  const hidden = await aMixedResult(3, 1)
  expect(hidden.page).toContain('12 voti validi contati.')
  expect(hidden.page).toContain('bianche, nulle, o consegnate e non contate')
  expect(hidden.page).not.toContain('una scheda di carta era bianca')
  expect(hidden.toCount).toBe(12)
  expect(hidden.json.paper).not.toHaveProperty('blank')
})

test('the difference between voters and valid votes is said in full, in part or not at all', () => {
  const figures = {
    issued: 5,
    used: 5,
    spoiled: 0,
    returned: 0,
    typed: 5,
    blank: 2,
    turnout: 5,
    openBatches: 0,
  }
  const said = (valid: number, of: typeof figures | null, isBySheet: boolean) =>
    unlikeVotes({ voted: 20 }, valid, of, isBySheet).map(({ key, values }) => [
      key.split('.').at(-1),
      values?.count,
    ])
  expect(said(20, figures, true)).toEqual([])
  expect(said(18, null, true)).toEqual([])
  expect(said(18, figures, true)).toEqual([['blank', 2]])
  expect(said(17, figures, true)).toEqual([
    ['blank', 2],
    ['missing', 1],
  ])
  expect(said(18, figures, false)).toEqual([['someBlank', undefined]])
  expect(said(17, { ...figures, turnout: 6 }, false)).toEqual([['someBlankOrMissing', undefined]])
})
