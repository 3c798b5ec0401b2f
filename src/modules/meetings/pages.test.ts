import { beforeEach, describe, expect, test } from 'vitest'
import type { Actor } from '#platform/actor.ts'
import { execute } from '#platform/command.ts'
import { aPerson, aProcess, onProcess, sceneOf } from '#tests/support/factories.ts'
import { useSite } from '#tests/support/site.ts'
import { addDays, dayOf } from '#ui/dates.ts'
import { cancelMeeting } from './commands/changeMeeting.ts'
import { planMeeting } from './commands/planMeeting.ts'
import { publishMinutes } from './commands/publishMinutes.ts'

const site = useSite()
beforeEach(() => site.empty())

const day = 86_400_000
const nextWeek = () => addDays(dayOf(new Date()), 7)

const form = (more: Record<string, string> = {}) => ({
  kind: 'workshop',
  title: 'Laboratorio di proposta a Reggiolo',
  summary: 'Tavoli da sei persone, una domanda per tavolo.',
  orderOfDay: 'Accoglienza\nTavoli di lavoro',
  mode: 'hybrid',
  place: 'Reggiolo, centro sociale',
  onlineLink: 'https://stanza.example.org/segreta',
  accessNotes: 'Ingresso senza gradini.',
  date: nextWeek(),
  starts: '18:00',
  ends: '20:00',
  capacity: '1',
  ...more,
})

async function aMeeting(more: Record<string, string> = {}) {
  const process = await aProcess(site.db, { title: 'Community Lab di prova' })
  const chiara = await aPerson(site.db, { name: 'Chiara F.', roles: [onProcess('facilitator', process.id)] })
  const outcome = await execute(planMeeting, sceneOf(site.db, chiara), { ...form(more), process: process.id })
  if (outcome.kind !== 'done') throw new Error(JSON.stringify(outcome))
  return { process, chiara, id: outcome.value.id }
}

const registerOn = (id: number, as: Actor, fields: Record<string, string> = {}) =>
  site.post(`/incontri/${id}/iscriviti`, fields, { as })

describe('reading', () => {
  test('the list shows coming meetings with place and hour, and no form that writes', async () => {
    const { id } = await aMeeting()
    const page = await site.get('/incontri')
    expect(page.status).toBe(200)
    expect(page.body).toContain(`href="/incontri/${id}"`)
    expect(page.body).toContain('ore 18:00')
    expect(page.body).toContain('Reggiolo, centro sociale e in diretta')
    expect(page.body).toContain('webcal://localhost:3999/incontri/calendario.ics')
    expect(page.body).not.toContain('method="post"')
  })

  test('filters narrow the list and stand in the address', async () => {
    const { id, process } = await aMeeting()
    const link = `href="/incontri/${id}"`
    const ofMonth = `/incontri?mese=${nextWeek().slice(0, 7)}&percorso=${process.id}&tipo=workshop`
    expect((await site.get(ofMonth)).body).toContain(link)
    expect((await site.get('/incontri?tipo=sitting')).body).not.toContain(link)
    expect((await site.get('/incontri?mese=1999-01')).body).not.toContain(link)
    expect((await site.get('/incontri?percorso=99999999999&mese=drop')).status).toBe(200)
  })

  test('a meeting says all one needs, but not the link to the room', async () => {
    const { id } = await aMeeting()
    const { body } = await site.get(`/incontri/${id}`)
    for (const words of [
      'fino alle 20:00',
      'Ingresso senza gradini.',
      '1 posto libero su 1',
      'Tavoli di lavoro',
      'In presenza e in diretta',
    ]) {
      expect(body).toContain(words)
    }
    expect(body).not.toContain('stanza.example.org')
    expect(body).not.toContain('method="post"')
  })

  test('a meeting of a draft process is not found, nor is one that never was', async () => {
    const { id, process } = await aMeeting()
    await site.db
      .updateTable('processes')
      .set({ state: 'draft', published_at: null })
      .where('id', '=', process.id)
      .execute()
    expect((await site.get(`/incontri/${id}`)).status).toBe(404)
    expect((await site.get(`/incontri/${id}.ics`)).status).toBe(404)
    expect((await site.get('/incontri/4000000')).status).toBe(404)
  })

  test('every page speaks English too', async () => {
    const { id, chiara } = await aMeeting()
    for (const path of ['/incontri', `/incontri/${id}`, `/incontri/${id}/modifica`, '/incontri/nuovo']) {
      expect((await site.get(path, { as: chiara, language: 'en' })).status).toBe(200)
    }
  })
})

