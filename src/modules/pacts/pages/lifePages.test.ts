import { mkdtempSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import type { Actor } from '#platform/actor.ts'
import {
  aPactCast,
  aPactInCoDesign,
  aPactToSign,
  completePact,
  doing,
  partiesIn,
  signAll,
} from '#tests/support/pacts.ts'
import { postFile } from '#tests/support/postFile.ts'
import { sessionCookie, testAddress, useSite } from '#tests/support/site.ts'
import { saveText } from '../commands/text.ts'
import { formNames, formSlugs, lifeForms } from './lifeForms.ts'

const dataDirectory = mkdtempSync(join(tmpdir(), 'pacts-life-'))
const site = useSite({ DATA_DIR: dataDirectory })
beforeEach(() => site.empty())

/** A picture of one point. */
const aDot = Uint8Array.from(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  ),
)

/** An active pact: its days are those of the story, its first one is moved to the past. */
async function anActivePact() {
  const cast = await aPactCast(site.db)
  const { pact, hash } = await aPactToSign(cast)
  await signAll(cast, pact, hash)
  await site.db.updateTable('pacts').set({ starts_on: '2025-02-01' }).where('id', '=', pact).execute()
  return { cast, pact }
}

test('only those of the pact write it; what is missing locks its publication and says why', async () => {
  const cast = await aPactCast(site.db)
  const pact = await aPactInCoDesign(cast)
  const address = `/patti/${pact}/coprogettazione`
  expect((await site.get(address)).location).toContain('/accedi')
  expect((await site.get(address, { as: cast.stranger })).status).toBe(403)
  expect((await site.get(address, { as: cast.foreignOfficer })).status).toBe(403)
  const page = await site.get(address, { as: cast.officer })
  expect(page.status).toBe(200)
  expect(page.body).toContain('La lista di controllo non è completa')
  await completePact(cast, pact)
  expect((await site.get(address, { as: cast.officer })).body).toContain('Non manca niente')
})

test('a wrong form keeps what was typed, and so does a text saved on top of an older one', async () => {
  const cast = await aPactCast(site.db)
  const pact = await aPactInCoDesign(cast)
  const typed = { title: 'Sportelli', summary: 'Troppo corto.', startsOn: '2027-02-01', endsOn: '2028-02-01' }
  const wrong = await site.post(`/patti/${pact}/cura/dati`, typed, { as: cast.citizen })
  expect(wrong.status).toBe(422)
  expect(wrong.body).toContain('Troppo corto.')

  await doing(cast, cast.officer, saveText, { pact, basedOn: 0, a: 'Il testo di qualcun altro.' })
  const late = await site.post(
    `/patti/${pact}/coprogettazione`,
    { basedOn: '0', a: 'Le mie parole.' },
    { as: cast.citizen },
  )
  expect(late.status).toBe(409)
  expect(late.body).toContain('Le mie parole.')
})

test('every form opens for those it is for, and is locked with its reason when it is not its moment', async () => {
  const { cast, pact } = await anActivePact()
  for (const name of formNames) {
    if (lifeForms[name].item !== undefined) continue
    const address = `/patti/${pact}/cura/${formSlugs[name]}`
    expect((await site.get(address)).location, name).toContain('/accedi')
    const statuses = [
      (await site.get(address, { as: cast.citizen })).status,
      (await site.get(address, { as: cast.officer })).status,
    ]
    expect(statuses, name).toContain(200)
    expect(
      statuses.every((status) => status === 200 || status === 403),
      name,
    ).toBe(true)
  }
})

