import { beforeEach, expect, test } from 'vitest'
import { execute } from '#platform/command.ts'
import { aGroup, aPerson, aProcess, onProcess, sceneOf } from '#tests/support/factories.ts'
import { aDeliveredDocument, aDraft, aTableStory, decision, sure } from '#tests/support/negotiations.ts'
import { useSite } from '#tests/support/site.ts'
import { answerProposal, askForSeat, nameDelegate } from './index.ts'

const site = useSite()
beforeEach(() => site.empty())

const reasons = 'Rappresentiamo chi vive da solo nelle frazioni del comune.'

test('everybody reads the table; the cached page holds no form that writes and no name of a person', async () => {
  const story = await aTableStory(site.db)
  const named = { member: story.members[0], name: 'Renata Gandolfi' }
  await sure(execute(nameDelegate, sceneOf(site.db, story.facilitator), named))
  const page = await site.get(`/tavoli/${story.table}`)

  expect(page.status).toBe(200)
  expect(page.body).toContain('Consulta degli anziani')
  expect(page.body).toContain('Chiedi un posto al Tavolo')
  expect(page.body).not.toContain('method="post"')
  expect(page.body).not.toContain('Gandolfi')
  expect((await site.get(`/tavoli/${story.table}?lingua=en`)).body).toContain('Ask for a seat at the table')
  expect((await site.get('/tavoli')).body).toContain(`/tavoli/${story.table}`)
  expect((await site.get(`/tavoli?percorso=${story.process}`)).location).toBe(`/tavoli/${story.table}`)
  expect((await site.get('/tavoli/9999')).status).toBe(404)
})

test('the table of a draft is opened from its desk and shown to its staff alone', async () => {
  const { id: process } = await aProcess(site.db, { state: 'draft' })
  const manager = await aPerson(site.db, { roles: [onProcess('process_manager', process)] })
  const form = {
    process: String(process),
    title: 'Tavolo di prova',
    purpose: 'Legge le proposte.',
    decisionRule: 'Metodo del consenso.',
  }
  const opened = await site.post('/tavoli/apri', form, { as: manager })
  expect(opened.location).toBe(`/percorsi/${process}/gestione`)
  const { id } = await site.db.selectFrom('negotiation_tables').select('id').executeTakeFirstOrThrow()
  expect((await site.get(`/tavoli/${id}`, { as: manager })).status).toBe(200)
  expect((await site.get(`/tavoli/${id}/lavoro`, { as: manager })).status).toBe(200)
  expect((await site.get(`/tavoli/${id}`)).status).toBe(404)
  expect((await site.get(`/tavoli/${id}`, { as: await aPerson(site.db) })).status).toBe(404)
})

test('a request is written first and signed at the end; a wrong one keeps what was typed', async () => {
  const story = await aTableStory(site.db)
  const address = `/tavoli/${story.table}/chiedi-un-posto`
  const anna = await aPerson(site.db)
  expect((await site.get(address)).body).toContain('name="reasons"')
  expect((await site.post(address, { kind: 'observer', reasons })).location).toContain('/accedi')

  const wrong = await site.post(address, { kind: 'member', reasons, group: '' }, { as: anna })
  expect(wrong.status).toBe(422)
  expect(wrong.body).toContain(reasons)
  const right = await site.post(address, { kind: 'observer', reasons, group: '' }, { as: anna })
  expect(right.status).toBe(303)
  expect((await site.get(`/tavoli/${story.table}`)).body).not.toContain(anna.name)
})

test('staff answer a request on its page, and the answer is public', async () => {
  const story = await aTableStory(site.db)
  const group = await aGroup(site.db, { name: 'Gruppo lettori della sera' })
  const bruno = await aPerson(site.db, { groupId: group })
  const asked = { table: story.table, group, kind: 'member', reasons }
  const { id } = await sure(execute(askForSeat, sceneOf(site.db, bruno), asked))
  const address = `/tavoli/${story.table}/richieste/${id}`

  expect((await site.get(address)).location).toContain('/accedi')
  expect((await site.get(address, { as: bruno })).status).toBe(403)
  expect((await site.get(address, { as: story.facilitator })).body).toContain(reasons)
  const answer = 'Portano un orario che al Tavolo nessuno conosceva.'
  await site.post(address, { decision: 'admitted', answer }, { as: story.facilitator })
  expect((await site.get(`/tavoli/${story.table}`)).body).toContain(answer)
})

test('the working page is for staff and for those who sit at the table', async () => {
  const story = await aTableStory(site.db)
  const address = `/tavoli/${story.table}/lavoro`

  expect((await site.get(address)).location).toContain('/accedi')
  expect((await site.get(address, { as: await aPerson(site.db) })).status).toBe(403)
  const page = await site.get(address, { as: story.facilitator })
  expect(page.status).toBe(200)
  expect(page.body).toContain('Prendi in carico')
})

