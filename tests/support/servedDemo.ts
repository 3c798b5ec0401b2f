/** The demo on a real port for stories in a real browser, on whichever database the suite runs. */
import { mkdtempSync } from 'node:fs'
import type { Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createAdaptorServer } from '@hono/node-server'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, inject } from 'vitest'
import { readSettings } from '#platform/settings.ts'
import { type App, buildApp } from '../../src/app.ts'
import { loadDemo } from '../../src/demo/index.ts'
import { openBrowser } from './browser.ts'
import { useDatabase } from './database.ts'
import { testSecret } from './site.ts'

export interface ServedDemo {
  readonly address: string
  readonly app: App
  /** A fresh visitor, with or without JavaScript. */
  readonly visitor: (options?: { javaScript?: boolean; width?: number }) => Promise<Page>
  /** A fresh visitor who has taken the part of a demo person, by clicking. */
  readonly visitorAs: (name: string, options?: { javaScript?: boolean; width?: number }) => Promise<Page>
}

/** Loads the demo once a file and serves it. */
export function useServedDemo(): ServedDemo {
  const database = useDatabase()
  let app: App | undefined
  let server: Server | undefined
  let browser: Browser | undefined
  let address = ''
  const contexts: BrowserContext[] = []

  beforeAll(async () => {
    await database.empty()
    const settings = readSettings({
      NODE_ENV: 'test',
      DEMO: '1',
      PORT: '0',
      SECRET: testSecret,
      WRITES_PER_MINUTE: '100000',
      DATA_DIR: mkdtempSync(join(tmpdir(), 'partecipanza-demo-')),
    })
    app = await buildApp(database.open, settings, inject('assetsFolder'))
    await loadDemo(app)
    server = createAdaptorServer({ fetch: app.fetch }) as Server
    await new Promise<void>((listening) => server?.listen(0, '127.0.0.1', listening))
    const bound = server.address()
    address = `http://127.0.0.1:${typeof bound === 'object' && bound ? bound.port : 0}`
    browser = await openBrowser()
  }, 180_000)
  afterAll(async () => {
    for (const context of contexts) await context.close()
    await browser?.close()
    server?.closeAllConnections()
    await new Promise((closed) => server?.close(closed) ?? closed(undefined))
    await app?.close()
  }, 60_000)

  const visitor: ServedDemo['visitor'] = async ({ javaScript = true, width = 1280 } = {}) => {
    if (!browser) throw new Error('The demo is served only inside tests and hooks.')
    const context = await browser.newContext({
      javaScriptEnabled: javaScript,
      viewport: { width, height: 900 },
      locale: 'it-IT',
      timezoneId: 'Europe/Rome',
      baseURL: address,
    })
    context.setDefaultTimeout(30_000)
    contexts.push(context)
    return await context.newPage()
  }

  return {
    get address() {
      return address
    },
    get app() {
      if (!app) throw new Error('The demo runs only inside tests and hooks.')
      return app
    },
    visitor,
    visitorAs: async (name, options) => {
      const page = await visitor(options)
      await page.goto('/accedi')
      await page.getByRole('button', { name: new RegExp(name) }).click()
      await page.getByRole('button', { name: 'Esci' }).waitFor()
      return page
    },
  }
}
