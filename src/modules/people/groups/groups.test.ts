import { beforeEach, expect, test } from 'vitest'
import { subject } from '#platform/subject.ts'
import { cardsOf } from '#platform/subjects.ts'
import { aPerson } from '#tests/support/factories.ts'
import { useSite } from '#tests/support/site.ts'
import { aliasFor } from '../alias.ts'
import { findActor } from '../identity.ts'

const site = useSite()
beforeEach(() => site.empty())

test('a group is added, found under its category, and spoken for by whoever added it', async () => {
  const anna = await aPerson(site.db, { name: 'Anna B.' })
  const made = await site.post(
    '/gruppi/nuovo',
    { name: 'Amici del Po', category: 'association', informal: 'si', description: 'Vicini di argine.' },
    { as: anna },
  )
  expect(made.status).toBe(303)
  const group = await site.db.selectFrom('groups').selectAll().executeTakeFirstOrThrow()
  expect(made.location).toBe(`/gruppi/${group.id}`)
  expect((await site.get('/gruppi')).body).toContain('Amici del Po')
  const actor = await findActor(site.db, anna.id)
  expect(actor && aliasFor(actor, group.id)).toBe('Amici del Po')
  expect(actor && aliasFor(actor)).toBe('Anna B.')
  const [card] = await cardsOf(site.db, site.app.services.sources, [subject('group', group.id)], 'it')
  expect(card).toMatchObject({ title: 'Amici del Po', href: `/gruppi/${group.id}`, isPublic: true })
})

test('two groups cannot have names that differ by capitals or accents only', async () => {
  const anna = await aPerson(site.db)
  await site.post('/gruppi/nuovo', { name: 'Società civile', category: 'association' }, { as: anna })
  const again = await site.post(
    '/gruppi/nuovo',
    { name: 'SOCIETA civile', category: 'association' },
    { as: anna },
  )
  expect(again.status).toBe(422)
  expect(again.body).toContain('con questo nome c’è già')
})

test('a mandate is asked for, given by who has one, and laid down', async () => {
  const anna = await aPerson(site.db)
  const bruno = await aPerson(site.db, { name: 'Bruno' })
  await site.post('/gruppi/nuovo', { name: 'Auser', category: 'association' }, { as: anna })
  const { id } = await site.db.selectFrom('groups').select('id').executeTakeFirstOrThrow()
  await site.post(`/gruppi/${id}/delega`, { statement: 'Sono la presidente' }, { as: bruno })
  expect((await findActor(site.db, bruno.id))?.mandates).toEqual([])
  expect((await site.get(`/gruppi/${id}`)).body).not.toContain('Sono la presidente')
  expect((await site.get(`/gruppi/${id}`, { as: anna })).body).toContain('Sono la presidente')
  const asked = await site.db
    .selectFrom('mandates')
    .select('id')
    .where('person_id', '=', bruno.id)
    .executeTakeFirstOrThrow()
  const grant = `/gruppi/deleghe/${asked.id}/concedi`
  expect((await site.post(grant, {}, { as: bruno })).status).toBe(403)
  expect((await site.post(grant, {}, { as: anna })).status).toBe(303)
  expect((await findActor(site.db, bruno.id))?.mandates).toEqual([{ groupId: id, groupName: 'Auser' }])
  await site.post(`/gruppi/deleghe/${asked.id}/termina`, {}, { as: bruno })
  expect((await findActor(site.db, bruno.id))?.mandates).toEqual([])
})

test('an anonymous group page holds no write form', async () => {
  const anna = await aPerson(site.db)
  await site.post('/gruppi/nuovo', { name: 'Auser', category: 'association' }, { as: anna })
  const { id } = await site.db.selectFrom('groups').select('id').executeTakeFirstOrThrow()
  for (const path of ['/gruppi', `/gruppi/${id}`]) {
    expect((await site.get(path)).body).not.toContain('method="post"')
  }
})
