import { afterAll, beforeAll, expect, test } from 'vitest'
import { drawMap, type Vote, writeReport } from '#packages/opinion-map'
import { expectNoSidewaysScroll, expectNoViolations, openBrowser } from '#tests/support/browser.ts'

let browser: Awaited<ReturnType<typeof openBrowser>>
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

test('the report is accessible in both schemes and needs no scrolling sideways', async () => {
  const votes = Array.from({ length: 90 * 20 }, (_, at) => {
    const [person, statement] = [at % 90, Math.floor(at / 90)]
    const isAgainst = (person % 3) + 1 === statement % 4
    const vote: Vote = (person * 7 + statement * 13) % 11 === 0 ? 0 : isAgainst ? -1 : 1
    return { participant: String(person), statement: `s${statement}`, vote }
  })
  const map = drawMap({ votes })
  expect(map.groups.length).toBeGreaterThan(1)
  const texts = new Map([['s1', 'A statement that is long enough to take more than a single line']])
  const page = await (await browser.newContext()).newPage()
  await page.setContent(writeReport(map, { title: 'votes.csv', texts, command: 'opinion-map votes.csv' }))
  await page.locator('summary').click()
  await expectNoViolations(page)
  await expectNoSidewaysScroll(page)
  expect(await page.locator('figure svg.map').count()).toBe(1)
})
