import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import PostalMime from 'postal-mime'
import { beforeEach, expect, test, vi } from 'vitest'
import { aPerson } from '#tests/support/factories.ts'
import { type Answered, useSite } from '#tests/support/site.ts'

const site = useSite()
beforeEach(() => site.empty())

const field = (body: string, name: string): string =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(body)?.[1] ?? ''
const cookieOf = (answered: Answered, name: string): string =>
  answered.cookies.find((cookie) => cookie.startsWith(`${name}=`))?.split(';')[0] ?? ''

/** The newest letter to an address, once it has been written. */
async function letterTo(address: string, after = 0) {
  const folder = join(site.app.services.settings.dataDirectory, 'mail')
  return await vi.waitFor(async () => {
    const letters = await Promise.all(
      readdirSync(folder)
        .sort()
        .map((name) => PostalMime.parse(readFileSync(join(folder, name)))),
    )
    const own = letters.filter((letter) => letter.to?.[0]?.address === address)
    const newest = own.at(-1)
    if (!newest || own.length <= after) throw new Error('no letter yet')
    return newest
  })
}

async function ask(email: string, extra: Record<string, string> = {}) {
  const asked = await site.post('/accedi', { email, ...extra })
  expect(asked.status).toBe(303)
  const page = await site.get(asked.location ?? '')
  const letter = await letterTo(email.trim().toLowerCase())
  const code = /\d{6}/.exec(letter.subject ?? '')?.[0] ?? ''
  const link = /http:\/\/\S+/.exec(letter.text ?? '')?.[0] ?? ''
  return {
    page,
    request: field(page.body, 'richiesta'),
    code,
    link: link.replace('http://localhost:3999', ''),
  }
}

const sessions = async () => (await site.db.selectFrom('sessions').selectAll().execute()).length

test('a code by e-mail opens a session, asks a new person for a name, and works once', async () => {
  const { request, code } = await ask(' Anna@Example.org ')
  const entered = await site.post('/accedi/codice', { richiesta: request, codice: code })
  expect(entered.status).toBe(303)
  expect(entered.location).toBe('/accedi/benvenuto?torna=%2F')
  const cookie = entered.cookies.find((text) => text.startsWith('sessione='))
  expect(cookie).toMatch(/HttpOnly/)
  expect(cookie).toMatch(/SameSite=Lax/)
  const headers = { cookie: cookieOf(entered, 'sessione') }
  const named = await site.post('/accedi/benvenuto', { name: 'Anna B.', torna: '/proposte' }, { headers })
  expect(named.location).toBe('/proposte')
  const person = await site.db.selectFrom('people').selectAll().executeTakeFirstOrThrow()
  expect(person).toMatchObject({ name: 'Anna B.', email: 'anna@example.org', email_verified: true })

  const again = await site.post('/accedi/codice', { richiesta: request, codice: code })
  expect(again.status).toBe(422)
  expect(await sessions()).toBe(1)
})

test('a GET of the link in the letter shows a button and signs nobody in', async () => {
  const { link } = await ask('bruno@example.org')
  const page = await site.get(link)
  expect(page.status).toBe(200)
  expect(page.cookies.some((cookie) => cookie.startsWith('sessione'))).toBe(false)
  expect(await sessions()).toBe(0)
  expect(await site.db.selectFrom('people').selectAll().execute()).toEqual([])
  const entered = await site.post('/accedi/codice', {
    richiesta: field(page.body, 'richiesta'),
    codice: field(page.body, 'codice'),
  })
  expect(entered.status).toBe(303)
  expect(await sessions()).toBe(1)
})

test('after five wrong codes even the right one opens nothing, and a new code does', async () => {
  const { request, code } = await ask('chiara@example.org')
  const wrong = code === '000000' ? '000001' : '000000'
  for (let attempt = 0; attempt < 5; attempt += 1) {
    const refused = await site.post('/accedi/codice', { richiesta: request, codice: wrong })
    expect(refused.status).toBe(422)
    expect(refused.body).toContain('non è quello giusto')
  }
  expect((await site.post('/accedi/codice', { richiesta: request, codice: code })).body).toContain(
    'Troppi tentativi',
  )
  await site.post('/accedi/nuovo-codice', { richiesta: request })
  const letter = await letterTo('chiara@example.org', 1)
  const fresh = /\d{6}/.exec(letter.subject ?? '')?.[0] ?? ''
  expect((await site.post('/accedi/codice', { richiesta: request, codice: fresh })).status).toBe(303)
})

test('a new code makes the one before worthless', async () => {
  const { request, code } = await ask('dario@example.org')
  await site.post('/accedi/nuovo-codice', { richiesta: request })
  await letterTo('dario@example.org', 1)
  const refused = await site.post('/accedi/codice', { richiesta: request, codice: code })
  expect(refused.status).toBe(422)
  expect(await sessions()).toBe(0)
})

test('known and unknown addresses get the same answer', async () => {
  await aPerson(site.db, { email: 'elif@example.org' })
  const known = await ask('elif@example.org')
  const unknown = await ask('nessuno@example.org')
  const masked = (body: string, email: string, request: string) =>
    body.replaceAll(email, 'E').replaceAll(request, 'R').replaceAll(encodeURIComponent(request), 'R')
  expect(masked(known.page.body, 'elif@example.org', known.request)).toBe(
    masked(unknown.page.body, 'nessuno@example.org', unknown.request),
  )
  const letters = [await letterTo('elif@example.org'), await letterTo('nessuno@example.org')]
  expect(letters[0]?.text?.replaceAll(/\d{6}|richiesta=\S+/g, '')).toBe(
    letters[1]?.text?.replaceAll(/\d{6}|richiesta=\S+/g, ''),
  )
})

test('the code is not in the database', async () => {
  const { code } = await ask('franca@example.org')
  const rows = await site.db.selectFrom('verifications').selectAll().execute()
  expect(rows).toHaveLength(1)
  expect(JSON.stringify(rows)).not.toContain(code)
  const drafts = await site.db.selectFrom('drafts').select('content').execute()
  expect(JSON.stringify(drafts)).not.toContain(code)
})

test('the way back is only ever within the site', async () => {
  for (const evil of ['//evil.example', '/\\evil.example', 'https:evil.example', '/%09/evil', 'evil']) {
    const page = await site.get(`/accedi?torna=${encodeURIComponent(evil)}`)
    expect(['/', '/%09/evil']).toContain(field(page.body, 'torna'))
  }
})

test('signing out ends the session at once, and only a POST does it', async () => {
  const anna = await aPerson(site.db)
  expect((await site.get('/esci', { as: anna })).status).toBe(404)
  expect(await sessions()).toBe(1)
  const out = await site.post('/esci', {}, { as: anna })
  expect(out.location).toBe('/')
  expect(await sessions()).toBe(0)
})

test('a session cookie with another signature is nobody', async () => {
  const anna = await aPerson(site.db)
  await site.get('/accedi', { as: anna })
  const { token } = await site.db.selectFrom('sessions').select('token').executeTakeFirstOrThrow()
  const forged = await site.get('/accedi/benvenuto', { headers: { cookie: `sessione=${token}.AAAA` } })
  expect(forged.location).toBe('/accedi')
})

test('outside the demonstration nobody signs in with one click', async () => {
  const anna = await aPerson(site.db)
  await site.db.updateTable('people').set({ is_demo: true }).execute()
  expect((await site.post('/accedi/demo', { persona: anna.id })).status).toBe(404)
  expect((await site.get('/accedi')).body).not.toContain('accedi/demo')
})
