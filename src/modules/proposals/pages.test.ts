import { beforeEach, expect, test } from 'vitest'
import type { Actor } from '#platform/actor.ts'
import { execute } from '#platform/command.ts'
import {
  aMunicipality,
  aPerson,
  aProcess,
  aProposal,
  aUnion,
  onProcess,
  sceneOf,
} from '#tests/support/factories.ts'
import { useSite } from '#tests/support/site.ts'
import { editProposal, hideProposal, mergeProposal, publishProposal, recordContribution } from './index.ts'

const site = useSite()
let process: { id: number; bodyId: number }
let novellara: number
let anna: Actor
let chiara: Actor

beforeEach(async () => {
  await site.empty()
  const union = await aUnion(site.db, { name: 'Unione Bassa Reggiana' })
  novellara = await aMunicipality(site.db, union, 'Novellara')
  process = await aProcess(site.db, { bodyId: union })
  anna = await aPerson(site.db, { name: 'Anna Bertani' })
  chiara = await aPerson(site.db, { name: 'Chiara', roles: [onProcess('facilitator', process.id)] })
})

const reason = 'Un motivo abbastanza lungo.'
const texts = {
  title: 'Sportello digitale di paese',
  summary: 'Una mezza giornata fissa a settimana in ogni comune.',
  body: 'Chi non sa usare lo SPID chiede al nipote.\n\nChi non ha nessuno rinuncia.',
}
async function published(changes: object = {}): Promise<number> {
  const raw = { process: process.id, category: 'skills', place: novellara, ...texts, ...changes }
  const outcome = await execute(publishProposal, sceneOf(site.db, anna), raw)
  if (outcome.kind !== 'done') throw new Error(JSON.stringify(outcome))
  site.app.services.cache.empty()
  return outcome.value.id
}

test('the list announces how many there are and explains its order', async () => {
  await published()
  await published({ title: 'Wi-Fi nei centri sociali', category: 'connectivity' })
  const all = await site.get('/proposte')
  expect(all.body).toContain('<p role="status">2 proposte su 2</p>')
  expect(all.body).toContain('Prima le ultime arrivate.')
  const one = await site.get('/proposte?tema=connessioni')
  expect(one.body).toContain('1 proposta su 2')
  expect(one.body).toContain('Togli il filtro')
  const crossed = await site.get(
    `/proposte?tema=connessioni,competenze&luogo=${novellara}&canale=online&q=sportelo`,
  )
  expect(crossed.body).toContain('1 proposta su 2')
  const none = await site.get('/proposte?q=astronave')
  expect(none.body).toContain('Nessuna proposta con questi filtri')
  expect((await site.get('/proposte?percorso=999')).status).toBe(404)
})

test('addresses that make no sense give the whole list, not an error', async () => {
  await published()
  for (const query of [
    'ordine=boh',
    'pagina=-3',
    'luogo=abc',
    'esito=%00',
    'pagina=99999999999',
    "q=' or 1=1 --",
    'seme=x&ordine=recenti',
  ]) {
    expect([query, (await site.get(`/proposte?${query}`)).status]).toEqual([query, 200])
  }
})

test('the random order keeps its seed in the address and is never shared', async () => {
  for (let index = 0; index < 25; index += 1) await aProposal(site.db, { processId: process.id })
  const first = await site.get('/proposte?ordine=caso')
  expect(first.location).toMatch(/^\/proposte\?ordine=caso&seme=\d+$/)
  const address = first.location ?? ''
  const page = await site.get(address)
  expect(page.headers.get('cache-control')).toBe('no-store')
  const numbers = (html: string) => [...html.matchAll(/<span>(P\d+)<\/span>/g)].map(([, number]) => number)
  expect(numbers((await site.get(address)).body)).toEqual(numbers(page.body))
  const second = numbers((await site.get(`${address}&pagina=2`)).body)
  expect(new Set([...numbers(page.body), ...second]).size).toBe(25)
  expect(numbers((await site.get('/proposte?ordine=caso&seme=7')).body)).not.toEqual(
    numbers((await site.get('/proposte?ordine=caso&seme=8')).body),
  )
})