test('a day of care is written with a photograph, and what is no photograph is refused with nothing lost', async () => {
  const { cast, pact } = await anActivePact()
  const { citizens } = await partiesIn(cast, pact)
  const fields = {
    party: String(citizens),
    happenedOn: '2026-01-10',
    title: 'Sportello in piazza',
    body: 'Una mattina di mercato.',
    hours: '4,5',
    peopleReached: '12',
    altText: 'Un tavolo con due portatili in piazza',
  }
  const address = `/patti/${pact}/cura/diario`
  const notPhoto = new TextEncoder().encode('<script>alert(1)</script>')
  const refused = await postFile(site, address, cast.citizen, fields, {
    field: 'photo',
    name: 'foto.jpg',
    bytes: notPhoto,
  })
  expect(refused.status).toBe(422)
  expect(refused.body).toContain('Una mattina di mercato.')
  const written = await postFile(site, address, cast.citizen, fields, {
    field: 'photo',
    name: 'foto.png',
    bytes: aDot,
  })
  expect(written.status).toBe(303)
  const page = (await site.get(`/patti/${pact}/cura`)).body
  expect(page).toContain('Sportello in piazza')
  expect(page).not.toContain('method="post"')
  expect(page).toMatch(/width="1" height="1" loading="lazy"/)
  const photo = page.match(/\/patti\/\d+\/fotografie\/[0-9a-f-]+-480\.webp/)?.[0] ?? ''
  for (const address of [photo, photo.replace('-480', '')]) {
    const { status, headers } = await site.get(address)
    expect(status).toBe(200)
    expect(headers.get('content-type')).toBe('image/webp')
    expect(headers.get('x-content-type-options')).toBe('nosniff')
  }
  expect((await site.get(photo.replace(/[0-9a-f]{8}-480/, '00000000-480'))).status).toBe(404)
})

test('a day of care has up to three photographs, each with its words; one chosen twice is there once', async () => {
  const { cast, pact } = await anActivePact()
  const { citizens } = await partiesIn(cast, pact)
  const send = async (words: Record<string, string>, photos: Record<string, Uint8Array<ArrayBuffer>>) => {
    const body = new FormData()
    const fields = {
      party: String(citizens),
      happenedOn: '2026-01-10',
      title: 'Sportello in piazza',
      body: 'Una mattina di mercato.',
      hours: '4',
      peopleReached: '12',
    }
    for (const [name, value] of Object.entries({ ...fields, ...words })) body.set(name, value)
    for (const [name, bytes] of Object.entries(photos)) body.set(name, new File([bytes], `${name}.png`))
    const headers = {
      origin: testAddress,
      host: 'localhost:3999',
      cookie: await sessionCookie(site.db, cast.citizen),
    }
    const request = new Request(`${testAddress}/patti/${pact}/cura/diario`, { method: 'POST', body, headers })
    return await site.app.fetch(request)
  }
  const { default: sharp } = await import('sharp')
  const red = await sharp({ create: { width: 8, height: 4, channels: 3, background: 'red' } })
    .png()
    .toBuffer()
  const other = Uint8Array.from(red)
  const words = { altText: 'Il tavolo in piazza', altText2: 'La coda allo sportello' }
  const refused = await send({ altText: 'Il tavolo in piazza' }, { photo: aDot, photo2: other })
  expect(refused.status).toBe(422)
  expect(await refused.text()).toContain('href="#altText2"')
  expect(
    (await send({ ...words, altText3: 'Ancora il tavolo' }, { photo: aDot, photo2: other, photo3: aDot }))
      .status,
  ).toBe(303)
  const page = (await site.get(`/patti/${pact}/cura`)).body
  expect(page).toContain('alt="Il tavolo in piazza"')
  expect(page).toContain('alt="La coda allo sportello"')
  expect(page.match(/class="pz-photo"/g)).toHaveLength(2)
})

test('a day sent twice with its photograph is written once', async () => {
  const { cast, pact } = await anActivePact()
  const { citizens } = await partiesIn(cast, pact)
  const fields = {
    _key: crypto.randomUUID(),
    party: String(citizens),
    happenedOn: '2026-01-10',
    title: 'Sportello in piazza',
    body: 'Una mattina di mercato.',
    hours: '4',
    peopleReached: '12',
    altText: 'Un tavolo con due portatili in piazza',
  }
  const file = { field: 'photo', name: 'foto.png', bytes: aDot }
  for (const _time of [1, 2]) {
    expect((await postFile(site, `/patti/${pact}/cura/diario`, cast.citizen, fields, file)).status).toBe(303)
  }
  const rows = await site.db.selectFrom('diary_photos').select('file_name').execute()
  expect(rows).toHaveLength(1)
  const photo = `/patti/${pact}/fotografie/${rows[0]?.file_name}`
  expect((await site.get(photo)).status).toBe(200)
  const other = { ...fields, body: 'Altre parole, sotto la stessa chiave.' }
  expect((await postFile(site, `/patti/${pact}/cura/diario`, cast.citizen, other, file)).status).toBe(422)
  expect((await site.get(photo)).status).toBe(200)
})

