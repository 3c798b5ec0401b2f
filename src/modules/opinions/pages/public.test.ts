import { beforeEach, expect, test, vi } from 'vitest'
import { aPerson } from '#tests/support/factories.ts'
import { sure } from '#tests/support/negotiations.ts'
import { aConversation, answerAs } from '#tests/support/opinions.ts'
import { useSite } from '#tests/support/site.ts'
import { findMap } from '../index.ts'

const site = useSite()
beforeEach(site.empty)

/** The cookie of a guest, as the page that asks gives it. */
const guestCookie = (cookies: readonly string[]): string =>
  cookies.map((cookie) => cookie.split(';')[0] ?? '').find((cookie) => cookie.startsWith('ospite=')) ?? ''

test('below twenty people with seven answers there is no map and no group, and the page says who is missing', async () => {
  const story = await aConversation(site.db, { isNow: true, statements: 8 })
  for (let guest = 0; guest < 19; guest += 1) {
    for (const statement of story.statements) {
      await sure(answerAs(story, `ospite ${guest}`, statement, guest % 2 === 0 ? '1' : '-1', null))
    }
  }
  site.app.services.wake()
  await vi.waitFor(async () => expect((await findMap(site.db, story.conversation)).answers).toBe(19 * 8), {
    timeout: 10_000,
  })
  const { body } = await site.get(`/opinioni/${story.conversation}`)
  expect(body).toContain('ne manca 1')
  expect(body).not.toContain('pz-opinions-picture')
  expect(body).not.toContain('Gruppo A')
  const table = await site.get(`/opinioni/${story.conversation}/frasi`)
  expect(table.body).not.toContain('nel gruppo')
  expect(table.body).not.toContain('risposte.csv')
  expect(table.body).toContain('solo quante persone hanno risposto')
  expect(table.body).not.toContain('In disaccordo')
  expect(table.body).not.toContain('ordine=accordo')
})

test('a stranger’s page holds no form and is shared; a guest’s is asked the next statement and is not', async () => {
  const story = await aConversation(site.db, { isNow: true })
  const stranger = await site.get(`/opinioni/${story.conversation}`)
  expect(stranger.body).not.toContain('method="post"')
  expect(stranger.headers.get('cache-control')).not.toBe('no-store')
  const asking = await site.get(`/opinioni/${story.conversation}/rispondi`)
  expect(asking.headers.get('cache-control')).toBe('no-store')
  const cookie = guestCookie(asking.cookies)
  const known = await site.get(`/opinioni/${story.conversation}`, { headers: { cookie } })
  expect(known.body).toContain('Frase 1 di 4')
  expect(known.headers.get('cache-control')).toBe('no-store')
})

test('the statement asked stays the same until it is answered', async () => {
  const story = await aConversation(site.db, { isNow: true, statements: 8 })
  const anna = await aPerson(site.db)
  const asked = async () =>
    /name="statement" value="(\d+)"/.exec(
      (await site.get(`/opinioni/${story.conversation}/rispondi`, { as: anna })).body,
    )?.[1] ?? ''
  const first = await asked()
  expect(await asked()).toBe(first)
  const answered = await site.post(
    `/opinioni/${story.conversation}/rispondi`,
    { statement: first, vote: '0' },
    { as: anna },
  )
  expect(answered.location).toBe(`/opinioni/${story.conversation}/rispondi?dopo=${first}`)
  expect(await asked()).not.toBe(first)
})

test('what is no answer is refused and the statement stays there', async () => {
  const story = await aConversation(site.db, { isNow: true })
  const anna = await aPerson(site.db)
  const path = `/opinioni/${story.conversation}/rispondi`
  const wrongVote = await site.post(path, { statement: String(story.statements[0]), vote: '2' }, { as: anna })
  expect(wrongVote.status).toBe(422)
  expect(wrongVote.body).toContain('Scegli una delle tre risposte')
  const unknown = await site.post(path, { statement: '999999', vote: '1' }, { as: anna })
  expect(unknown.status).toBe(422)
  expect(unknown.body).toContain('Frase 1 di 4')
  const said = 'Questa frase non c’è, o non si può più rispondere.'
  expect(unknown.body).toContain(said)
  const nonsense = await site.post(path, { statement: 'abc', vote: '1' }, { as: anna })
  expect(nonsense.status).toBe(422)
  expect(nonsense.body).toContain(said)
})

