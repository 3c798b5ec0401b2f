import { beforeEach, expect, test } from 'vitest'
import { readSettings } from '#platform/settings.ts'
import { aPerson, onPlatform } from '#tests/support/factories.ts'
import { type Answered, testSecret, useSite } from '#tests/support/site.ts'
import { startAccounts } from '../accounts.ts'
import { createDemoPerson } from '../demo.ts'
import { inviteFirstAdministrator } from '../invitations.ts'

const site = useSite({ DEMO: '1' })
beforeEach(() => site.empty())

const cookiesOf = (...answers: Answered[]): { cookie: string } => ({
  cookie: answers
    .flatMap(({ cookies }) => cookies.map((cookie) => cookie.split(';')[0]))
    .filter((cookie) => cookie && !cookie.endsWith('='))
    .join('; '),
})

test('what was typed before signing in is found again and sent with one button', async () => {
  const kept = await site.post('/gruppi/nuovo', {
    _key: crypto.randomUUID(),
    name: 'Amici "del" Po',
    category: 'association',
    informal: 'si',
    description: 'Vicini di argine.',
  })
  expect(kept.location).toBe('/accedi?riprendi=1')
  const waiting = cookiesOf(kept)
  expect((await site.get('/accedi?riprendi=1', { headers: waiting })).body).toContain(
    'Quello che hai scritto',
  )

  const anna = await createDemoPerson(site.db, { name: 'Anna', persona: 'resident' })
  const entered = await site.post('/accedi/demo', { persona: anna.id }, { headers: waiting })
  expect(entered.location).toBe('/accedi/riprendi')
  const signedIn = { cookie: `${waiting.cookie}; ${cookiesOf(entered).cookie}` }
  const page = await site.get('/accedi/riprendi', { headers: signedIn })
  expect(page.body).toContain('Vicini di argine.')
  expect(page.body).toContain('Amici &quot;del&quot; Po')
  expect(page.body.indexOf('Amici')).toBeLessThan(page.body.indexOf('Vicini di argine.'))
  const asked = await site.get('/accedi/lascia', { headers: signedIn })
  expect(asked.body).toContain('Cancella quello che avevo scritto')
  expect(await site.db.selectFrom('groups').selectAll().execute()).toEqual([])

  const sent = await site.post('/accedi/riprendi', {}, { headers: signedIn })
  expect(sent.status).toBe(307)
  expect(sent.location).toBe('/gruppi/nuovo')
  expect(await site.db.selectFrom('drafts').selectAll().execute()).toEqual([])
})

test('the demonstration lists its people and signs in with one click', async () => {
  await aPerson(site.db, { name: 'Persona vera' })
  const chiara = await createDemoPerson(site.db, {
    name: 'Chiara',
    persona: 'facilitator',
    roles: [onPlatform('facilitator')],
  })
  const page = await site.get('/accedi')
  expect(page.body).toContain('Entra come Chiara')
  expect(page.body).not.toContain('Persona vera')
  const entered = await site.post('/accedi/demo', { persona: chiara.id, torna: '/proposte' })
  expect(entered.location).toBe('/proposte')
  expect((await site.get('/amministrazione', { headers: cookiesOf(entered) })).status).toBe(200)
})

test('nobody real can be become with one click, not even in the demonstration', async () => {
  const anna = await aPerson(site.db)
  expect((await site.post('/accedi/demo', { persona: anna.id })).status).toBe(404)
})

test('the one-time link makes the first administrator, once', async () => {
  const link = (await inviteFirstAdministrator(site.db)) ?? ''
  const page = await site.get(link)
  expect(page.status).toBe(200)
  expect(await site.db.selectFrom('people').selectAll().execute()).toEqual([])
  const invitation = new URL(link, 'http://x').searchParams.get('chiave') ?? ''
  const fields = { invitation, name: 'Ada', email: 'ada@example.org' }
  expect((await site.post('/accedi/primo-accesso', { ...fields, email: '' })).status).toBe(422)
  const done = await site.post('/accedi/primo-accesso', fields)
  expect(done.location).toBe('/amministrazione')
  expect((await site.get('/amministrazione', { headers: cookiesOf(done) })).status).toBe(200)
  expect((await site.post('/accedi/primo-accesso', fields)).status).toBe(404)
  expect((await site.get(link)).status).toBe(404)
  expect(await inviteFirstAdministrator(site.db)).toBeUndefined()
})

test('the one-time link is over after a day', async () => {
  const link = (await inviteFirstAdministrator(site.db)) ?? ''
  await site.db
    .updateTable('invitations')
    .set({ expires_at: new Date(0) })
    .execute()
  expect((await site.get(link)).status).toBe(404)
})

test('real use refuses to begin on a database with demo identities', async () => {
  await createDemoPerson(site.db, { name: 'Anna', persona: 'resident' })
  const settings = readSettings({ NODE_ENV: 'production', SECRET: testSecret, DATA_DIR: '/tmp/people/none' })
  const { db } = site
  const post = site.app.post
  const database = { db } as Parameters<typeof startAccounts>[0]['database']
  await expect(startAccounts({ database, settings, post })).rejects.toThrow(/demo identities/)
})

test('over HTTPS the cookie is bound to the host', async () => {
  const settings = readSettings({
    NODE_ENV: 'test',
    SECRET: testSecret,
    BASE_URL: 'https://partecipa.example.org',
  })
  const database = { db: site.db } as Parameters<typeof startAccounts>[0]['database']
  await startAccounts({ database, settings, post: site.app.post })
  const { sessionCookie } = await import('../sessions.ts')
  const cookie = await sessionCookie(site.db, 'token')
  expect(cookie).toMatch(/^__Host-sessione=/)
  expect(cookie).toMatch(/Secure/)
  await startAccounts({ database, settings: site.app.services.settings, post: site.app.post })
})
