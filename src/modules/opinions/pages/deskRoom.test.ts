import { beforeEach, describe, expect, test } from 'vitest'
import { execute } from '#platform/command.ts'
import { strandsOf } from '#platform/links.ts'
import { canMakePdf } from '#platform/pdf.ts'
import { subject } from '#platform/subject.ts'
import { aPerson, aProcess, onBody, onProcess, sceneOf } from '#tests/support/factories.ts'
import { aDraft, aTableStory, sure } from '#tests/support/negotiations.ts'
import { aConversation, aConversationDraft, type ConversationStory } from '#tests/support/opinions.ts'
import { aPactCast, aPactInCoDesign } from '#tests/support/pacts.ts'
import { postFile } from '#tests/support/postFile.ts'
import { useSite } from '#tests/support/site.ts'
import { findStatements, giveOpinion } from '../index.ts'

const site = useSite()
beforeEach(site.empty)

const hasTypesetter = await canMakePdf()

const deskOf = ({ conversation }: Pick<ConversationStory, 'conversation'>) =>
  `/opinioni/${conversation}/gestione`
const asManager = (story: ConversationStory) => ({ as: story.manager })

/** Somebody answers by the clock of the database. */
const answerNow = async ({ conversation }: ConversationStory, statement: number, vote: string) => {
  const scene = sceneOf(site.db, await aPerson(site.db))
  await sure(execute(giveOpinion, scene, { conversation, statement, vote }))
}

describe('the room', () => {
  test.runIf(hasTypesetter)('prints numbered sheets as one accessible PDF', async () => {
    const story = await aConversation(site.db, { isNow: true })
    const sheets = `${deskOf(story)}/sala/fogli.pdf`
    expect((await site.get(`${sheets}?da=1&quanti=61`, asManager(story))).status).toBe(422)
    expect((await site.get(`${sheets}?da=0&quanti=3`, asManager(story))).status).toBe(422)
    const pdf = await site.get(`${sheets}?da=7&quanti=3`, asManager(story))
    expect(pdf.status).toBe(200)
    expect(pdf.body).toContain('pdfuaid:part')
    expect(pdf.body.match(/\/Type \/Page\b(?!s)/g)).toHaveLength(3)
  })

  test('types a sheet, offers the next number, and warns before a sheet is typed again', async () => {
    const story = await aConversation(site.db, { isNow: true })
    const entry = `${deskOf(story)}/sala/foglio`
    const [first, second] = story.statements
    const fresh = await site.get(entry, asManager(story))
    expect(fresh.body).toMatch(/name="sheet" value="1"/)
    const sheet = { sheet: '1', [`answer_${first}`]: '1', [`answer_${second}`]: '-1' }
    expect((await site.post(entry, sheet, asManager(story))).location).toBe(entry)
    expect((await site.get(entry, asManager(story))).body).toMatch(/name="sheet" value="2"/)
    expect((await site.post(entry, { sheet: '2' }, asManager(story))).status).toBe(422)
    expect((await site.post(entry, { sheet: '2', [`answer_${first}`]: '2' }, asManager(story))).status).toBe(
      422,
    )
    const again = { sheet: '1', [`answer_${first}`]: '0' }
    const warned = await site.post(entry, again, asManager(story))
    expect(warned.status).toBe(409)
    expect(warned.body).toContain('name="replace"')
    expect(warned.body).toMatch(new RegExp(`name="answer_${first}" value="0" checked`))
    expect((await site.post(entry, { ...again, replace: 'yes' }, asManager(story))).status).toBe(303)
    const corrected = await site.get(`${entry}?numero=1`, asManager(story))
    expect(corrected.body).toMatch(new RegExp(`name="answer_${first}" value="0" checked`))
    const room = await site.get(`${deskOf(story)}/sala`, asManager(story))
    expect(room.body).toContain(`${entry}?numero=1`)
    const desk = await site.get(deskOf(story), asManager(story))
    expect(desk.body).toContain('fogli dalla sala')
  })

  test('says why sheets are not typed before the opening', async () => {
    const story = await aConversationDraft(site.db)
    const room = await site.get(`${deskOf(story)}/sala`, asManager(story))
    expect(room.body).toContain('I fogli si trascrivono mentre la conversazione è aperta.')
    expect((await site.get(`${deskOf(story)}/sala/foglio`, asManager(story))).status).toBe(409)
  })
})