test('the random order stays the visitor’s own until they ask for another', async () => {
  const first = await site.get('/proposte?ordine=caso')
  const cookie = first.cookies.find((one) => one.startsWith('caso='))?.split(';')[0] ?? ''
  expect((await site.get('/proposte?ordine=caso', { headers: { cookie } })).location).toBe(first.location)
  const drawn = await site.get('/proposte?ordine=caso&seme=nuovo', { headers: { cookie } })
  expect(drawn.location).not.toBe(first.location)
})

test('an anonymous page of a proposal holds no form that writes', async () => {
  const id = await published()
  const page = await site.get(`/proposte/${id}`)
  expect(page.status).toBe(200)
  expect(page.body).not.toContain('method="post"')
  expect(page.body).toContain(`href="/proposte/${id}/sostieni"`)
  expect(page.body).toContain('<p>Chi non ha nessuno rinuncia.</p>')
  expect(page.body).toContain('id="filo-rosso"')
})

test('an unknown, a hidden and a monstrous number are told apart and nothing breaks', async () => {
  expect((await site.get('/proposte/4711')).status).toBe(404)
  expect((await site.get('/proposte/9999999999')).status).toBe(404)
  const id = await published({ title: 'Un titolo da nascondere' })
  await execute(hideProposal, sceneOf(site.db, chiara), { proposal: id, reason })
  site.app.services.cache.empty()
  const hidden = await site.get(`/proposte/${id}`)
  expect(hidden.body).toContain(reason)
  expect(hidden.body).not.toContain('Un titolo da nascondere')
  expect((await site.get('/proposte')).body).not.toContain('Un titolo da nascondere')
})

test('a stranger supports after signing in, and pressing twice counts once', async () => {
  const id = await published()
  const stranger = await site.post(`/proposte/${id}/sostieni`, {})
  expect(stranger.location).toContain('/accedi')
  expect((await site.post(`/proposte/${id}/sostieni`, {}, { as: anna })).location).toBe(`/proposte/${id}`)
  expect((await site.post(`/proposte/${id}/sostieni`, {}, { as: anna })).location).toBe(`/proposte/${id}`)
  const page = await site.get(`/proposte/${id}`, { as: anna })
  expect(page.body).toContain('La sostieni anche tu')
  expect(page.body).toContain('<strong>1</strong> online')
})

test('an edit of an outdated version is a conflict that keeps what was typed', async () => {
  const id = await published()
  const form = await site.get(`/proposte/${id}/modifica`, { as: anna })
  expect(form.body).toContain('name="version" value="1"')
  await execute(editProposal, sceneOf(site.db, anna), {
    ...texts,
    proposal: id,
    version: 1,
    reason,
    title: 'Cambiato da un altro telefono',
  })
  const late = await site.post(
    `/proposte/${id}/modifica`,
    { ...texts, version: '1', reason, title: 'Il titolo scritto in ritardo' },
    { as: anna },
  )
  expect(late.status).toBe(409)
  expect(late.body).toContain('value="Il titolo scritto in ritardo"')
  expect(late.body).toContain('Cambiato da un altro telefono')
  expect(late.body).toContain('name="version" value="2"')
  const changes = await site.get(`/proposte/${id}/versioni/1-2`)
  expect(changes.body).toContain('<ins>')
  expect(changes.body).toContain('<del>')
  expect((await site.get(`/proposte/${id}/versioni`)).body).toContain(reason)
  expect((await site.get(`/proposte/${id}/versioni/1-9`)).status).toBe(404)
})

test('a form without its reason comes back with 422, and a stranger’s deed is refused with the reason', async () => {
  const id = await published()
  const empty = await site.post(`/proposte/${id}/ritira`, { reason: '' }, { as: anna })
  expect(empty.status).toBe(422)
  expect(empty.body).toContain('href="#reason"')
  const bruno = await aPerson(site.db)
  const foreign = await site.post(`/proposte/${id}/ritira`, { reason }, { as: bruno })
  expect(foreign.status).toBe(403)
  expect(foreign.body).toContain('Lo può fare solo chi l’ha scritta')
  expect(foreign.body).toContain(reason)
})