test('where nothing is asked nobody has answered all of it', async () => {
  const story = await aConversation(site.db, { isNow: true })
  const anna = { as: await aPerson(site.db) }
  await site.db.updateTable('opinion_statements').set({ state: 'rejected' }).execute()
  const path = `/opinioni/${story.conversation}`
  for (const address of [path, `${path}/rispondi`]) {
    const { body } = await site.get(address, anna)
    expect(body, address).toContain('Non c’è ancora nessuna frase a cui rispondere')
    expect(body, address).not.toContain('tutte le 0')
  }
  expect((await site.get(path)).body).toContain('La tabella delle frasi, ancora vuota')
})

test('where an account is needed a stranger is shown the way to it', async () => {
  const story = await aConversation(site.db, { isNow: true, settings: { takesGuests: '' } })
  const { body, cookies } = await site.get(`/opinioni/${story.conversation}/rispondi`)
  expect(body).toContain('Accedi per rispondere')
  expect(cookies.some((cookie) => cookie.startsWith('ospite='))).toBe(false)
})

test('with fewer than seven statements nobody waits for a map that cannot be', async () => {
  const story = await aConversation(site.db, { isNow: true })
  const { body } = await site.get(`/opinioni/${story.conversation}`)
  expect(body).toContain('Servono almeno 7 frasi, e per ora sono 4')
})

test('a statement that is like one’s own is answered on its own page, and what was typed is there on the way back', async () => {
  const story = await aConversation(site.db, { isNow: true })
  const anna = await aPerson(site.db)
  const path = `/opinioni/${story.conversation}`
  const typed = 'Frase di prova numero uno'
  const alike = await site.post(`${path}/aggiungi`, { text: typed }, { as: anna })
  expect(alike.status).toBe(422)
  expect(alike.body).toContain(`formaction="${path}/rispondi"`)
  const asking = await site.post(`${path}/rispondi`, { text: typed, frase: '3' }, { as: anna })
  expect(asking.status).toBe(422)
  const third = String(story.statements[2])
  expect(asking.body).toContain(`name="statement" value="${third}"`)
  const next = await site.post(
    `${path}/rispondi`,
    { statement: third, vote: '1', poi: 'rispondi', testo: typed },
    { as: anna },
  )
  expect(next.status).toBe(422)
  expect(next.body).toContain('Hai risposto «D’accordo» a')
  expect(next.body).toContain('Frase 2 di 4')
  expect(next.body).not.toContain('Errore')
  expect(next.body).toContain(`name="text" value="${typed}"`)
  const back = await site.post(`${path}/aggiungi`, { text: typed, passo: 'scrivi' }, { as: anna })
  expect(back.body).toContain(typed)
  for (const { body } of [alike, asking, next, back]) expect(body).not.toMatch(/\?[^"]*testo=/)
})

test('above the map one answers in place: only that part is drawn anew, and nobody else is given it', async () => {
  const story = await aConversation(site.db, { isNow: true })
  const anna = await aPerson(site.db)
  const path = `/opinioni/${story.conversation}`
  const first = String(story.statements[0])
  const answered = await site.post(
    `${path}/rispondi`,
    { statement: first, vote: '1', poi: 'pagina' },
    { as: anna },
  )
  expect(answered.location).toBe(`${path}?dopo=${first}#rispondi`)
  const headers = { 'turbo-frame': 'rispondi-qui' }
  const part = await site.get(`${path}?dopo=${first}`, { as: anna, headers })
  expect(part.body.startsWith('<turbo-frame id="rispondi-qui"')).toBe(true)
  expect(part.body).toContain('Frase 2 di 4')
  expect(part.body).toContain('Hai risposto «D’accordo» a')
  const refused = await site.post(
    `${path}/rispondi`,
    { statement: first, vote: '2', poi: 'pagina', important: 'yes' },
    { as: anna },
  )
  expect(refused.status).toBe(422)
  expect(refused.body).toContain('<title>Errore')
  expect(refused.body).toContain('<opinion-map')
  expect(refused.body).toContain(`name="statement" value="${first}"`)

  const stranger = await site.get(path, { headers })
  expect(stranger.headers.get('cache-control')).toBe('no-store')
  expect((await site.get(path)).body).toContain('<title>')
})