describe('files of another platform', () => {
  const votes = 'timestamp,comment-id,voter-id,vote\n1,0,10,1\n2,0,11,-1\n3,1,10,0\n4,0,11,1\n'
  const comments = 'comment-id,moderated,comment-body\n0,1,"Più corsi, e brevi"\n1,-1,Fuori tema\n'
  const bytes = (text: string) => new TextEncoder().encode(text)

  test('are looked at first, and come in without being chosen twice', async () => {
    const { id: process } = await aProcess(site.db)
    const as = await aPerson(site.db, { roles: [onProcess('process_manager', process)] })
    const made = await site.post(
      '/opinioni/nuova',
      {
        process: String(process),
        question: 'Che cosa ci serve?',
        moderation: 'before',
        statementLength: '140',
      },
      { as },
    )
    const importing = (made.location ?? '').replace('/semi', '/importa')
    const origin = { origin: 'Raccolte nel 2026 a Guastalla' }
    const file = { name: 'votes.csv', field: 'votes', bytes: bytes(votes) }
    const looked = await postFile(site, importing, as, origin, file)
    expect(looked.status).toBe(200)
    expect(looked.body).toContain('Importa 3 risposte')
    expect(looked.body).toContain('Non è ancora stato salvato nulla.')
    const packed = /name="carriedVotes" value="([\w-]+)"/.exec(looked.body)?.[1] ?? ''
    const sent = { ...origin, passo: 'importa', carriedVotes: packed }
    const commentFile = { name: 'comments.csv', field: 'comments', bytes: bytes(comments) }
    expect((await postFile(site, importing, as, sent, commentFile)).status).toBe(303)
    const desk = await site.get(importing.replace('/importa', ''), { as })
    expect(desk.body).toContain('Raccolte nel 2026 a Guastalla')
    expect(desk.body).toContain('persone importate')
  })

  test('are refused whole with the number of the line and why, and what was typed stays', async () => {
    const story = await aConversationDraft(site.db)
    const importing = `${deskOf(story)}/importa`
    const origin = { origin: 'Da un altro sito' }
    const wrong = { name: 'votes.csv', field: 'votes', bytes: bytes(`${votes}5,1,11,2\n`) }
    const refused = await postFile(site, importing, story.manager, origin, wrong)
    expect(refused.status).toBe(422)
    expect(refused.body).toContain('riga 6')
    expect(refused.body).toContain('value="Da un altro sito"')
    expect((await postFile(site, importing, story.manager, origin)).status).toBe(422)
    const noBomb = { ...origin, passo: 'importa', carriedVotes: 'AAAA' }
    expect((await postFile(site, importing, story.manager, noBomb)).status).toBe(422)
  })
})