describe('registering', () => {
  test('one click gives the place and the link to the room; the next person waits, then moves up', async () => {
    const { id } = await aMeeting()
    const [anna, bruno] = [await aPerson(site.db), await aPerson(site.db)]
    expect((await registerOn(id, anna, { accessNeeds: 'Interprete LIS' })).status).toBe(303)
    expect((await site.get(`/incontri/${id}`, { as: anna })).body).toContain('stanza.example.org')
    await registerOn(id, bruno)
    const waiting = await site.get(`/incontri/${id}`, { as: bruno })
    expect(waiting.body).toContain('lista d’attesa, al posto 1')
    expect(waiting.body).not.toContain('stanza.example.org')
    expect((await site.post(`/incontri/${id}/disdici`, {}, { as: anna })).status).toBe(303)
    expect((await site.get(`/incontri/${id}`, { as: bruno })).body).toContain('Sei in elenco.')
  })

  test('without an account one fills the form first and signs in after', async () => {
    const { id } = await aMeeting()
    expect((await site.get(`/incontri/${id}/iscriviti`)).body).toContain('method="post"')
    const sent = await site.post(`/incontri/${id}/iscriviti`, { accessNeeds: 'Posto in prima fila' })
    expect(sent.location).toContain('/accedi')
    const draft = await site.db.selectFrom('drafts').select('content').executeTakeFirstOrThrow()
    expect(draft.content).toMatchObject({ accessNeeds: 'Posto in prima fila' })
  })

  test('names and access needs are seen by the staff only, and never kept', async () => {
    const { id, chiara } = await aMeeting()
    const anna = await aPerson(site.db, { name: 'Anna Verdi' })
    await registerOn(id, anna, { accessNeeds: 'Interprete LIS' })
    const list = await site.get(`/incontri/${id}/iscritti`, { as: chiara })
    expect(list.body).toContain('Anna Verdi')
    expect(list.body).toContain('Interprete LIS')
    expect(list.headers.get('cache-control')).toBe('no-store')
    expect((await site.get(`/incontri/${id}/iscritti`, { as: anna })).status).toBe(404)
    expect((await site.get(`/incontri/${id}/iscritti`)).status).toBe(404)
    expect((await site.get(`/incontri/${id}`)).body).not.toContain('Anna Verdi')
  })
})