test('the facilitator takes up, decides, orders, records presences and begins the document by forms alone', async () => {
  const story = await aTableStory(site.db)
  const as = { as: story.facilitator }
  const [first, second, third] = story.proposals as [number, number, number]
  const table = `/tavoli/${story.table}`
  for (const proposal of story.proposals) {
    expect((await site.post(`${table}/presa-in-carico`, { proposal: String(proposal) }, as)).status).toBe(303)
    expect((await site.get(`${table}/decisioni/${proposal}`, as)).status).toBe(200)
    const form = { ...decision(story, proposal), proposal: '', sitting: String(story.sitting) }
    expect((await site.post(`${table}/decisioni/${proposal}`, form, as)).status).toBe(303)
  }
  const gap = { [`place-${first}`]: '1', [`place-${second}`]: '3', [`place-${third}`]: '4' }
  expect((await site.post(`${table}/priorita`, gap, as)).status).toBe(422)
  const order = { [`place-${first}`]: '2', [`place-${second}`]: '1', [`place-${third}`]: '3' }
  expect((await site.post(`${table}/priorita`, order, as)).status).toBe(303)
  const presences = Object.fromEntries(story.members.map((member) => [`presence-${member}`, 'present']))
  const sitting = `${table}/sedute/${story.sitting}/presenze`
  expect((await site.get(sitting, as)).status).toBe(200)
  expect((await site.post(sitting, presences, as)).status).toBe(303)
  expect((await site.get(`${table}/documento`, as)).status).toBe(200)
  const draft = await site.post(`${table}/documento`, { title: 'Il digitale che ci serve' }, as)
  expect(draft.location).toMatch(/^\/documenti\/\d+\/lavoro$/)

  const work = await site.get(draft.location ?? '', as)
  expect(work.body).toContain('Prima completa ciò che manca')
  const page = await site.get(table)
  expect(page.body).toContain('Priorità 1')
  expect(page.body).toContain('2 di 2 componenti')
})

test('a draft is public and says so; its working page is for staff and, later, for the guarantor', async () => {
  const story = await aTableStory(site.db)
  const document = await aDraft(story)
  expect((await site.get(`/documenti/${document}`)).body).toContain('È una bozza')
  const work = `/documenti/${document}/lavoro`
  expect((await site.get(work, { as: story.officer })).status).toBe(403)
  expect((await site.get(work, { as: story.facilitator })).body).toContain('Non manca niente')

  const approval = { sitting: String(story.sitting), method: 'consensus', objections: '' }
  await site.post(`/documenti/${document}/approvazione`, approval, { as: story.facilitator })
  const before = await site.get(`/documenti/${document}/garante`, { as: story.manager })
  expect(before.body).toContain('Non si può tornare indietro')
  expect((await site.get(`/documenti/${document}/garante`, { as: story.facilitator })).status).toBe(403)
  await site.post(`/documenti/${document}/garante`, {}, { as: story.manager })
  expect((await site.get(work, { as: story.guarantor })).body).toContain('Registra la validazione')
  const no = await site.post(
    `/documenti/${document}/validazione`,
    { decision: 'not_validated' },
    { as: story.guarantor },
  )
  expect(no.status).toBe(422)
  await site.post(`/documenti/${document}/validazione`, { decision: 'validated' }, { as: story.guarantor })
  await site.post(`/documenti/${document}/consegna`, {}, { as: story.manager })
  const page = await site.get(`/documenti/${document}`)
  expect(page.body).toContain('L’ente ha ancora 30 giorni per rispondere')
  expect(page.body).toContain('Risposte date: 0 su 3')
})

test('an answer shows its reasons, its act and the legal term; missing ones stay in sight', async () => {
  const story = await aTableStory(site.db)
  const document = await aDeliveredDocument(story)
  const address = `/documenti/${document}/risposte/${story.proposals[0]}`
  expect((await site.get(address, { as: story.manager })).status).toBe(403)
  const form = {
    outcome: 'accepted',
    reasons: 'Gli sportelli nascono nelle biblioteche, dove si entra già.',
    office: 'Servizio Sociale Integrato',
    actTitle: 'Delibera di Giunta n. 41',
    actDate: '2026-01-10',
    deferredUntil: '',
    cost: '24.000',
  }
  const short = await site.post(address, { ...form, reasons: 'Sì.' }, { as: story.officer })
  expect(short.status).toBe(422)
  expect(short.body).toContain('Delibera di Giunta n. 41')
  expect((await site.post(address, form, { as: story.officer })).status).toBe(303)

  const page = (await site.get(`/documenti/${document}`)).body
  expect(page).toContain('accolta per intero')
  expect(page).toContain('24.000')
  expect(page).toContain('rispettato')
  expect(page).toContain('Manca')
})

test('the document is a PDF too, also in English', async () => {
  const story = await aTableStory(site.db)
  const document = await aDeliveredDocument(story)
  const answer = {
    document,
    proposal: story.proposals[0],
    outcome: 'rejected',
    reasons: 'La spesa vera è tre volte quella stimata. 你好 🙂',
    office: 'Ufficio cultura',
    actTitle: 'Delibera n. 54',
    actDate: '2026-01-10',
  }
  await sure(execute(answerProposal, sceneOf(site.db, story.officer), answer))
  for (const language of ['it', 'en'] as const) {
    const pdf = await site.get(`/documenti/${document}.pdf`, { language })
    expect(pdf.status).toBe(200)
    expect(pdf.headers.get('content-type')).toBe('application/pdf')
    expect(pdf.body.startsWith('%PDF-')).toBe(true)
    expect(pdf.body).toContain('StructTreeRoot')
  }
  expect((await site.get('/documenti/9999.pdf')).status).toBe(404)
})
