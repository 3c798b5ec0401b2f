import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser } from '../../../support/browser.ts'
import { keyboard, reach } from './keyboardHand.ts'

let browser: Browser
let page: Page

beforeAll(async () => {
  browser = await openBrowser()
  page = await (await browser.newContext({ viewport: { width: 800, height: 400 } })).newPage()
}, 60_000)
afterAll(() => browser?.close())

const shows = (body: string) => page.setContent(`<!doctype html><html lang="it"><body>${body}</body></html>`)
const wanted = () => page.getByRole('link', { name: 'Arrivo' })

test('a link further down is reached, and one above is reached by going back', async () => {
  await shows('<a href="/1">Inizio</a><button>In mezzo</button><a href="/2">Arrivo</a>')
  await reach(wanted())
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Arrivo')
  await reach(page.getByRole('link', { name: 'Inizio' }))
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Inizio')
})

test('what Tab passes by is told', async () => {
  await shows('<a href="/1">Inizio</a><a href="/2" tabindex="-1">Arrivo</a>')
  await expect(reach(wanted())).rejects.toThrow('Tab never reaches')
})

test('a focus that is not drawn is told, also on the way', async () => {
  await shows('<style>button:focus { outline: 0 }</style><button>In mezzo</button><a href="/2">Arrivo</a>')
  await expect(reach(wanted())).rejects.toThrow('The focus on button "In mezzo" is not shown')
})

test('a focus under a band that stays is told', async () => {
  const band =
    '<style>p { position: fixed; inset: 0 0 auto; height: 99px; margin: 0; background: red }</style>'
  await shows(`${band}<a href="/2">Arrivo</a><p>Sempre qui</p>`)
  await expect(reach(wanted())).rejects.toThrow('is covered')
})

test('a focus outside the page is told', async () => {
  await shows('<style>a { position: fixed; left: -999px }</style><a href="/2">Arrivo</a>')
  await expect(reach(wanted())).rejects.toThrow('is out of sight')
})

test('days and hours are typed part by part, again over what stands there', async () => {
  const ring = '<style>:focus-within { outline: 2px solid }</style>'
  await shows(`${ring}<input type="date" aria-label="Giorno"><input type="time" aria-label="Ora">`)
  for (const [day, hour] of [
    ['2026-11-25', '18:05'],
    ['2027-01-03', '00:30'],
  ] as const) {
    await keyboard.write(page.getByLabel('Ora'), hour)
    await keyboard.write(page.getByLabel('Giorno'), day)
    expect(await page.getByLabel('Giorno').inputValue()).toBe(day)
    expect(await page.getByLabel('Ora').inputValue()).toBe(hour)
  }
})
