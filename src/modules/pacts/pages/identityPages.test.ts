import { beforeEach, expect, test } from 'vitest'
import type { Actor } from '#platform/actor.ts'
import { aPerson, onBody } from '#tests/support/factories.ts'
import { aDraftPact, aPactCast, aPactToSign, doing, type PactCast, partiesIn } from '#tests/support/pacts.ts'
import { useSite } from '#tests/support/site.ts'
import { confirmIdentity, tidyPacts } from '../index.ts'

const site = useSite()
beforeEach(() => site.empty())

const asks = (cast: PactCast, term: string, amount: number) =>
  cast.db
    .insertInto('body_terms')
    .values({
      body_id: cast.body,
      term,
      amount,
      unit: 'count',
      source: 'Regolamento dell’Unione',
      is_verified: false,
    })
    .execute()

/** A code has come by letter and gone back. */
const codeConfirmed = (cast: PactCast, actor: Actor, pact: number) =>
  doing(cast, actor, confirmIdentity, { pact }, new Date())

const stateOf = async (pact: number) =>
  (await site.db.selectFrom('pacts').select('state').where('id', '=', pact).executeTakeFirst())?.state

async function askedCode(cast: PactCast, pact: number, actor: Actor): Promise<string> {
  expect((await site.post(`/patti/${pact}/identita/sportello`, {}, { as: actor })).status).toBe(303)
  const row = await cast.db
    .selectFrom('counter_requests')
    .select('code')
    .where('person_id', '=', actor.id)
    .executeTakeFirstOrThrow()
  return row.code
}

const seen = (body: number, code: string, as: Actor, changes = {}) =>
  site.post(`/patti/sportello/${body}`, { code, how: 'identity_card', hasLooked: 'si', ...changes }, { as })

test('where the body asks for nothing more, whoever is signed in submits', async () => {
  const cast = await aPactCast(site.db)
  const pact = await aDraftPact(cast)
  expect((await site.post(`/patti/${pact}/passi/presenta`, {}, { as: cast.citizen })).location).toBe(
    `/patti/${pact}/gestione`,
  )
})

test('where the body asks for a code, submitting leads to the page that asks for it, and then goes through', async () => {
  const cast = await aPactCast(site.db)
  await asks(cast, 'pact_identify_to_submit', 1)
  const pact = await aDraftPact(cast)
  const as = { as: cast.citizen }
  const submit = () => site.post(`/patti/${pact}/passi/presenta`, {}, as)
  const refused = await submit()
  expect(refused.location).toBe(`/patti/${pact}/identita?per=submit`)
  const page = await site.get(refused.location ?? '', as)
  expect(page.status).toBe(200)
  expect(page.body).toContain('Regolamento dell’Unione (da verificare)')
  expect(page.body).not.toContain('SPID')
  expect(page.body).not.toContain('/passi/presenta')
  await codeConfirmed(cast, cast.citizen, pact)
  expect((await site.get(refused.location ?? '', as)).body).toContain('/passi/presenta')
  expect((await submit()).location).toBe(`/patti/${pact}/gestione`)
  expect(await stateOf(pact)).toBe('submitted')
})

test('where the body asks to be seen in person, a code alone is not enough and the page says where to go', async () => {
  const cast = await aPactCast(site.db)
  await asks(cast, 'pact_identify_to_submit', 2)
  const pact = await aDraftPact(cast)
  const as = { as: cast.citizen }
  await codeConfirmed(cast, cast.citizen, pact)
  expect((await site.post(`/patti/${pact}/passi/presenta`, {}, as)).location).toContain('/identita')
  const page = await site.get(`/patti/${pact}/identita?per=submit`, as)
  expect(page.body).toContain('SPID e CIE qui non si possono usare')
  const code = await askedCode(cast, pact, cast.citizen)
  const found = await site.get(`/patti/sportello/${cast.body}?code=${code.toLowerCase()}`, {
    as: cast.officer,
  })
  expect(found.body).toContain(cast.citizen.name)
  expect((await seen(cast.body, code, cast.officer)).status).toBe(303)
  expect((await site.post(`/patti/${pact}/passi/presenta`, {}, as)).location).toBe(`/patti/${pact}/gestione`)
})

test('a check in person is recorded with who, when, how and until when, and the journal says nothing of the person', async () => {
  const cast = await aPactCast(site.db)
  await asks(cast, 'pact_counter_check_days', 30)
  const pact = await aDraftPact(cast)
  const code = await askedCode(cast, pact, cast.citizen)
  await seen(cast.body, code, cast.officer)
  const check = await cast.db.selectFrom('counter_checks').selectAll().executeTakeFirstOrThrow()
  expect(check).toMatchObject({
    person_id: cast.citizen.id,
    body_id: cast.body,
    how: 'identity_card',
    checked_by: cast.officer.id,
  })
  const entries = await cast.db
    .selectFrom('journal')
    .select(['actor', 'subject_kind as kind', 'subject_id as id', 'detail'])
    .where('what', '=', 'identity.verified_at_counter')
    .execute()
  expect(entries).toEqual([
    {
      actor: cast.officer.pseudonym,
      kind: 'body',
      id: cast.body,
      detail: { method: 'identity_card', endsOn: check.valid_until },
    },
  ])
})

