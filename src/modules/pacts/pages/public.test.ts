import { beforeEach, describe, expect, test } from 'vitest'
import type { Actor } from '#platform/actor.ts'
import { aGroup, aPerson, aUnion, onBody } from '#tests/support/factories.ts'
import { useSite } from '#tests/support/site.ts'

const site = useSite()
let anna: Actor
let officer: Actor
let stranger: Actor
let union: number

beforeEach(async () => {
  await site.empty()
  union = await aUnion(site.db, { name: 'Unione Bassa' })
  anna = await aPerson(site.db, { name: 'Anna' })
  officer = await aPerson(site.db, { name: 'Olga', roles: [onBody('decision_officer', union)] })
  const other = await aUnion(site.db, { name: 'Unione Altra' })
  stranger = await aPerson(site.db, { name: 'Sara', roles: [onBody('decision_officer', other)] })
})

const long = 'Serve uno sportello aperto a tutte le persone del paese.'
const proposal = () => ({
  body: String(union),
  kind: 'ordinary',
  careLevel: 'continuous_care',
  theme: 'skills',
  title: 'Sportelli digitali di paese',
  reasons: long,
  objectives: long,
  timing: 'Da gennaio, per due anni.',
  actions: long,
  collaborators: '',
  resources: long,
})

const idFrom = (location: string | null): number => Number(/\d+/.exec(location ?? '')?.[0])

async function aDraft(fields: Record<string, string> = {}): Promise<number> {
  const answered = await site.post('/patti/nuovo', { ...proposal(), ...fields }, { as: anna })
  expect(answered.status).toBe(303)
  return idFrom(answered.location)
}

const step = (id: number, slug: string, as: Actor, fields: Record<string, string> = {}) =>
  site.post(`/patti/${id}/passi/${slug}`, fields, { as })

async function anAdmissiblePact(fields: Record<string, string> = {}): Promise<number> {
  const id = await aDraft(fields)
  expect((await step(id, 'presenta', anna)).status).toBe(303)
  expect((await step(id, 'prendi-in-esame', officer)).status).toBe(303)
  expect((await step(id, 'ammetti', officer)).status).toBe(303)
  return id
}

describe('proposing a pact', () => {
  test('asks first with which body, then for the project', async () => {
    expect((await site.get('/patti/nuovo')).body).toContain('Unione Bassa')
    const form = await site.get(`/patti/nuovo?ente=${union}`, { as: anna })
    expect(form.status).toBe(200)
    expect(form.body).toContain('name="objectives"')
  })

  test('gives the text back when something is wrong with it', async () => {
    const answered = await site.post('/patti/nuovo', { ...proposal(), title: 'No' }, { as: anna })
    expect(answered.status).toBe(422)
    expect(answered.body).toContain(long)
    expect(answered.body).toContain('Scrivi un titolo di almeno 5 caratteri')
    const empty = (await site.post('/patti/nuovo', { body: String(union) }, { as: anna })).body
    expect(empty).toContain('<a href="#kind">Tipo di patto: Scegli una delle possibilità</a>')
    expect(empty).toContain('<a href="#theme">Tema: Scegli una delle possibilità</a>')
  })

  test('keeps a draft that only its proposer sees', async () => {
    const id = await aDraft()
    expect((await site.get(`/patti/${id}/gestione`, { as: anna })).status).toBe(200)
    for (const page of ['gestione', 'modifica']) {
      expect((await site.get(`/patti/${id}/${page}`, { as: await aPerson(site.db) })).status).toBe(404)
    }
    expect((await site.get(`/patti/${id}`)).status).toBe(404)
    expect((await site.get(`/patti/${id}/gestione`, { as: stranger })).status).toBe(404)
    expect((await site.get(`/patti/${id}/modifica`, { as: anna })).body).toContain(
      'Sportelli digitali di paese',
    )
    const edited = await site.post(
      `/patti/${id}/modifica`,
      { ...proposal(), title: 'Sportelli per tutti' },
      { as: anna },
    )
    expect(edited.status).toBe(303)
    expect((await site.get(`/patti/${id}/gestione`, { as: anna })).body).toContain('Sportelli per tutti')
  })

  test('starts from a public pact and says from which', async () => {
    const id = await anAdmissiblePact()
    const form = await site.get(`/patti/nuovo?da=${id}&ente=${union}`, { as: anna })
    expect(form.body).toContain('Prende a modello il patto')
    const copy = await aDraft({ copiedFrom: String(id) })
    expect((await site.get(`/patti/${copy}/gestione`, { as: anna })).body).toContain('Preso a modello da')
    expect(form.body).toContain(long)
  })

  test('cannot start from a draft of somebody else', async () => {
    const id = await aDraft()
    expect((await site.get(`/patti/nuovo?da=${id}`, { as: stranger })).status).toBe(404)
  })

  test('cannot answer a call that is not open', async () => {
    const id = await anAdmissiblePact()
    expect((await site.get(`/patti/nuovo?avviso=${id}`, { as: anna })).status).toBe(404)
  })
})

