import { beforeEach, expect, test } from 'vitest'
import {
  aPactCast,
  aPactInCoDesign,
  aPactToSign,
  completePact,
  doing,
  signAll,
} from '#tests/support/pacts.ts'
import { useSite } from '#tests/support/site.ts'
import { nameCommittee, openConciliation, publishText, reopenText, saveText } from '../index.ts'

const site = useSite()
beforeEach(site.empty)
const now = () => new Date()

async function aPublishedPact() {
  const cast = await aPactCast(site.db)
  const pact = await aPactInCoDesign(cast)
  await completePact(cast, pact)
  await doing(cast, cast.officer, publishText, { pact, commentDays: '10' }, now())
  return { cast, pact }
}

test('everybody reads until when one comments, and comments on a clause by a form on its own page', async () => {
  const { cast, pact } = await aPublishedPact()
  const text = (await site.get(`/patti/${pact}/testo`)).body
  expect(text).toContain('Si può commentare fino a')
  expect(text).toContain('Da verificare nel regolamento')
  expect(text).not.toContain('method="post"')
  const form = `/commenti/nuovo?kind=pact&amp;id=${pact}&amp;parte=d`
  expect(text).toContain(form)
  const asked = (await site.get(form.replaceAll('&amp;', '&'), { as: cast.stranger })).body
  expect(asked).toMatch(/<option value="d" selected/)
  const said = await site.post(
    '/commenti/nuovo',
    { kind: 'pact', id: String(pact), part: 'd', body: 'E chi non ha la macchina?' },
    { as: cast.stranger },
  )
  expect(said.status).toBe(303)
  const after = (await site.get(`/patti/${pact}/testo`)).body
  expect(after).toContain('E chi non ha la macchina?')
  expect(after).toContain('Leggi 1 commento su questa clausola')
  expect((await site.get(`/patti/${pact}`)).body).toContain('Leggi il testo e 1 commento')
  const ofClause = await site.get(`/commenti/pact/${pact}?parte=d`)
  expect(ofClause.body).toContain('E chi non ha la macchina?')
  expect((await site.get(`/commenti/pact/${pact}?parte=a`)).body).not.toContain('E chi non ha la macchina?')
  expect((await site.get(`/commenti/pact/${pact}?parte=zz`)).status).toBe(200)
})

test('a comment that is too short comes back with its clause, and nothing is lost', async () => {
  const { cast, pact } = await aPublishedPact()
  const refused = await site.post(
    '/commenti/nuovo',
    { kind: 'pact', id: String(pact), part: 'f', body: '?' },
    { as: cast.stranger },
  )
  expect(refused.status).toBe(422)
  expect(refused.body).toMatch(/<option value="f" selected/)
})

test('the clause one comments on stands on the form, also when the form comes back', async () => {
  const { cast, pact } = await aPublishedPact()
  const asked = `/commenti/nuovo?${new URLSearchParams({ kind: 'pact', id: String(pact), parte: 'd' })}`
  expect((await site.get(asked)).body).toMatch(/<blockquote[^>]*>.*Testo della clausola d\./s)
  expect((await site.get(asked.replace('&parte=d', ''))).body).not.toContain('Testo della clausola d.')
  const empty = { kind: 'pact', id: String(pact), part: 'd', body: '' }
  const again = await site.post('/commenti/nuovo', empty, { as: cast.stranger })
  expect(again.status).toBe(422)
  expect(again.body).toContain('Testo della clausola d.')
})

test('a remark begins from its clause, with what the clause says today', async () => {
  const cast = await aPactCast(site.db)
  const pact = await aPactInCoDesign(cast)
  await completePact(cast, pact)
  const writing = (await site.get(`/patti/${pact}/coprogettazione`, { as: cast.citizen })).body
  expect(writing).toContain(`href="/patti/${pact}/cura/osservazione?clausola=f"`)
  const form = (await site.get(`/patti/${pact}/cura/osservazione?clausola=f`, { as: cast.citizen })).body
  expect(form).toMatch(/<blockquote[^>]*>Testo della clausola f\./)
  expect(form).toContain('<option value="f" selected')
})

test('those who write the text read the comments beside it, and the new text says that it has changed', async () => {
  const { cast, pact } = await aPublishedPact()
  const comment = { kind: 'pact', id: String(pact), part: 'd', body: 'E chi non ha la macchina?' }
  await site.post('/commenti/nuovo', comment, { as: cast.stranger })
  const reasons = 'Le persone hanno chiesto un cambiamento.'
  await doing(cast, cast.officer, reopenText, { pact, reasons }, now())
  const writing = (await site.get(`/patti/${pact}/coprogettazione`, { as: cast.citizen })).body
  expect(writing).toContain('E chi non ha la macchina?')
  expect(writing).toContain('Leggi 1 commento su questa clausola')
  expect((await site.get(`/patti/${pact}`)).body).toContain('Il testo si sta riscrivendo')
  await doing(cast, cast.citizen, saveText, { pact, basedOn: 1, d: 'Anche con il pulmino.' }, now())
  const tooFast = await site.post(
    `/patti/${pact}/passi/pubblica-testo`,
    { commentDays: '0' },
    { as: cast.officer },
  )
  expect(tooFast.status).toBe(422)
  expect(tooFast.body).toContain('lascia almeno un giorno')
  const again = { commentDays: '3' }
  expect((await site.post(`/patti/${pact}/passi/pubblica-testo`, again, { as: cast.officer })).status).toBe(
    303,
  )
  for (const page of [`/patti/${pact}`, `/patti/${pact}/testo`]) {
    expect((await site.get(page)).body).toContain('Il testo è cambiato dopo i commenti')
  }
  expect((await site.get(`/patti/${pact}/testo?versione=2&confronta=1`)).body).toContain('<ins>')
})

