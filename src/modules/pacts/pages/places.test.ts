import { beforeEach, expect, test } from 'vitest'
import type { Actor } from '#platform/actor.ts'
import { aPerson, aUnion, onBody } from '#tests/support/factories.ts'
import { useSite } from '#tests/support/site.ts'

const site = useSite()
let anna: Actor
let officer: Actor
let union: number
let city: number

beforeEach(async () => {
  await site.empty()
  union = await aUnion(site.db, { name: 'Unione Bassa' })
  city = await aUnion(site.db, { name: 'Comune di Modena' })
  await placed(union, 44.92, 10.65)
  await placed(city, 44.64, 10.93)
  anna = await aPerson(site.db, { name: 'Anna' })
  officer = await aPerson(site.db, { name: 'Olga', roles: [onBody('decision_officer', union)] })
})

const placed = (body: number, latitude: number, longitude: number) =>
  site.db.updateTable('bodies').set({ latitude, longitude }).where('id', '=', body).execute()

const nomination = (fields: Record<string, string> = {}) => ({
  body: String(union),
  kind: 'digital',
  category: 'free_wifi',
  name: 'Wi-fi della piazza',
  summary: 'La connessione libera della piazza.',
  reasons: 'La usano gli studenti la sera, e spesso non funziona.',
  placeLabel: 'Guastalla',
  latitude: '44,9203',
  longitude: '10.6538',
  carer: '',
  ...fields,
})

async function aCommons(fields: Record<string, string> = {}): Promise<number> {
  const { status, location } = await site.post('/beni-comuni/segnala', nomination(fields), { as: anna })
  expect(status).toBe(303)
  return Number(/\d+/.exec(location ?? '')?.[0])
}

const long = 'Serve uno sportello aperto a tutte le persone del paese.'

async function aPublicPact(fields: Record<string, string>): Promise<number> {
  const { location } = await site.post(
    '/patti/nuovo',
    {
      body: String(union),
      kind: 'ordinary',
      careLevel: 'continuous_care',
      theme: 'skills',
      title: 'Connessione per tutti',
      reasons: long,
      objectives: long,
      timing: long,
      actions: long,
      collaborators: '',
      resources: long,
      ...fields,
    },
    { as: anna },
  )
  const id = Number(/\d+/.exec(location ?? '')?.[0])
  for (const [slug, as] of [
    ['presenta', anna],
    ['prendi-in-esame', officer],
    ['ammetti', officer],
  ] as const) {
    expect((await site.post(`/patti/${id}/passi/${slug}`, {}, { as })).status).toBe(303)
  }
  return id
}

test('a commons page shows where it is, or says that it has no point', async () => {
  const here = (await site.get(`/beni-comuni/${await aCommons()}`)).body
  expect(here).toContain('Wi-fi della piazza: posizione indicativa')
  expect(here).toContain('Coordinate: 44,9203; 10,6538.')
  const nowhere = await aCommons({ latitude: '', longitude: '' })
  expect((await site.get(`/beni-comuni/${nowhere}`)).body).toContain('non ha un punto sulla mappa')
})

test('coordinates that cannot be right are given back with what is wrong', async () => {
  const said = async (fields: Record<string, string>) => {
    const answered = await site.post('/beni-comuni/segnala', nomination(fields), { as: anna })
    expect(answered.status).toBe(422)
    return answered.body
  }
  expect(await said({ latitude: 'qui' })).toContain('Scrivi la latitudine in gradi')
  expect(await said({ longitude: '' })).toContain('Servono tutte e due le coordinate')
  expect(await said({ latitude: '10,6538', longitude: '44,9203' })).toContain('km dall’ente')
})

test('whoever nominated a commons corrects it until the body decides, its officers always, and nobody else', async () => {
  const commons = await aCommons({ latitude: '', longitude: '' })
  const here = `/beni-comuni/${commons}`
  const stranger = await aPerson(site.db, { name: 'Carla' })
  const corrects = async (as: Actor, fields: Record<string, string>) =>
    (await site.post(`${here}/correggi`, nomination(fields), { as })).status
  expect((await site.get(here, { as: anna })).body).toContain(`href="${here}/correggi"`)
  expect((await site.get(here, { as: stranger })).body).not.toContain('/correggi')
  expect((await site.get(`${here}/correggi`, { as: stranger })).status).toBe(403)
  expect(await corrects(stranger, { name: 'Un altro nome' })).toBe(403)
  expect((await site.get(`${here}/correggi`, { as: anna })).body).toContain('value="Wi-fi della piazza"')
  expect(await corrects(anna, { latitude: '10', longitude: '44' })).toBe(422)
  expect(await corrects(anna, { name: 'Wi-fi delle due piazze' })).toBe(303)
  const page = (await site.get(here)).body
  expect(page).toContain('Wi-fi delle due piazze')
  expect(page).toContain('Coordinate: 44,9203; 10,6538.')
  await site.post(`${here}/decidi`, { state: 'registered', reasons: '' }, { as: officer })
  expect(await corrects(anna, { name: 'Troppo tardi' })).toBe(403)
  expect(await corrects(officer, { name: 'Wi-fi di tutti' })).toBe(303)
  expect((await site.get(here)).body).toContain('Wi-fi di tutti')
})

