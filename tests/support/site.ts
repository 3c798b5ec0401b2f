/** The whole program in process on the test database: pages are asked for as a browser would, without a network. */
import { createHash, createHmac, randomBytes, randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, inject } from 'vitest'
import type { Database } from '#database/types.ts'
import type { Actor } from '#platform/actor.ts'
import { readSettings } from '#platform/settings.ts'
import { type App, buildApp } from '../../src/app.ts'
import { useDatabase } from './database.ts'

export interface Asked {
  readonly as?: Actor
  readonly language?: 'it' | 'en'
  readonly headers?: Readonly<Record<string, string>>
}

export interface Answered {
  readonly status: number
  readonly headers: Headers
  readonly body: string
  /** Where a 303 goes. */
  readonly location: string | null
  readonly cookies: readonly string[]
}

export const testSecret = createHash('sha256').update('only for tests').digest('base64')
export const testAddress = 'http://localhost:3999'

/** A folder with a made-up list of built files, where the real ones are not built. */
export function assetsFolder(): string {
  const provided: string | undefined = inject('assetsFolder')
  if (provided) return provided
  const built = join(import.meta.dirname, '../../build')
  if (existsSync(join(built, 'assets.json'))) return built
  const folder = mkdtempSync(join(tmpdir(), 'partecipanza-assets-'))
  const names = new Proxy({}, { get: (_, name) => `/risorse/${String(name)}` })
  mkdirSync(join(folder, 'assets'))
  const known = [
    'style.css',
    'reading.css',
    'turbo.js',
    'titillium-400.woff2',
    'titillium-600.woff2',
    'lora-400.woff2',
    'favicon.svg',
    'video-consent.js',
  ]
  writeFileSync(
    join(folder, 'assets.json'),
    JSON.stringify(Object.fromEntries(known.map((name) => [name, (names as Record<string, string>)[name]]))),
  )
  return folder
}

/** Makes a session as better-auth would find it, and returns its signed cookie. */
export async function sessionCookie(db: Database, actor: Actor): Promise<string> {
  const token = randomBytes(24).toString('base64url')
  await db
    .insertInto('sessions')
    .values({ id: randomUUID(), token, person_id: actor.id, expires_at: new Date(Date.now() + 86_400_000) })
    .execute()
  const signature = createHmac('sha256', testSecret).update(token).digest('base64')
  return `sessione=${encodeURIComponent(`${token}.${signature}`)}`
}

export interface TestSite {
  readonly app: App
  readonly db: App['services']['db']
  readonly empty: () => Promise<void>
  readonly get: (path: string, asked?: Asked) => Promise<Answered>
  /** Posts a form from our own page; a list is a repeated field. */
  readonly post: (
    path: string,
    fields: Readonly<Record<string, string | readonly string[]>>,
    asked?: Asked,
  ) => Promise<Answered>
}

/** Builds the app once a file. `site.get('/proposte', { as: anna })`. Settings may be changed (DEMO: '1'). */
export function useSite(variables: Readonly<Record<string, string>> = {}): TestSite {
  const database = useDatabase()
  let app: App | undefined
  const sessions = new Map<string, string>()
  beforeAll(async () => {
    const settings = readSettings({
      NODE_ENV: 'test',
      BASE_URL: testAddress,
      SECRET: testSecret,
      WRITES_PER_MINUTE: '100000',
      DATA_DIR: mkdtempSync(join(tmpdir(), 'partecipanza-data-')),
      ...variables,
    })
    app = await buildApp(database.open, settings, assetsFolder())
  }, 60_000)
  afterAll(async () => {
    await app?.close()
  })
  const running = (): App => {
    if (!app) throw new Error('The site runs only inside tests and hooks.')
    return app
  }
  const ask = async (path: string, init: RequestInit, asked: Asked): Promise<Answered> => {
    const headers = new Headers({ host: 'localhost:3999', origin: testAddress, ...asked.headers })
    for (const [name, value] of new Headers(init.headers)) headers.set(name, value)
    const cookies = [headers.get('cookie'), asked.language && `lingua=${asked.language}`]
    if (asked.as) {
      const known = sessions.get(asked.as.id) ?? (await sessionCookie(running().services.db, asked.as))
      sessions.set(asked.as.id, known)
      cookies.push(known)
    }
    const cookie = cookies.filter(Boolean).join('; ')
    if (cookie) headers.set('cookie', cookie)
    const response = await running().fetch(
      new Request(testAddress + path, { ...init, headers, redirect: 'manual' }),
    )
    return {
      status: response.status,
      headers: response.headers,
      body: await response.text(),
      location: response.headers.get('location'),
      cookies: response.headers.getSetCookie(),
    }
  }
  return {
    get app() {
      return running()
    },
    get db() {
      return running().services.db
    },
    empty: async () => {
      sessions.clear()
      await database.empty()
      running().services.cache.empty()
    },
    get: (path, asked = {}) => ask(path, { method: 'GET' }, asked),
    post: (path, fields, asked = {}) => {
      const body = new URLSearchParams()
      for (const [name, value] of Object.entries(fields)) {
        for (const text of typeof value === 'string' ? [value] : value) body.append(name, text)
      }
      return ask(path, { method: 'POST', body }, asked)
    },
  }
}
