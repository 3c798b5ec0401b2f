import { beforeEach, expect, test } from 'vitest'
import { aPerson, aProcess, aProposal } from '#tests/support/factories.ts'
import { aConversation } from '#tests/support/opinions.ts'
import { useSite } from '#tests/support/site.ts'

const site = useSite()
beforeEach(() => site.empty())

test('my data are shown, changed and taken away as JSON', async () => {
  const anna = await aPerson(site.db, { name: 'Anna B.', email: 'anna@example.org' })
  expect((await site.get('/profilo')).location).toBe('/accedi?torna=%2Fprofilo')
  expect((await site.get('/profilo', { as: anna })).body).toContain('anna@example.org')
  const wrong = await site.post('/profilo', { name: 'anna@example.org' }, { as: anna })
  expect(wrong.status).toBe(422)
  const saved = await site.post('/profilo', { name: 'Anna Bianchi', language: 'en' }, { as: anna })
  expect(saved.location).toBe('/profilo')
  const file = await site.get('/profilo/dati.json', { as: anna })
  expect(JSON.parse(file.body).profile).toMatchObject({ name: 'Anna Bianchi', email: 'anna@example.org' })
  const { token } = await site.db.selectFrom('sessions').select('token').executeTakeFirstOrThrow()
  expect(file.body).not.toContain(token)
})

test('a session can be ended from another device, but only one’s own', async () => {
  const anna = await aPerson(site.db)
  const bruno = await aPerson(site.db)
  await site.get('/profilo', { as: anna })
  await site.get('/profilo', { as: bruno })
  const sessionOf = (personId: string) =>
    site.db.selectFrom('sessions').select('id').where('person_id', '=', personId).executeTakeFirstOrThrow()
  const { id } = await sessionOf(bruno.id)
  expect((await site.post('/profilo/sessioni/termina', { session: id }, { as: anna })).status).toBe(404)
  expect((await site.post('/profilo/sessioni/termina', { session: id }, { as: bruno })).status).toBe(303)
  expect((await site.get('/profilo', { as: bruno })).status).toBe(303)
})

test('a closed profile leaves no personal data, and what was said stays without a name', async () => {
  const anna = await aPerson(site.db, { name: 'Anna Bianchi', email: 'anna@example.org' })
  const { id } = await aProcess(site.db)
  const proposal = await aProposal(site.db, { processId: id, author: anna })
  const wrong = await site.post('/profilo/chiudi', { name: 'Anna' }, { as: anna })
  expect(wrong.status).toBe(422)
  const closed = await site.post('/profilo/chiudi', { name: 'Anna Bianchi' }, { as: anna })
  expect(closed.location).toBe('/')
  const person = await site.db.selectFrom('people').selectAll().executeTakeFirstOrThrow()
  expect(JSON.stringify(person)).not.toMatch(/anna/i)
  expect(person.pseudonym).toBe(anna.pseudonym)
  expect(await site.db.selectFrom('sessions').selectAll().execute()).toEqual([])
  const kept = await site.db
    .selectFrom('proposals')
    .select('author_label')
    .where('id', '=', proposal)
    .executeTakeFirstOrThrow()
  expect(kept.author_label).not.toContain('Anna')
})

test('what one answered in conversations is among what one gave, and closing the profile says what becomes of it', async () => {
  const story = await aConversation(site.db, { isNow: true })
  const anna = await aPerson(site.db)
  const form = { statement: String(story.statements[0]), vote: '1' }
  await site.post(`/opinioni/${story.conversation}/rispondi`, form, { as: anna })
  const { body } = await site.get('/profilo', { as: anna })
  expect(body).toContain('1 risposta nella conversazione')
  expect(body).toContain(`/opinioni/${story.conversation}/risposte`)
  expect((await site.get('/profilo/chiudi', { as: anna })).body).toContain('restano nella mappa')
})
