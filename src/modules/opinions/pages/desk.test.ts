import { beforeEach, describe, expect, test } from 'vitest'
import { execute } from '#platform/command.ts'
import { aPerson, aProcess, onProcess, sceneOf } from '#tests/support/factories.ts'
import { sure } from '#tests/support/negotiations.ts'
import {
  aConversation,
  aConversationDraft,
  answerAs,
  type ConversationStory,
} from '#tests/support/opinions.ts'
import { useSite } from '#tests/support/site.ts'
import { addStatement, findStatements } from '../index.ts'

const site = useSite()
beforeEach(site.empty)

const deskOf = ({ conversation }: Pick<ConversationStory, 'conversation'>) =>
  `/opinioni/${conversation}/gestione`
const asManager = (story: ConversationStory) => ({ as: story.manager })

/** A participant adds a statement, which waits to be read. */
const aWaiting = async (story: ConversationStory, text: string): Promise<number> => {
  const scene = sceneOf(site.db, await aPerson(site.db))
  return (await sure(execute(addStatement, scene, { conversation: story.conversation, text }))).statement
}

describe('the desk', () => {
  test('is for the staff of the process: others are sent to sign in, or told why not', async () => {
    const story = await aConversation(site.db, { isNow: true })
    const stranger = { as: await aPerson(site.db) }
    for (const rest of ['', '/regole', '/semi', '/frasi', '/sala', '/sala/foglio', '/importa', '/tavolo']) {
      expect((await site.get(deskOf(story) + rest)).location, rest).toContain('/accedi?torna=')
      expect((await site.get(deskOf(story) + rest, stranger)).status, rest).toBe(403)
      expect((await site.get(deskOf(story) + rest, asManager(story))).status, rest).toBe(200)
    }
    const draft = await aConversationDraft(site.db)
    expect((await site.get(deskOf(draft), stranger)).status).toBe(404)
  })

  test('makes a conversation, seeds it, opens it until a day and closes it once that is confirmed', async () => {
    const { id: process } = await aProcess(site.db)
    const as = { as: await aPerson(site.db, { roles: [onProcess('facilitator', process)] }) }
    const form = {
      process: String(process),
      moderation: 'before',
      takesStatements: 'yes',
      statementLength: '120',
    }
    const wrong = await site.post('/opinioni/nuova', { ...form, question: 'Che' }, as)
    expect(wrong.status).toBe(422)
    expect(wrong.body).toContain('value="Che"')
    const made = await site.post('/opinioni/nuova', { ...form, question: 'Che cosa ci serve?' }, as)
    expect(made.location).toMatch(/^\/opinioni\/\d+\/gestione\/semi$/)
    const desk = made.location?.replace('/semi', '') ?? ''
    expect((await site.get(desk, as)).body).toContain('Servono almeno 3 frasi.')
    const seeds = 'Lo sportello apre la sera.\nServono corsi brevi.\nIl wifi arriva in piazza.'
    expect((await site.post(`${desk}/semi`, { statements: seeds }, as)).status).toBe(303)
    const ready = (await site.get(desk, as)).body
    expect(ready).toContain('Apri la conversazione')
    expect(ready).toContain('con meno di 7 frasi la mappa non si disegna mai')
    const tooLong = `${seeds}\n${'a'.repeat(121)}`
    const refused = await site.post(`${desk}/semi`, { statements: tooLong }, as)
    expect(refused.status).toBe(422)
    expect(refused.body).toContain('Lo sportello apre la sera.')
    const thousands = Array.from(
      { length: 10_000 },
      (_, place) => `Frase incollata numero ${place}, tra mille`,
    )
    const pasted = await site.post(`${desk}/semi`, { statements: thousands.join('\n') }, as)
    expect(pasted.status).toBe(422)
    const signedOut = await site.post(`${desk}/semi`, { statements: 'Non va perduta' })
    expect(signedOut.location).toContain('/accedi')
    expect(signedOut.cookies.join()).toContain('ripresa=')
    expect(pasted.body).toContain('al massimo 200 alla volta')
    expect(pasted.body).toContain('Frase incollata numero 9999')
    expect(
      (await site.post(`${desk}/apri`, { closesAt: '2020-01-01', closesTime: '10:00' }, as)).status,
    ).toBe(422)
    const noTime = await site.post(`${desk}/apri`, { closesAt: '2099-01-01', closesTime: '' }, as)
    expect(noTime.status).toBe(422)
    expect(noTime.body).toContain('2099-01-01')
    const opened = await site.post(`${desk}/apri`, { closesAt: '2099-01-01', closesTime: '10:00' }, as)
    expect(opened.status).toBe(303)
    const rules = await site.get(`${desk}/regole`, as)
    expect(rules.body).not.toContain('id="question"')
    const kept = { question: 'Che cosa ci serve?', statementLength: '120', moderation: 'after' }
    expect((await site.post(`${desk}/regole`, kept, as)).status).toBe(303)
    expect((await site.post(`${desk}/chiudi`, {}, as)).status).toBe(422)
    expect((await site.post(`${desk}/chiudi`, { confirmed: 'yes' }, as)).status).toBe(303)
    const seedsLocked = await site.get(`${desk}/semi`, as)
    expect(seedsLocked.body).toContain('La conversazione è chiusa: non si aggiungono frasi.')
  })
})

