import { beforeEach, expect, test } from 'vitest'
import type { Actor } from '#platform/actor.ts'
import { aGroup, aMunicipality, aPerson, aProcess, aUnion } from '#tests/support/factories.ts'
import { useSite } from '#tests/support/site.ts'

const site = useSite()
let process: { id: number; bodyId: number }
let municipality: number
let anna: Actor

beforeEach(async () => {
  await site.empty()
  const union = await aUnion(site.db, { name: 'Unione Bassa Reggiana' })
  municipality = await aMunicipality(site.db, union, 'Novellara')
  process = await aProcess(site.db, { bodyId: union })
  anna = await aPerson(site.db, { name: 'Anna Bertani' })
})

const text = {
  titolo: { title: 'Uno sportello per lo SPID in ogni paese' },
  sintesi: { summary: 'Chi non sa usare lo SPID trova aiuto vicino a casa.' },
  testo: {
    body: 'Mia madre ha ottant’anni e non ha nessuno vicino.\n\nServe qualcuno che si siede accanto.',
  },
  tema: { category: 'skills' },
}

/** Answers every question as a browser with one cookie does. */
async function writeAll(cookie: string, asked: { as?: Actor } = {}): Promise<string> {
  let own = cookie
  const steps = { ...text, dove: { place: String(municipality), placeLabel: 'San Giovanni' } }
  for (const [step, fields] of Object.entries(steps)) {
    const answered = await site.post(
      `/proposte/nuova/${step}`,
      { ...fields },
      { ...asked, headers: own ? { cookie: own } : {} },
    )
    expect([step, answered.status]).toEqual([step, 303])
    own = draftCookie(answered.cookies) ?? own
  }
  return own
}

const draftCookie = (cookies: readonly string[]) =>
  cookies.find((cookie) => cookie.startsWith('bozza='))?.split(';')[0]
const keyIn = (html: string) => /name="_key" value="([0-9a-f-]{36})"/.exec(html)?.[1] ?? ''

test('a person without an account writes everything and is asked who they are only at the end', async () => {
  const cookie = await writeAll('')
  const check = await site.get('/proposte/nuova/riepilogo', { headers: { cookie } })
  expect(check.status).toBe(200)
  expect(check.body).toContain('Uno sportello per lo SPID in ogni paese')
  expect(check.body).toContain('San Giovanni, Novellara')

  const published = await site.post(
    '/proposte/nuova/pubblica',
    { _key: keyIn(check.body) },
    { headers: { cookie } },
  )
  expect(published.status).toBe(303)
  expect(published.location).toContain('/accedi')

  const again = await site.post(
    '/proposte/nuova/pubblica',
    { _key: keyIn(check.body) },
    { as: anna, headers: { cookie } },
  )
  expect(again.location).toMatch(/^\/proposte\/\d+\/ricevuta$/)
  const receipt = await site.get(again.location ?? '', { as: anna })
  expect(receipt.body).toContain('P01')
  const row = await site.db.selectFrom('proposals').selectAll().executeTakeFirstOrThrow()
  expect([row.title, row.author_label, row.author_person_id]).toEqual([
    text.titolo.title,
    'Anna Bertani',
    anna.id,
  ])
  expect(await site.db.selectFrom('drafts').where('purpose', '=', 'proposal').selectAll().execute()).toEqual(
    [],
  )
})

test('a draft written signed in is found again on another device, and by nobody else', async () => {
  await writeAll('', { as: anna })
  const elsewhere = await site.get('/proposte/nuova/riepilogo', { as: anna })
  expect(elsewhere.body).toContain(text.titolo.title)
  const bruno = await aPerson(site.db)
  const other = await site.get('/proposte/nuova/riepilogo', { as: bruno })
  expect(other.location).toBe('/proposte/nuova')
})

test('another person at the same browser does not overwrite the draft of the first', async () => {
  const cookie = await writeAll('', { as: anna })
  const bruno = await aPerson(site.db)
  await site.post(
    '/proposte/nuova/titolo',
    { title: 'Il mio titolo, di Bruno' },
    { as: bruno, headers: { cookie } },
  )
  const annas = await site.get('/proposte/nuova/riepilogo', { as: anna })
  expect(annas.body).toContain(text.titolo.title)
})

