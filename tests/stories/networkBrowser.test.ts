/** In a real browser: nothing leaves for a video's host before the reader says so, and the pages hold for everybody. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { getRequestListener } from '@hono/node-server'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { loadNetwork } from '#demo/network.ts'
import { assemblyVideo } from '#demo/videos.ts'
import { expectNoSidewaysScroll, expectNoViolations, openBrowser } from '#tests/support/browser.ts'
import { aProcess, aProposal } from '#tests/support/factories.ts'
import { useSite } from '#tests/support/site.ts'

const site = useSite()
let browser: Browser
let origin = ''
const server = createServer((request, response) => listener(request, response))
const listener = getRequestListener((request) => site.app.fetch(request))
const host = 'https://www.youtube-nocookie.com'

beforeAll(async () => {
  const { bodies } = await site.db.transaction().execute(loadNetwork)
  const process = await aProcess(site.db, { bodyId: bodies['unione-bassa-reggiana']! })
  await aProposal(site.db, { processId: process.id })
  await site.db
    .insertInto('videos')
    .values({ ...assemblyVideo, subject_kind: 'lab', subject_id: 1 })
    .execute()
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

/** A page, and where its requests went outside the site; the video's host answers with a page of ours. */
async function aReader(
  javaScriptEnabled: boolean,
): Promise<{ context: BrowserContext; page: Page; outside: string[] }> {
  const context = await browser.newContext({ javaScriptEnabled })
  const page = await context.newPage()
  const outside: string[] = []
  page.on('request', (request) => {
    const { origin: asked } = new URL(request.url())
    if (asked !== origin && asked !== 'null') outside.push(asked)
  })
  await context.route(`${host}/**`, (route) =>
    route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Video</title><p>Video</p>' }),
  )
  return { context, page, outside }
}

describe.each([
  ['with JavaScript', true],
  ['without JavaScript', false],
] as const)('a video that waits for consent, %s', (_name, javaScript) => {
  test('is watched once, and the page behind it stays closed', async () => {
    const { context, page, outside } = await aReader(javaScript)
    await page.goto(`${origin}/laboratori/piacenza`)
    await page.getByText('Leggi la trascrizione').click()
    expect(await page.getByText('lo SPID a mia madre lo faccio io').isVisible()).toBe(true)
    expect(outside).toEqual([])
    expect((await context.cookies()).map((cookie) => cookie.name)).toEqual([])

    await page.getByRole('button', { name: 'Accetta e guarda' }).click()
    await page.locator('iframe').waitFor({ state: 'attached' })
    await page.waitForLoadState('networkidle')
    expect(await page.locator('iframe').getAttribute('src')).toContain(
      `${host}/embed/${assemblyVideo.video_code}`,
    )
    expect([...new Set(outside)]).toEqual([host])
    if (javaScript) await holdsFocus(page)
    expect((await context.cookies()).map((cookie) => cookie.name)).toEqual([])

    outside.length = 0
    await page.getByRole('link', { name: 'Torna alla pagina di prima' }).click()
    await page.locator('iframe').waitFor({ state: 'detached' })
    await page.waitForLoadState('networkidle')
    expect(await page.locator('iframe').count()).toBe(0)
    expect(outside).toEqual([])
    await context.close()
  })

  test('is remembered where the reader says so, and forgotten when they take it back', async () => {
    const { context, page, outside } = await aReader(javaScript)
    await page.goto(`${origin}/laboratori/piacenza`)
    await page.getByLabel('Ricorda la scelta per sei mesi').check()
    await page.getByRole('button', { name: 'Accetta e guarda' }).click()
    await page.locator('iframe').waitFor({ state: 'attached' })
    await page.waitForLoadState('networkidle')
    expect(new URL(page.url()).pathname).toBe('/laboratori/piacenza')
    expect(await page.locator('iframe').count()).toBe(1)
    expect([...new Set(outside)]).toEqual([host])
    if (javaScript) await holdsFocus(page)
    const [cookie] = (await context.cookies()).filter(({ name }) => name === 'contenuti')
    expect(Math.round(((cookie?.expires ?? 0) * 1000 - Date.now()) / 86_400_000)).toBe(180)

    outside.length = 0
    await page.getByRole('link', { name: 'Contenuti esterni: YouTube sì' }).click()
    await Promise.all([
      page.waitForResponse((response) => response.request().method() === 'POST'),
      page.getByRole('button', { name: 'Revoca tutte le scelte' }).click(),
    ])
    await page.goto(`${origin}/laboratori/piacenza`)
    await page.waitForLoadState('networkidle')
    expect(await page.locator('iframe').count()).toBe(0)
    expect(await page.getByRole('link', { name: 'Contenuti esterni: YouTube no' }).count()).toBe(1)
    expect(outside).toEqual([])
    await context.close()
  })
})

async function holdsFocus(page: Page): Promise<void> {
  await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('IFRAME')
}

const pages = [
  '/',
  '/laboratori',
  '/laboratori/piacenza',
  '/enti',
  '/enti/unione-bassa-reggiana',
  '/strategie/1',
  '/cerca?q=reggio',
  '/cerca?q=niente-di-niente',
  '/accessibilita',
  '/accessibilita/segnala',
  '/privacy',
  '/privacy/contenuti-esterni',
  '/note-legali',
  '/aiuto',
  '/regole',
  '/pagina-chiara?pagina=%2Fenti&chiara=si',
  '/stato',
  '/dati',
  '/dati/proposte',
]

test.each(pages)('%s has no barrier that axe finds, and fits 320 pixels', async (path) => {
  const context = await browser.newContext()
  const page = await context.newPage()
  await page.goto(origin + path)
  await expectNoViolations(page)
  await expectNoSidewaysScroll(page)
  await context.close()
})