describe('to the table', () => {
  const fields = {
    title: 'Uno sportello la sera',
    summary: 'Hanno risposto 3 persone, tutte d’accordo.',
    body: 'Dalla conversazione: tutte le persone sono d’accordo.',
    category: 'services',
  }

  test('a statement becomes a proposal with its numbers, and the thread tells it both ways', async () => {
    const story = await aConversation(site.db, { isNow: true })
    const [statement = 0] = story.statements
    for (const vote of ['1', '1', '-1']) await answerNow(story, statement, vote)
    const refer = `${deskOf(story)}/tavolo/${statement}`
    const page = await site.get(refer, asManager(story))
    expect(page.body).toContain('2 (67%)')
    const wrong = await site.post(refer, { as: 'proposal', ...fields, category: '' }, asManager(story))
    expect(wrong.status).toBe(422)
    expect(wrong.body).toContain('Uno sportello la sera')
    expect((await site.post(refer, { as: 'proposal', ...fields }, asManager(story))).location).toBe(refer)
    const row = await site.db.selectFrom('proposals').selectAll().executeTakeFirstOrThrow()
    expect(row).toMatchObject({ title: fields.title, process_id: story.process, channel: 'online' })
    const referral = await site.db.selectFrom('opinion_referrals').selectAll().executeTakeFirstOrThrow()
    expect(referral.numbers).toMatchObject({ agree: 2, disagree: 1, pass: 0, seen: 3, people: 3 })
    const after = await site.get(refer, asManager(story))
    expect(after.body).toContain(`/proposte/${row.id}`)
    expect((await site.get(`/proposte/${row.id}`)).body).toContain('Frase di prova numero 1')
    const strands = await strandsOf(site.db, subject('opinion_statement', statement))
    expect(strands).toMatchObject([
      { kind: 'process', direction: 'before' },
      { kind: 'conversation', id: story.conversation, direction: 'before' },
      { kind: 'proposal', id: row.id, direction: 'after' },
    ])
    expect((await site.post(refer, { as: 'proposal', ...fields }, asManager(story))).status).toBe(409)
  })

  test('becomes a clause of the table’s draft by a decision of a sitting, and says what lacks where there is none', async () => {
    const table = await aTableStory(site.db)
    const story = { ...(await aConversation(site.db, { isNow: true })), manager: table.facilitator }
    await site.db
      .updateTable('opinion_conversations')
      .set({ state: 'closed', closed_at: new Date() })
      .where('id', '=', story.conversation)
      .execute()
    const made = await site.post(
      '/opinioni/nuova',
      {
        process: String(table.process),
        question: 'Che cosa ci serve?',
        moderation: 'before',
        statementLength: '140',
      },
      asManager(story),
    )
    const desk = (made.location ?? '').replace('/semi', '')
    await site.post(
      `${desk}/semi`,
      { statements: 'La prima frase\nLa seconda frase\nLa terza frase' },
      asManager(story),
    )
    await site.post(`${desk}/apri`, { closesAt: '2099-01-01', closesTime: '10:00' }, asManager(story))
    const [first] = await findStatements(site.db, Number(/\d+/.exec(desk)?.[0]))
    const refer = `${desk}/tavolo/${first?.id}`
    expect((await site.get(refer, asManager(story))).body).toContain(
      'Il Tavolo non ha ancora cominciato la sua bozza.',
    )
    await aDraft(table)
    const notice = 'nasce anche una proposta pubblica del percorso'
    expect((await site.get(`${refer}?come=clausola`, asManager(story))).body).toContain(notice)
    const decision = { as: 'clause', ...fields, sitting: String(table.sitting), method: 'consensus' }
    const silent = await site.post(refer, { ...decision, reasons: 'Sì' }, asManager(story))
    expect(silent.status).toBe(422)
    expect(await site.db.selectFrom('opinion_referrals').selectAll().execute()).toHaveLength(0)
    const reasons = 'Tutti i gruppi sono d’accordo su questa frase della conversazione.'
    expect((await site.post(refer, { ...decision, reasons }, asManager(story))).location).toBe(refer)
    const clause = await site.db
      .selectFrom('document_clauses')
      .select(['title', 'reasons', 'document_id'])
      .where('title', '=', fields.title)
      .executeTakeFirstOrThrow()
    expect(clause.reasons).toBe(reasons)
    const { body: document } = await site.get(`/documenti/${clause.document_id}`)
    expect(document).toMatch(
      /href="\/opinioni\/\d+\/frasi#frase-1"[^>]*>[^<]*Viene da una conversazione: La prima frase/,
    )
    expect((await site.get(refer, asManager(story))).body).toContain('è diventata la clausola')
  })

  test('becomes a paragraph of a pact that is being written, for whoever may write it', async () => {
    const cast = await aPactCast(site.db)
    const pact = await aPactInCoDesign(cast)
    const { id: process } = await aProcess(site.db, { bodyId: cast.body })
    const manager = await aPerson(site.db, { roles: [onBody('process_manager', cast.body)] })
    const facilitator = await aPerson(site.db, { roles: [onProcess('facilitator', process)] })
    const as = { as: manager }
    const question = { process: String(process), question: 'Che cosa ci serve?', moderation: 'before' }
    const desk = ((await site.post('/opinioni/nuova', question, as)).location ?? '').replace('/semi', '')
    await site.post(`${desk}/semi`, { statements: 'La prima frase\nLa seconda frase\nLa terza frase' }, as)
    await site.post(`${desk}/apri`, { closesAt: '2099-01-01', closesTime: '10:00' }, as)
    const [first] = await findStatements(site.db, Number(/\d+/.exec(desk)?.[0]))
    const refer = `${desk}/tavolo/${first?.id}`
    const form = { as: 'pact', pact: String(pact), letter: 'c', text: 'La prima frase (82% d’accordo).' }
    expect((await site.post(refer, form, { as: facilitator })).status).toBe(403)
    expect((await site.get(`${refer}?come=patto`, { as: facilitator })).body).toContain(
      'Non c’è un patto in scrittura',
    )
    expect((await site.post(refer, { ...form, letter: '' }, as)).status).toBe(422)
    expect((await site.get(`${refer}?come=patto`, as)).body).toContain(`value="${pact}"`)
    expect((await site.post(refer, form, as)).location).toBe(refer)
    const text = await site.db
      .selectFrom('pact_texts')
      .select('clauses')
      .where('pact_id', '=', pact)
      .orderBy('version', 'desc')
      .executeTakeFirstOrThrow()
    expect(text.clauses).toMatchObject({ c: expect.stringContaining('La prima frase (82% d’accordo).') })
    const strands = await strandsOf(site.db, subject('pact', pact))
    expect(strands).toContainEqual(
      expect.objectContaining({ kind: 'opinion_statement', direction: 'before' }),
    )
    expect((await site.get(refer, as)).body).toContain('è entrata nel testo del patto')
    expect((await site.post(refer, form, as)).status).toBe(422)
  })
})