test('a commons that a running pact cares for says so', async () => {
  const commons = await aCommons()
  expect((await site.get(`/beni-comuni/${commons}`)).body).toContain('Nessuno, per quanto si sa')
  const pact = await aPublicPact({ commons: String(commons) })
  const now = new Date()
  const day = (days: number) => new Date(now.getTime() + days * 86_400_000).toISOString().slice(0, 10)
  await site.db
    .updateTable('pacts')
    .set({ state: 'signed', signed_at: now, starts_on: day(-2), ends_on: day(90) })
    .where('id', '=', pact)
    .execute()
  const page = (await site.get(`/beni-comuni/${commons}`)).body
  expect(page).toContain('le parti del patto «Connessione per tutti»')
  expect(page).not.toContain('Nessuno, per quanto si sa')
})

test('the register has a point for each area, and for each commons of the one asked for', async () => {
  const id = await aCommons()
  await aCommons({ body: String(city), name: 'Dati di Modena', latitude: '', longitude: '' })
  const whole = (await site.get('/beni-comuni')).body
  expect(whole).toContain(`<a href="/beni-comuni?ente=${union}" aria-label="Unione Bassa: 1 bene comune">`)
  expect(whole).toContain('Modena: 1 bene comune')
  expect((await site.get('/beni-comuni?stato=registered')).body).not.toContain('Unione Bassa: 1 bene comune')
  const area = (await site.get(`/beni-comuni?ente=${union}`)).body
  expect(area).toContain(`<a href="/beni-comuni/${id}" aria-label="Wi-fi della piazza: Segnalato">`)
  expect(area).toContain(`id="luogo-${id}"`)
  expect(area).not.toContain('Dati di Modena')
  expect((await site.get(`/beni-comuni?ente=${city}`)).body).toContain('ha un punto sulla mappa')
})

test('the map of the catalogue obeys its filters and keeps them', async () => {
  const commons = await aCommons()
  await aPublicPact({ commons: String(commons) })
  const skills = (await site.get('/patti?tema=skills')).body
  expect(skills).toContain(
    `<a href="/patti?tema=skills&amp;ente=${union}" aria-label="Unione Bassa: 1 patto">`,
  )
  expect((await site.get('/patti?tema=green')).body).not.toContain('Unione Bassa: 1 patto')
  const area = (await site.get(`/patti?ente=${union}&tema=skills`)).body
  expect(area).toContain(`<a href="/beni-comuni/${commons}" aria-label="Wi-fi della piazza: 1 patto">`)
  expect(area).toContain('href="/patti?tema=skills"')
})

test('the files have the pacts of the list', async () => {
  await aPublicPact({})
  const page = (await site.get('/patti?tema=skills')).body
  expect(page).toContain('href="/dati/patti.csv?tema=skills"')
  expect((await site.get('/dati/patti.csv?tema=skills')).body).toContain('Connessione per tutti')
  expect((await site.get('/dati/patti.json?tema=green')).body).not.toContain('Connessione per tutti')
  expect((await site.get('/dati/patti.json?q=connessione')).body).toContain('Connessione per tutti')
})

test('the totals follow diaries and supports of public pacts, and count no support before all have signed', async () => {
  const id = await aPublicPact({})
  const totals = () =>
    site.db
      .selectFrom('pact_totals')
      .select(['pacts', 'people_reached', 'hours_done', 'support_cents'])
      .execute()
  const set = (values: object) => site.db.updateTable('pacts').set(values).where('id', '=', id).execute()
  await set({ hours_done: 12.5, people_reached: 40, support_cents: 120_000 })
  expect(await totals()).toEqual([{ pacts: 1, people_reached: 40, hours_done: '12.5', support_cents: 0 }])
  await set({ signed_at: new Date('2027-01-10T10:00:00Z'), hours_done: 10 })
  expect(await totals()).toEqual([
    { pacts: 1, people_reached: 40, hours_done: '10.0', support_cents: 120_000 },
  ])
  expect((await site.get('/patti')).body).toContain('1.200')
  await set({ public_since: null })
  expect(await totals()).toEqual([{ pacts: 0, people_reached: 0, hours_done: '0.0', support_cents: 0 }])
})