describe('moderation', () => {
  test('shows beside a statement those that say nearly the same, and keeps what was ticked when a reason lacks', async () => {
    const story = await aConversation(site.db, { isNow: true })
    const near = await aWaiting(story, 'Frase di prova numero uno')
    const far = await aWaiting(story, 'Vorrei più panchine al parco')
    const queue = `${deskOf(story)}/frasi`
    const page = await site.get(queue, asManager(story))
    expect(page.body).toContain(`value="${near}:${story.statements[0]}"`)
    expect(page.body).not.toContain(`value="${far}:`)
    const both = { stato: 'waiting', statements: [String(near), String(far)] }
    const refused = await site.post(queue, { ...both, cosa: 'reject', reason: '' }, asManager(story))
    expect(refused.status).toBe(422)
    expect(refused.body.match(/name="statements"[^>]*checked/g)).toHaveLength(2)
    const reason = 'Non riguarda lo sportello.'
    const one = { stato: 'waiting', statements: [String(far)], cosa: 'reject', reason }
    expect((await site.post(queue, one, asManager(story))).status).toBe(303)
    const nowhere = { ...both, statements: [String(near)], cosa: 'merge', reason, into: '999' }
    const unknown = await site.post(queue, nowhere, asManager(story))
    expect(unknown.status).toBe(422)
    expect(unknown.body).toContain('Non c’è una frase numero 999')
    const pair = { stato: 'waiting', unisci: `${near}:${story.statements[0]}` }
    const asked = await site.post(queue, pair, asManager(story))
    expect(asked.status).toBe(422)
    expect(asked.body).toContain('Resta la frase 1')
    expect(asked.body).toContain('Frase di prova numero uno')
    const merged = await site.post(queue, { ...pair, conferma: 'si' }, asManager(story))
    expect(merged.status).toBe(303)
    expect((await site.get(`${queue}?stato=rejected`, asManager(story))).body).toContain(reason)
    expect((await site.get(`${queue}?stato=merged`, asManager(story))).body).toContain(
      'Frase di prova numero uno',
    )
  })

  test('merges by the number people see, approves one with its own button, and refuses a number nobody has', async () => {
    const story = await aConversation(site.db, { isNow: true })
    const twin = await aWaiting(story, 'La prima frase, detta altrimenti')
    const other = await aWaiting(story, 'Una cosa del tutto diversa')
    const queue = `${deskOf(story)}/frasi`
    expect((await site.post(queue, { approva: String(other) }, asManager(story))).status).toBe(303)
    const batch = { stato: 'waiting', statements: String(twin), cosa: 'merge', reason: 'Dice lo stesso.' }
    const unknown = await site.post(queue, { ...batch, into: '99' }, asManager(story))
    expect(unknown.status).toBe(422)
    expect(unknown.body).toContain('value="99"')
    const sure = { ...batch, into: '1', conferma: 'si' }
    expect((await site.post(queue, sure, asManager(story))).status).toBe(303)
    const asked = await findStatements(site.db, story.conversation)
    expect(asked.map(({ id }) => id)).toEqual([...story.statements, other])
  })

  test('offers to merge the one with fewer answers into the other, from both of them', async () => {
    const story = await aConversation(site.db, { isNow: true })
    const [first = 0] = story.statements
    const newer = await aWaiting(story, 'Frase di prova numero uno')
    const queue = `${deskOf(story)}/frasi`
    await site.post(queue, { approva: String(newer) }, asManager(story))
    await sure(answerAs(story, 'uno', first, '1', null))
    const page = (await site.get(`${queue}?stato=approved`, asManager(story))).body
    expect(page).toContain(`value="${newer}:${first}"`)
    expect(page).not.toContain(`value="${first}:${newer}"`)
    const asked = await site.post(queue, { unisci: `${newer}:${first}` }, asManager(story))
    expect(asked.body).toMatch(/Resta la frase 1.*1 risposta.*Non si legge più la frase 5.*0 risposte/s)
  })

  test('asks once before several that were answered go, says how many answers each has, and keeps the ticks', async () => {
    const story = await aConversation(site.db, { isNow: true })
    const [first = 0, second = 0, third = 0] = story.statements
    await sure(answerAs(story, 'uno', first, '1', null))
    await sure(answerAs(story, 'due', first, '-1', null))
    await sure(answerAs(story, 'due', second, '1', null))
    const queue = `${deskOf(story)}/frasi`
    const all = {
      stato: 'approved',
      statements: [first, second, third].map(String),
      cosa: 'reject',
      reason: 'Erano frasi di prova.',
    }
    const asked = await site.post(queue, all, asManager(story))
    expect(asked.status).toBe(422)
    expect(asked.body).toContain('Non ammettere 3 frasi?')
    expect(asked.body).toMatch(/Frase di prova numero 1.*2 risposte.*Frase di prova numero 2.*1 risposta/s)
    expect(asked.body).toContain('Si possono riammettere')
    expect(await findStatements(site.db, story.conversation)).toHaveLength(4)
    const back = await site.post(queue, { ...all, conferma: 'no' }, asManager(story))
    expect(back.body.match(/name="statements"[^>]*checked/g)).toHaveLength(3)
    expect(back.body).toContain('Erano frasi di prova.')
    expect((await site.post(queue, { ...all, conferma: 'si' }, asManager(story))).status).toBe(303)
    expect(await findStatements(site.db, story.conversation)).toHaveLength(1)
  })

  test('asks before a batch is merged, which nothing undoes; what waits without answers goes without a question', async () => {
    const story = await aConversation(site.db, { isNow: true })
    const [first = 0, second = 0, third = 0] = story.statements
    await sure(answerAs(story, 'uno', first, '1', null))
    const queue = `${deskOf(story)}/frasi`
    const batch = {
      stato: 'approved',
      statements: [second, third].map(String),
      cosa: 'merge',
      into: '1',
      reason: 'Dicono lo stesso.',
    }
    const asked = await site.post(queue, batch, asManager(story))
    expect(asked.status).toBe(422)
    expect(asked.body).toContain('Unire 2 frasi alla 1?')
    expect(asked.body).toContain('Non si può tornare indietro')
    expect(await findStatements(site.db, story.conversation)).toHaveLength(4)
    expect((await site.post(queue, { ...batch, into: '2' }, asManager(story))).body).toContain(
      'Una frase non si può unire a sé stessa.',
    )
    expect((await site.post(queue, { ...batch, conferma: 'si' }, asManager(story))).status).toBe(303)
    const waiting = [await aWaiting(story, 'Una frase fuori tema'), await aWaiting(story, 'Un’altra ancora')]
    const away = { stato: 'waiting', statements: waiting.map(String), cosa: 'reject', reason: 'Fuori tema.' }
    expect((await site.post(queue, away, asManager(story))).status).toBe(303)
  })
})