describe('the desk', () => {
  test('shows the officer the steps of the moment and says why others are locked', async () => {
    const id = await aDraft()
    await step(id, 'presenta', anna)
    const desk = await site.get(`/patti/${id}/gestione`, { as: officer })
    expect(desk.body).toContain('Prendi in esame')
    expect(desk.body).toContain('Il patto non è in esame')
    expect(desk.body).toContain('Risposta dell’ente')
    expect(desk.body).not.toContain('Presenta il patto all’ente')
  })

  test('keeps the officer of another body out', async () => {
    const id = await aDraft()
    await step(id, 'presenta', anna)
    expect((await step(id, 'prendi-in-esame', stranger)).status).toBe(404)
  })

  test('gives reasons that are too short back with what is wrong', async () => {
    const id = await aDraft()
    await step(id, 'presenta', anna)
    await step(id, 'prendi-in-esame', officer)
    const answered = await step(id, 'non-accogliere', officer, { reasons: 'No grazie' })
    expect(answered.status).toBe(422)
    expect(answered.body).toContain('No grazie')
    expect(answered.body).toContain('Scrivi le ragioni')
  })

  test('answers 409 to a step that somebody else has already taken', async () => {
    const id = await anAdmissiblePact()
    const again = await step(id, 'ammetti', officer)
    expect(again.status).toBe(409)
    expect(again.body).toContain('Il patto non è in esame')
  })

  test('sends whoever is not signed in to sign in', async () => {
    const id = await anAdmissiblePact()
    const answered = await site.get(`/patti/${id}/gestione`)
    expect(answered.status).toBe(303)
    expect(answered.location).toContain('/accedi')
  })
})

describe('the public page', () => {
  test('tells everybody the state, the steps and their reasons, without a form to post', async () => {
    const id = await anAdmissiblePact()
    const answered = await site.get(`/patti/${id}`)
    expect(answered.status).toBe(200)
    expect(answered.body).toContain('Ammissibile')
    expect(answered.body).toContain('In esame')
    expect(answered.body).not.toContain('method="post"')
    expect((await site.get(`/patti/${id}`, { language: 'en' })).status).toBe(200)
  })
})

describe('the catalogue', () => {
  test('is empty with a way to begin', async () => {
    const answered = await site.get('/patti')
    expect(answered.body).toContain('Nessun patto, per ora')
    expect(answered.body).toContain('/patti/nuovo')
  })

  test('narrows by every filter and finds words', async () => {
    await anAdmissiblePact()
    const here = `stato=review&tipo=ordinary&cura=continuous_care&tema=skills&ente=${union}&q=sportelli`
    expect((await site.get(`/patti?${here}`)).body).toContain('Sportelli digitali di paese')
    for (const elsewhere of [
      'stato=active',
      'tipo=complex',
      'cura=shared_management',
      'tema=green',
      'q=piazza',
    ]) {
      expect((await site.get(`/patti?${elsewhere}`)).body, elsewhere).toContain(
        'Nessun patto risponde a questi filtri',
      )
    }
  })

  test('has no page past the last, as the other lists of the site', async () => {
    for (const list of ['patti', 'beni-comuni', 'proposte', 'votazioni']) {
      const statuses = [1, 2, 99].map(async (page) => (await site.get(`/${list}?pagina=${page}`)).status)
      expect([list, ...(await Promise.all(statuses))]).toEqual([list, 200, 404, 404])
    }
  })

  test('shows what is not public yet to its proposer and to the office it waits for, and to nobody else', async () => {
    const id = await aDraft()
    const shown = async (as?: Actor) =>
      (await site.get('/patti', as ? { as } : {})).body.includes('Sportelli digitali di paese')
    expect([await shown(anna), await shown(officer), await shown()]).toEqual([true, false, false])
    await step(id, 'presenta', anna)
    expect([await shown(anna), await shown(officer), await shown()]).toEqual([true, true, false])
    expect(await shown(await aPerson(site.db))).toBe(false)
  })
})

