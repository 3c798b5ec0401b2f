import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { expectNoSidewaysScroll, expectNoViolations, openBrowser } from './browser.ts'

let browser: Browser
let page: Page

beforeAll(async () => {
  browser = await openBrowser()
  page = await (await browser.newContext()).newPage()
}, 60_000)
afterAll(() => browser?.close())

vi.setConfig({ testTimeout: 30_000 })

const document = (body: string) =>
  `<!doctype html><html lang="it"><head><title>Prova</title></head><body><main><h1>Ciao</h1>${body}</main></body></html>`

test('a sound page passes', async () => {
  await page.setContent(document('<p>Un testo.</p>'))

  await expectNoViolations(page)
  await expectNoSidewaysScroll(page)
})

test('a picture without words is found', async () => {
  await page.setContent(document('<img src="/a.png">'))

  await expect(expectNoViolations(page)).rejects.toThrow('image-alt')
})

test('grey text on a dark ground is found in the dark scheme', async () => {
  const dark = '@media (prefers-color-scheme: dark) { body { background: #222; color: #333 } }'
  await page.setContent(document(`<style>${dark}</style><p>Un testo.</p>`))

  await expect(expectNoViolations(page)).rejects.toThrow('dark scheme')
})

test('a table wider than a small telephone is found', async () => {
  await page.setContent(document('<table width="500"><tr><td>Uno</td></tr></table>'))

  await expect(expectNoSidewaysScroll(page)).rejects.toThrow('at 320 px: table')
})