test('a code for the counter serves once, and only at the counter of its body', async () => {
  const cast = await aPactCast(site.db)
  const pact = await aDraftPact(cast)
  const code = await askedCode(cast, pact, cast.citizen)
  const other = cast.foreignOfficer.grants[0]?.scopeId ?? 0
  expect((await seen(other, code, cast.foreignOfficer)).status).toBe(422)
  expect((await seen(cast.body, code, cast.officer, { how: 'library_card' })).status).toBe(422)
  expect((await seen(cast.body, code, cast.officer, { hasLooked: '' })).status).toBe(422)
  expect((await seen(cast.body, code, cast.officer)).status).toBe(303)
  expect((await seen(cast.body, code, cast.officer)).status).toBe(422)
})

test('nobody but the officers of the body records a check, and no officer their own', async () => {
  const cast = await aPactCast(site.db)
  const pact = await aDraftPact(cast)
  const code = await askedCode(cast, pact, cast.citizen)
  expect((await seen(cast.body, code, cast.citizen)).status).toBe(403)
  expect((await seen(cast.body, code, cast.foreignOfficer)).status).toBe(403)
  expect((await site.get(`/patti/sportello/${cast.body}?code=${code}`, { as: cast.stranger })).status).toBe(
    403,
  )
  expect((await site.get(`/patti/sportello/${cast.body}`)).location).toContain('/accedi')
  const own = await askedCode(cast, pact, cast.officer)
  expect((await seen(cast.body, own, cast.officer)).status).toBe(422)
  expect(await cast.db.selectFrom('counter_checks').selectAll().execute()).toEqual([])
})

test('a check in person that has run out no longer counts', async () => {
  const cast = await aPactCast(site.db)
  await asks(cast, 'pact_identify_to_submit', 2)
  const pact = await aDraftPact(cast)
  await cast.db
    .insertInto('counter_checks')
    .values({
      person_id: cast.citizen.id,
      body_id: cast.body,
      how: 'passport',
      checked_by: cast.officer.id,
      checked_at: new Date('2020-01-01T10:00:00Z'),
      valid_until: '2020-12-31',
    })
    .execute()
  await codeConfirmed(cast, cast.citizen, pact)
  expect((await site.post(`/patti/${pact}/passi/presenta`, {}, { as: cast.citizen })).location).toContain(
    '/identita',
  )
})

test('whoever signs is asked for the level that the body demands to sign, never for less than a code', async () => {
  const cast = await aPactCast(site.db)
  const { pact, hash } = await aPactToSign(cast)
  await asks(cast, 'pact_identify_to_sign', 0)
  const { citizens, administration } = await partiesIn(cast, pact)
  const sign = (as: Actor, party: number) =>
    site.post(`/patti/${pact}/firma`, { party: String(party), hash }, { as })
  expect((await sign(cast.citizen, citizens)).location).toBe(`/patti/${pact}/identita?per=sign`)
  await codeConfirmed(cast, cast.citizen, pact)
  expect((await sign(cast.citizen, citizens)).location).toBe(`/patti/${pact}/firma`)

  await cast.db
    .updateTable('body_terms')
    .set({ amount: 2 })
    .where('term', '=', 'pact_identify_to_sign')
    .execute()
  await codeConfirmed(cast, cast.officer, pact)
  expect((await sign(cast.officer, administration)).location).toBe(`/patti/${pact}/identita?per=sign`)
  const colleague = await aPerson(cast.db, { roles: [onBody('process_manager', cast.body)] })
  await seen(cast.body, await askedCode(cast, pact, cast.officer), colleague)
  expect((await sign(cast.officer, administration)).location).toBe(`/patti/${pact}/firma`)
})

test('checks of identity that no longer count are forgotten, and those that do are kept', async () => {
  const cast = await aPactCast(site.db)
  const pact = await aDraftPact(cast)
  await codeConfirmed(cast, cast.citizen, pact)
  const code = await askedCode(cast, pact, cast.citizen)
  await seen(cast.body, code, cast.officer)
  await askedCode(cast, pact, cast.citizen)
  const left = async (at: Date) => {
    await tidyPacts(cast.db, site.app.services.settings.dataDirectory, at)
    const count = async (table: 'identity_checks' | 'counter_requests' | 'counter_checks') =>
      (await cast.db.selectFrom(table).select('id').execute()).length
    return [await count('identity_checks'), await count('counter_requests'), await count('counter_checks')]
  }
  const inDays = (days: number) => new Date(Date.now() + days * 86_400_000)
  expect(await left(new Date())).toEqual([1, 1, 1])
  expect(await left(inDays(2))).toEqual([0, 1, 1])
  expect(await left(inDays(40))).toEqual([0, 0, 1])
  expect(await left(inDays(400))).toEqual([0, 0, 0])
})