test('merged proposals point to each other', async () => {
  const one = await published()
  const other = await published({ title: 'Telefono amico digitale' })
  await execute(mergeProposal, sceneOf(site.db, chiara), { proposal: other, into: one, reason })
  site.app.services.cache.empty()
  expect((await site.get(`/proposte/${other}`)).body).toContain('Questa proposta è unita alla P01.')
  const page = await site.get(`/proposte/${one}`)
  expect(page.body).toContain('Raccoglie anche')
  expect(page.body).toContain('P02, Telefono amico digitale')
  expect((await site.get('/proposte')).body).toContain('Unita alla P01')
})

test('a facilitator records one after another, and anyone with the code sees what became of it', async () => {
  const id = await published()
  const fields = {
    process: String(process.id),
    kind: 'comment',
    channel: 'assembly',
    municipality: String(novellara),
    givenOn: '2026-11-21',
    authorLabel: 'Persona all’assemblea di Novellara',
    proposal: String(id),
    body: 'Meglio il mercoledì.',
  }
  expect((await site.get('/contributi')).status).toBe(403)
  expect((await site.get('/contributi', { as: anna })).status).toBe(403)
  expect((await site.get('/contributi', { as: chiara })).status).toBe(200)
  const wrong = await site.post('/contributi', { ...fields, body: '' }, { as: chiara })
  expect(wrong.status).toBe(422)
  expect(wrong.body).toContain('Scrivi le parole della persona')
  const made = await site.post('/contributi', fields, { as: chiara })
  expect(made.location).toContain('channel=assembly')
  expect(made.location).toContain('fatta=NOV-0001')
  const next = await site.get(made.location ?? '', { as: chiara })
  expect(next.body).toMatch(/value="assembly"[^>]* checked/)
  const lookup = await site.get('/contributi/ricevuta?codice=nov%201')
  expect(lookup.location).toBe('/contributi/NOV-0001')
  const tracked = await site.get('/contributi/NOV-0001')
  expect(tracked.body).toContain('Meglio il mercoledì.')
  expect(tracked.body).toContain('P01, Sportello digitale di paese')
  expect((await site.get('/contributi/ricevuta?codice=boh')).status).toBe(422)
  expect((await site.get('/contributi/NOV-0099')).status).toBe(404)
})

test('the claim word is printed for the facilitator and stands on no public page', async () => {
  const outcome = await execute(recordContribution, sceneOf(site.db, chiara), {
    process: process.id,
    kind: 'voice',
    channel: 'phone',
    givenOn: '2026-11-21',
    authorLabel: 'Una persona',
    body: 'Una voce',
  })
  const code = outcome.kind === 'done' ? outcome.value.code : ''
  const { claim_word: word } = await site.db
    .selectFrom('contributions')
    .select('claim_word')
    .executeTakeFirstOrThrow()
  expect((await site.get(`/contributi/${code}/stampa`, { as: chiara })).body).toContain(word)
  expect((await site.get(`/contributi/${code}/stampa`, { as: anna })).status).toBe(404)
  expect((await site.get(`/contributi/${code}`)).body).not.toContain(word)
  const wrong = await site.post(`/contributi/${code}/collega`, { word: 'ZZZZZZ' }, { as: anna })
  expect([wrong.status, wrong.body.includes('La parola non è quella della ricevuta')]).toEqual([403, true])
  const claimed = await site.post(`/contributi/${code}/collega`, { word }, { as: anna })
  expect(claimed.location).toBe(`/contributi/${code}`)
})

test('every page speaks English too', async () => {
  const id = await published()
  for (const path of [
    '/proposte',
    `/proposte/${id}`,
    '/proposte/nuova',
    '/proposte/come-si-conta',
    '/contributi/ricevuta',
  ]) {
    const page = await site.get(path, { language: 'en' })
    expect([path, page.status, page.body.includes('<html lang="en"')]).toEqual([path, 200, true])
  }
})
