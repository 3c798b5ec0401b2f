import { beforeEach, expect, test } from 'vitest'
import { execute } from '#platform/command.ts'
import { aPerson, aProcess, onPlatform, onProcess, sceneOf } from '#tests/support/factories.ts'
import { useSite } from '#tests/support/site.ts'
import { endRole } from '../commands/endRole.ts'
import { grantRole } from '../commands/grantRole.ts'
import { identify, openSession, sessionCookie } from '../sessions.ts'

const site = useSite()
beforeEach(() => site.empty())

test('a role ended holds no more at the very next request', async () => {
  const administrator = await aPerson(site.db, { roles: [onPlatform('administrator')] })
  const chiara = await aPerson(site.db, { email: 'chiara@example.org' })
  const { id } = await aProcess(site.db)
  const granted = await execute(grantRole, sceneOf(site.db, administrator), {
    email: 'Chiara@example.org',
    role: 'facilitator',
    scope: `process:${id}`,
  })
  expect(granted.kind).toBe('done')
  const cookie = (await sessionCookie(site.db, await openSession(site.db, chiara.id))).split(';')[0] ?? ''
  const headers = new Headers({ cookie })
  expect((await identify(site.db, headers))?.actor.grants).toEqual([onProcess('facilitator', id)])
  const grant = granted.kind === 'done' ? granted.value.id : 0
  await execute(endRole, sceneOf(site.db, administrator), { grant })
  expect((await identify(site.db, headers))?.actor.grants).toEqual([])
})

test('a role waits for an address that has never signed in', async () => {
  const administrator = await aPerson(site.db, { roles: [onPlatform('administrator')] })
  await execute(grantRole, sceneOf(site.db, administrator), {
    email: 'nuova@example.org',
    role: 'decision_officer',
    scope: 'platform',
  })
  const person = await site.db
    .selectFrom('people')
    .selectAll()
    .where('email', '=', 'nuova@example.org')
    .executeTakeFirstOrThrow()
  expect(person.email_verified).toBe(false)
})

test('the same role twice is a conflict, and a wrong place is not found', async () => {
  const administrator = await aPerson(site.db, { roles: [onPlatform('administrator')] })
  const give = (scope: string) =>
    execute(grantRole, sceneOf(site.db, administrator), { email: 'a@example.org', role: 'guarantor', scope })
  expect((await give('platform')).kind).toBe('done')
  expect((await give('platform')).kind).toBe('conflict')
  expect((await give('process:999')).kind).toBe('not_found')
  expect((await give('planet:1')).kind).toBe('invalid')
})

test('the last administrator can neither leave nor be ended', async () => {
  const administrator = await aPerson(site.db, { roles: [onPlatform('administrator')] })
  const { id } = await site.db.selectFrom('role_grants').select('id').executeTakeFirstOrThrow()
  expect(await execute(endRole, sceneOf(site.db, administrator), { grant: id })).toMatchObject({
    kind: 'conflict',
  })
})

test('administration shows who has what to administrators, and to others only what is theirs', async () => {
  const administrator = await aPerson(site.db, { name: 'Ada', roles: [onPlatform('administrator')] })
  const { id } = await aProcess(site.db)
  const chiara = await aPerson(site.db, { name: 'Chiara F.', roles: [onProcess('facilitator', id)] })
  const nobody = await aPerson(site.db)
  const full = await site.get('/amministrazione', { as: administrator })
  expect(full.status).toBe(200)
  expect(full.body).toContain('Chiara F.')
  const own = await site.get('/amministrazione', { as: chiara })
  expect(own.status).toBe(200)
  expect(own.body).not.toContain('Ada')
  expect(own.body).not.toContain('name="scope"')
  expect((await site.get('/amministrazione', { as: nobody })).status).toBe(403)
  expect((await site.get('/amministrazione')).location).toBe('/accedi?torna=%2Famministrazione')
  expect((await site.get('/amministrazione/registro', { as: chiara })).status).toBe(403)
})

test('a role is given by a form, and the journal shows it without a name', async () => {
  const administrator = await aPerson(site.db, { roles: [onPlatform('administrator')] })
  const wrong = await site.post(
    '/amministrazione/ruoli',
    { email: 'x', role: 'facilitator', scope: 'platform' },
    { as: administrator },
  )
  expect(wrong.status).toBe(422)
  expect(wrong.body).toContain('value="x"')
  const given = await site.post(
    '/amministrazione/ruoli',
    { email: 'dario@example.org', role: 'decision_officer', scope: 'platform' },
    { as: administrator },
  )
  expect(given.status).toBe(303)
  const journal = await site.get('/amministrazione/registro?cosa=role.granted&verifica=1', {
    as: administrator,
  })
  expect(journal.body).toContain('Ruolo dato')
  expect(journal.body).not.toContain('dario@example.org')
  expect(journal.body).toContain('La catena è integra')
})