test('of a conciliation everybody sees the clock, and only those of it what it is about', async () => {
  const cast = await aPactCast(site.db)
  const { pact, hash } = await aPactToSign(cast)
  await signAll(cast, pact, hash)
  const matter = 'Non siamo d’accordo su chi apre lo sportello il sabato.'
  const member = 'Una maestra di Novellara'
  const at = new Date('2027-03-01T10:00:00Z')
  await doing(cast, cast.citizen, openConciliation, { pact, matter }, at)
  const three = {
    memberForCitizens: member,
    memberForAdministration: 'Una segretaria',
    memberAgreed: 'Un giudice',
  }
  await doing(cast, cast.officer, nameCommittee, { pact, ...three }, at)
  for (const page of [`/patti/${pact}`, `/patti/${pact}/cura`, `/patti/${pact}/testo`]) {
    for (const as of [undefined, cast.stranger, cast.foreignOfficer]) {
      const { body } = await site.get(page, as ? { as } : {})
      expect(body).not.toContain('chi apre lo sportello il sabato')
      expect(body).not.toContain(member)
    }
  }
  expect((await site.get(`/patti/${pact}/cura`)).body).toContain('31 marzo 2027')
  expect((await site.get(`/patti/${pact}`)).body).toContain('tentativo di conciliazione')
  const inside = (await site.get(`/patti/${pact}/cura`, { as: cast.citizen })).body
  expect(inside).toContain('chi apre lo sportello il sabato')
  expect(inside).toContain(member)
  expect((await site.get(`/patti/${pact}/gestione`, { as: cast.officer })).body).toContain(
    'Proposta del comitato di conciliazione',
  )
})

test('each step stands in one place: the old small forms are gone, and the pages lead to each other', async () => {
  const cast = await aPactCast(site.db)
  const { pact, hash } = await aPactToSign(cast)
  await signAll(cast, pact, hash)
  for (const slug of ['pubblica', 'riapri', 'sospensione', 'ripresa', 'fine-anticipata', 'conclusione']) {
    expect((await site.get(`/patti/${pact}/cura/${slug}`, { as: cast.officer })).status).toBe(404)
    expect((await site.post(`/patti/${pact}/cura/${slug}`, {}, { as: cast.officer })).status).toBe(404)
  }
  expect((await site.get(`/patti/${pact}/cura`, { as: cast.officer })).body).toContain(
    'si fa in «Lavora al patto»',
  )
  expect((await site.get(`/patti/${pact}/gestione`, { as: cast.officer })).body).toContain(
    `/patti/${pact}/cura"`,
  )
})

test('a comment on a clause that was published again meanwhile is given back beside its present words', async () => {
  const { cast, pact } = await aPublishedPact()
  const form = `/commenti/nuovo?kind=pact&id=${pact}&parte=d`
  const partSeen = /name="partSeen" value="([^"]+)"/.exec((await site.get(form)).body)?.[1] ?? ''
  const comment = { kind: 'pact', id: String(pact), part: 'd', partSeen, body: 'E di sera?' }
  const other = { ...comment, part: 'e', body: 'Parlo di un’altra clausola.' }

  await doing(cast, cast.officer, reopenText, { pact, reasons: 'Cambiano gli orari di apertura.' }, now())
  const closed = await site.post('/commenti/nuovo', comment, { as: cast.stranger })
  expect(closed.status).toBe(403)
  expect(closed.body).toContain('E di sera?')

  await doing(cast, cast.officer, saveText, { pact, basedOn: 1, d: 'Il bene si usa anche di sera.' }, now())
  await doing(cast, cast.officer, publishText, { pact, commentDays: '10' }, now())
  const late = await site.post('/commenti/nuovo', comment, { as: cast.stranger })
  expect(late.status).toBe(409)
  expect(late.body).toContain('Questa clausola è cambiata mentre scrivevi')
  expect(late.body).toContain('Il bene si usa anche di sera.')
  expect(late.body).toContain('E di sera?</textarea>')
  expect((await site.post('/commenti/nuovo', other, { as: cast.stranger })).status).toBe(303)
  const again = /name="partSeen" value="([^"]+)"/.exec(late.body)?.[1] ?? ''
  const sent = await site.post('/commenti/nuovo', { ...comment, partSeen: again }, { as: cast.stranger })
  expect(sent.status).toBe(303)
})