describe('running a meeting', () => {
  test('a facilitator prepares one from the form, and wrong fields come back as typed', async () => {
    const { process, chiara } = await aMeeting()
    const wrong = await site.post('/incontri/nuovo', form({ ends: '17:00', host: '' }), { as: chiara })
    expect(wrong.status).toBe(422)
    expect(wrong.body).toContain('La fine viene dopo l’inizio')
    expect(wrong.body).toContain('Tavoli da sei persone')
    const sent = await site.post('/incontri/nuovo', form({ host: `process-${process.id}` }), { as: chiara })
    expect(sent.location).toMatch(/^\/incontri\/\d+$/)
  })

  test('the next occurrence is prepared from the last, a week later', async () => {
    const { id, process, chiara } = await aMeeting()
    const { body } = await site.get(`/incontri/nuovo?da=${id}`, { as: chiara })
    expect(body).toContain(`value="${addDays(nextWeek(), 7)}"`)
    expect(body).toContain(`value="process-${process.id}" selected`)
  })

  test('others find no staff page, and cannot post to it either', async () => {
    const { id } = await aMeeting()
    const anna = await aPerson(site.db)
    for (const path of ['/incontri/nuovo', `/incontri/${id}/modifica`, `/incontri/${id}/annulla`]) {
      expect((await site.get(path, { as: anna })).status).toBe(404)
    }
    const sent = await site.post(`/incontri/${id}/annulla`, { reason: 'Perché sì, ecco.' }, { as: anna })
    expect([403, 404]).toContain(sent.status)
    const row = await site.db.selectFrom('meetings').select('state').executeTakeFirstOrThrow()
    expect(row.state).toBe('scheduled')
  })

  test('the body that holds a meeting shows it among what comes next', async () => {
    const { id } = await aMeeting()
    const { slug } = await site.db
      .selectFrom('meetings')
      .innerJoin('bodies', 'bodies.id', 'meetings.body_id')
      .select('bodies.slug')
      .where('meetings.id', '=', id)
      .executeTakeFirstOrThrow()
    expect((await site.get(`/enti/${slug}`)).body).toContain(`/incontri/${id}`)
  })

  test('minutes appear on the page, and a cancelled meeting says why', async () => {
    const { id, chiara } = await aMeeting()
    const minutes =
      'Sono arrivate quattro idee, tutte registrate con la ricevuta.\n\nSi ricomincia tra un mese.'
    const early = await site.post(`/incontri/${id}/verbale`, { minutes }, { as: chiara })
    expect(early.status).not.toBe(303)
    await site.db
      .updateTable('meetings')
      .set({ starts_at: new Date(Date.now() - 2 * day), ends_at: new Date(Date.now() - day) })
      .execute()
    const begun = { minutes: 'Appunti ancora da rivedere.', attendance: '30', only: 'attendance' }
    const count = await site.post(`/incontri/${id}/verbale`, begun, { as: chiara })
    expect(count.location).toBe(`/incontri/${id}/verbale`)
    expect((await site.get(`/incontri/${id}/verbale`, { as: chiara })).body).toContain('Appunti ancora')
    const sent = await site.post(`/incontri/${id}/verbale`, { minutes, attendance: '31' }, { as: chiara })
    expect(sent.status).toBe(303)
    const { body } = await site.get(`/incontri/${id}`)
    expect(body).toContain('quattro idee')
    expect(body).toContain('<dd>31</dd>')
    const other = await aMeeting()
    await execute(cancelMeeting, sceneOf(site.db, other.chiara), {
      meeting: other.id,
      reason: 'La sala è allagata.',
    })
    site.app.services.cache.empty()
    expect((await site.get(`/incontri/${other.id}`)).body).toContain('La sala è allagata.')
  })
})

/** The lines of a calendar, unfolded, as RFC 5545 3.1 says. */
const linesOf = (text: string): string[] => text.replaceAll('\r\n ', '').split('\r\n')

describe('calendars', () => {
  test('a meeting keeps its number, and a cancelled one says so with a higher sequence', async () => {
    const { id, chiara } = await aMeeting()
    const before = await site.get(`/incontri/${id}.ics`)
    expect(before.headers.get('content-type')).toContain('text/calendar')
    const date = nextWeek().replaceAll('-', '')
    expect(linesOf(before.body)).toEqual(
      expect.arrayContaining([
        `UID:meeting-${id}@localhost`,
        'SEQUENCE:0',
        'STATUS:CONFIRMED',
        `DTSTART;TZID=Europe/Rome:${date}T180000`,
        `DTEND;TZID=Europe/Rome:${date}T200000`,
        'TZID:Europe/Rome',
        `URL;VALUE=URI:http://localhost:3999/incontri/${id}`,
      ]),
    )
    expect(before.body).not.toContain('stanza.example.org')
    expect(before.body.split('\r\n').every((line) => Buffer.byteLength(line) <= 75)).toBe(true)
    await execute(cancelMeeting, sceneOf(site.db, chiara), { meeting: id, reason: 'La sala è allagata.' })
    site.app.services.cache.empty()
    const after = linesOf((await site.get(`/incontri/${id}.ics`)).body)
    expect(after).toEqual(
      expect.arrayContaining([`UID:meeting-${id}@localhost`, 'SEQUENCE:1', 'STATUS:CANCELLED']),
    )
  })

  test('the feed follows the filter of the list, minutes or not', async () => {
    const first = await aMeeting()
    const second = await aMeeting()
    await execute(
      publishMinutes,
      { ...sceneOf(site.db, first.chiara), at: new Date(Date.now() + 8 * day) },
      { meeting: first.id, minutes: 'Un verbale che basta a riempire la pagina del resoconto.' },
    )
    const all = await site.get('/incontri/calendario.ics')
    expect(all.body.match(/BEGIN:VEVENT/g)).toHaveLength(2)
    const one = await site.get(`/incontri/calendario.ics?percorso=${second.process.id}`)
    expect(one.body.match(/BEGIN:VEVENT/g)).toHaveLength(1)
    expect(one.body).toContain(`UID:meeting-${second.id}@localhost`)
  })
})