test('a wrong answer comes back with what was typed, a summary and 422, and is kept all the same', async () => {
  const short = await site.post('/proposte/nuova/titolo', { title: 'Boh' })
  expect(short.status).toBe(422)
  expect(short.body).toContain('value="Boh"')
  expect(short.body).toContain('<a href="#title">Scrivi un titolo di almeno 5 caratteri</a>')
  expect(short.body).toContain('<title>Errore:')
  const long = await site.post('/proposte/nuova/testo', { body: 'a'.repeat(8_001) })
  expect(long.status).toBe(422)
  expect(long.body).toContain('a'.repeat(8_001))
  const none = await site.post('/proposte/nuova/tema', {})
  expect(none.body).toContain('Scegli di che cosa parla')
})

test('every step says when it was saved', async () => {
  const cookie = await writeAll('')
  const step = await site.get('/proposte/nuova/sintesi', { headers: { cookie } })
  expect(step.body).toMatch(/Salvato alle \d\d:\d\d/)
  expect(step.body).toContain(text.sintesi.summary)
})

test('who holds a mandate is asked in whose name they write', async () => {
  const group = await aGroup(site.db, { name: 'Auser Novellara' })
  const delegate = await aPerson(site.db, { name: 'Carla Neri', groupId: group })
  const cookie = await writeAll('')
  const check = await site.get('/proposte/nuova/riepilogo', { headers: { cookie } })
  const sent = await site.post(
    '/proposte/nuova/pubblica',
    { _key: keyIn(check.body) },
    { as: delegate, headers: { cookie } },
  )
  expect(sent.location).toBe('/proposte/nuova/firma?da=riepilogo')
  await site.post(
    '/proposte/nuova/firma',
    { group: String(group), da: 'riepilogo' },
    { as: delegate, headers: { cookie } },
  )
  const done = await site.post(
    '/proposte/nuova/pubblica',
    { _key: keyIn(check.body) },
    { as: delegate, headers: { cookie } },
  )
  expect(done.location).toMatch(/ricevuta$/)
  const row = await site.db.selectFrom('proposals').selectAll().executeTakeFirstOrThrow()
  expect([row.author_label, row.author_group_id]).toEqual(['Auser Novellara', group])
})

test('the same form sent twice publishes once', async () => {
  const cookie = await writeAll('')
  const check = await site.get('/proposte/nuova/riepilogo', { as: anna, headers: { cookie } })
  const fields = {
    ...text.titolo,
    ...text.sintesi,
    ...text.testo,
    ...text.tema,
    process: String(process.id),
    place: String(municipality),
    placeLabel: 'San Giovanni',
    _key: keyIn(check.body),
  }
  const first = await site.post('/proposte/nuova/pubblica', fields, { as: anna, headers: { cookie } })
  const second = await site.post('/proposte/nuova/pubblica', fields, { as: anna, headers: { cookie } })
  expect([first.status, second.status]).toEqual([303, 303])
  expect(second.location).toBe(first.location)
  expect(await site.db.selectFrom('proposals').select('id').execute()).toHaveLength(1)
})

test('where no phase takes proposals nothing is published and the answers stay on the page', async () => {
  const cookie = await writeAll('', { as: anna })
  await site.db
    .updateTable('phase_permissions')
    .set({ setting: 'blocked' })
    .where('activity', '=', 'propose')
    .execute()
  const fields = {
    ...text.titolo,
    ...text.sintesi,
    ...text.testo,
    ...text.tema,
    process: String(process.id),
    place: String(municipality),
  }
  const sent = await site.post('/proposte/nuova/pubblica', fields, { as: anna, headers: { cookie } })
  expect(sent.status).toBe(403)
  expect(sent.body).toContain(text.titolo.title)
  expect(await site.db.selectFrom('proposals').select('id').execute()).toEqual([])
})

test('too large a form and a form that is none are refused whole', async () => {
  const large = await site.post('/proposte/nuova/testo', { body: 'a'.repeat(300 * 1024) })
  expect(large.status).toBe(413)
  const json = await site.app.fetch(
    new Request('http://localhost:3999/proposte/nuova/testo', {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        origin: 'http://localhost:3999',
        host: 'localhost:3999',
      },
      body: '{}',
    }),
  )
  expect(json.status).toBe(415)
})
