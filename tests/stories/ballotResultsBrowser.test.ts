/** Results of some forty votes in a real browser: every kind of picture and table, light and dark, on the narrowest screen. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { getRequestListener } from '@hono/node-server'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addOption, overrideResult, publishResult } from '#modules/ballots/index.ts'
import { execute } from '#platform/command.ts'
import {
  aBallot,
  aBallotDraft,
  administratorOf,
  afterwards,
  announce,
  announcedAt,
  manage,
  vote,
} from '#tests/support/ballots.ts'
import { expectNoSidewaysScroll, expectNoViolations, openBrowser } from '#tests/support/browser.ts'
import { sceneOf } from '#tests/support/factories.ts'
import { sure } from '#tests/support/negotiations.ts'
import { useSite } from '#tests/support/site.ts'

const site = useSite()
let browser: Browser
let origin = ''
const server = createServer((request, response) => listener(request, response))
const listener = getRequestListener((request) => site.app.fetch(request))

beforeAll(async () => {
  await new Promise<void>((listening) => {
    server.listen(0, 'localhost', listening)
  })
  origin = `http://localhost:${(server.address() as AddressInfo).port}`
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  server.closeAllConnections()
  server.close()
})

const more = [
  'Rete senza fili nelle piazze degli otto comuni',
  'Corsi serali di fotografia',
  'Archivio digitale del fiume',
]

/** The options a voter likes: two camps of different size, and some who like a bit of everything. */
const likedBy = (voter: number): number[] =>
  voter % 5 < 3 ? [0, 1, (voter % 3) + 4] : voter % 5 === 3 ? [2, 3] : [voter % 7, (voter + 3) % 7]

async function aResult(
  settings: Readonly<Record<string, unknown>>,
  isOverridden = false,
  voters = 42,
): Promise<string> {
  const costs = ['9000', '6500', '5200,50', '12000']
  const story = await aBallotDraft(site.db, { settings, costs, voters })
  const staff = sceneOf(site.db, story.manager, announcedAt)
  const added: number[] = []
  for (const title of more) {
    const cost = settings.method === 'budget' ? '4000' : ''
    added.push((await sure(execute(addOption, staff, { ballot: story.ballot, title, cost }))).id)
  }
  await announce(story)
  const options = [...story.options, ...added]
  for (const [at, voter] of story.voters.entries()) {
    const liked = [...new Set(likedBy(at))].map((place) => options[place] ?? 0)
    const fields =
      settings.method === 'rank'
        ? Object.fromEntries(liked.map((id, place) => [`rank_${id}`, String(place + 1)]))
        : settings.method === 'points'
          ? Object.fromEntries(liked.map((id, place) => [`points_${id}`, String(4 - place)]))
          : { option: liked.map(String) }
    await sure(vote(story, voter, fields))
  }
  await sure(manage(story, publishResult))
  if (isOverridden)
    await sure(
      execute(overrideResult, sceneOf(site.db, await administratorOf(story), afterwards), {
        ballot: story.ballot,
        selected: options.slice(2, 4).map(String),
        reason: 'La sede dello sportello è in restauro fino a giugno: si comincia da ciò che è pronto.',
      }),
    )
  return `/votazioni/${story.ballot}/risultati`
}

const none = { seats: '', most: '' }
test.each([
  [
    'budget',
    { ...none, method: 'budget', rule: 'equal-shares', utility: 'cost', completion: 'none', budget: '25000' },
  ],
  ['override', { method: 'choose', rule: 'pav', seats: '3', most: '3' }],
  ['steps', { method: 'choose', rule: 'seq-phragmen', seats: '3', most: '3' }],
  ['duels', { ...none, method: 'rank', rule: 'schulze', seats: '1' }],
  ['rounds', { ...none, method: 'rank', rule: 'stv-meek', seats: '2' }],
  ['points', { ...none, method: 'points', rule: 'sum', seats: '2', pointsEach: '10' }],
  ['one vote', { ...none, method: 'rank', rule: 'schulze' }, 1],
] as const)(
  'the result of %s holds for everybody',
  async (name, settings, voters?: number) => {
    const path = await aResult(settings, name === 'override', voters)
    const context = await browser.newContext()
    const page = await context.newPage()
    await page.goto(origin + path)
    for (const summary of await page.locator('main summary').all()) await summary.click()
    await expectNoViolations(page)
    await expectNoSidewaysScroll(page)
    expect(await page.locator('h1').count()).toBe(1)
    await context.close()
  },
  60_000,
)

test('the page of a result that is not published yet holds for everybody', async () => {
  const { ballot } = await aBallot(site.db)
  const context = await browser.newContext()
  const page = await context.newPage()
  await page.goto(`${origin}/votazioni/${ballot}/risultati`)
  await expectNoViolations(page)
  await expectNoSidewaysScroll(page)
  await context.close()
}, 60_000)