describe('the register of the commons', () => {
  const nominated = () => ({
    body: String(union),
    kind: 'digital',
    category: 'free_wifi',
    name: 'Wi-fi della piazza',
    summary: 'La connessione libera della piazza.',
    reasons: 'La usano gli studenti la sera, e spesso non funziona.',
    placeLabel: 'Guastalla',
    latitude: '',
    longitude: '',
    carer: '',
  })

  test('takes a nomination from anybody signed in, and the body decides with reasons', async () => {
    const answered = await site.post('/beni-comuni/segnala', nominated(), { as: anna })
    expect(answered.status).toBe(303)
    const address = answered.location ?? ''
    expect((await site.get('/beni-comuni?tipo=digital&q=piazza')).body).toContain('Wi-fi della piazza')
    const open = await site.get(address)
    expect(open.body).not.toContain('method="post"')
    const refused = await site.post(
      `${address}/decidi`,
      { state: 'declined', reasons: 'No' },
      { as: officer },
    )
    expect(refused.status).toBe(422)
    expect((await site.post(`${address}/decidi`, { state: 'registered' }, { as: stranger })).status).toBe(403)
    const entered = await site.post(`${address}/decidi`, { state: 'registered' }, { as: officer })
    expect(entered.status).toBe(303)
    expect((await site.get(address)).body).toContain('Nel registro')
  })

  test('gives a nomination with a wrong category back as it was typed', async () => {
    const answered = await site.post(
      '/beni-comuni/segnala',
      { ...nominated(), category: 'green_areas' },
      { as: anna },
    )
    expect(answered.status).toBe(422)
    expect(answered.body).toContain('Wi-fi della piazza')
  })

  test('leads to a pact for it', async () => {
    const { location } = await site.post('/beni-comuni/segnala', nominated(), { as: anna })
    const id = idFrom(location)
    const group = await aGroup(site.db, { name: 'Amici della piazza' })
    const member = await aPerson(site.db, { groupId: group })
    const form = await site.get(`/patti/nuovo?bene=${id}`, { as: member })
    expect(form.body).toContain('Cura il bene comune')
    expect(form.body).toContain('Amici della piazza')
  })
})

test('a calendar tells the dates of public pacts once all have signed, and none of a draft', async () => {
  const id = await anAdmissiblePact()
  await site.db
    .updateTable('pacts')
    .set({ starts_on: '2027-01-01', ends_on: '2028-12-31' })
    .where('id', '=', id)
    .execute()
  const before = await site.get(`/patti/${id}/calendario.ics`, { as: anna })
  expect(before.body).not.toContain('20270101')
  await site.db.updateTable('pacts').set({ signed_at: new Date() }).where('id', '=', id).execute()
  const file = await site.get(`/patti/${id}/calendario.ics`)
  expect(file.headers.get('content-type')).toContain('text/calendar')
  expect(file.body).toContain('DTSTART;VALUE=DATE:20270101')
  expect(file.body).toContain(`UID:pact-${id}-starts-0@`)
  expect((await site.get('/patti/calendario.ics')).body).toContain('20281231')
  expect((await site.get(`/patti/${await aDraft()}/calendario.ics`)).status).toBe(404)
})