test('the file of somebody who may not bring one is neither opened nor kept', async () => {
  const { cast, pact } = await anActivePact()
  const folder = join(dataDirectory, 'files')
  const before = await readdir(folder).catch(() => [])
  const fields = {
    _key: crypto.randomUUID(),
    title: 'Piantina',
    kind: 'plan',
    altText: 'Un tavolo in piazza',
  }
  const file = { field: 'photo', name: 'foto.png', bytes: aDot }
  expect((await postFile(site, `/patti/${pact}/cura/diario`, cast.stranger, fields, file)).status).not.toBe(
    303,
  )
  const paper = { ...file, field: 'file' }
  expect(
    (await postFile(site, `/patti/${pact}/cura/allegato`, cast.foreignOfficer, fields, paper)).status,
  ).toBe(403)
  expect(await readdir(folder).catch(() => [])).toEqual(before)
})

test('a report is made from the diary, completed, published and judged by clicking', async () => {
  const { cast, pact } = await anActivePact()
  const as = { as: cast.citizen }
  const part = 'Quello che volevamo fare, e che abbiamo fatto davvero.'
  const report = {
    kind: 'mid_term',
    coversFrom: '2025-02-01',
    coversUntil: '2026-02-01',
    objectivesAndPriorities: part,
    actionsAndServices: part,
    results: part,
    resources: '',
  }
  expect((await site.post(`/patti/${pact}/cura/rendiconto`, report, as)).status).toBe(303)
  const { id } = await site.db.selectFrom('pact_reports').select('id').executeTakeFirstOrThrow()
  const publish = `/patti/${pact}/cura/pubblica-rendiconto/${id}`
  expect((await site.post(publish, {}, as)).status).toBe(422)
  await site.post(`/patti/${pact}/cura/rendiconto/${id}`, { ...report, resources: part }, as)
  expect((await site.get(`/patti/${pact}/cura`)).body).not.toContain(part)
  expect((await site.post(publish, {}, as)).status).toBe(303)
  const judged = { judgement: 'works_well', reasons: 'Le persone tornano e portano i vicini.' }
  expect((await site.post(`/patti/${pact}/cura/valutazione/${id}`, judged, as)).status).toBe(303)
  expect((await site.get(`/patti/${pact}/cura`)).body).toContain('Funziona bene')
})

test('a report of days that have not passed is a draft whose publication is locked, and says from when', async () => {
  const { cast, pact } = await anActivePact()
  const as = { as: cast.citizen }
  const report = {
    kind: 'final',
    coversFrom: '2025-02-01',
    coversUntil: '2029-01-31',
    results: 'Trenta persone.',
  }
  expect((await site.post(`/patti/${pact}/cura/rendiconto`, report, as)).status).toBe(303)
  const { id } = await site.db.selectFrom('pact_reports').select('id').executeTakeFirstOrThrow()
  const publish = `/patti/${pact}/cura/pubblica-rendiconto/${id}`
  for (const address of [`/patti/${pact}/cura`, publish]) {
    const page = (await site.get(address, as)).body
    expect(page).toContain('Il periodo del rendiconto finisce')
    expect(page).not.toContain(`<a class="btn btn-primary" href="${publish}"`)
    expect(page).not.toContain(`action="${publish}"`)
  }
})

test('a party is offered to mark its own promises, the officer all of them', async () => {
  const { cast, pact } = await anActivePact()
  const offered = async (as: Actor) =>
    (await site.get(`/patti/${pact}/cura`, { as })).body.match(/cura\/segna-impegno\//g)?.length
  expect([await offered(cast.citizen), await offered(cast.officer)]).toEqual([1, 2])
})
