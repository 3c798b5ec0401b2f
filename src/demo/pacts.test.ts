import { beforeAll, expect, test } from 'vitest'
import { findActor } from '#modules/people/index.ts'
import { useSite } from '#tests/support/site.ts'
import { loadDemo } from './index.ts'

const site = useSite({ DEMO: '1' })

beforeAll(async () => {
  await site.empty()
  await loadDemo(site.app)
}, 120_000)

const idOf = async (title: string) =>
  (await site.db.selectFrom('pacts').select('id').where('title', '=', title).executeTakeFirstOrThrow()).id

const persona = async (name: 'manager' | 'officer' | 'proposer' | 'teacher') => {
  const row = await site.db
    .selectFrom('people')
    .select('id')
    .where('demo_persona', '=', name)
    .executeTakeFirstOrThrow()
  return (await findActor(site.db, row.id))!
}

test('the demo has a pact to sign, one in public call with a competitor, one active with its account', async () => {
  const states = await site.db
    .selectFrom('pacts')
    .select(['title', 'state', 'competes_with'])
    .orderBy('id')
    .execute()
  expect(states.map(({ title, state }) => [title, state])).toEqual([
    ['Sportelli digitali di paese', 'signed'],
    ['Wi-fi di comunità nei centri sociali', 'public_call'],
    ['Una rete sola per centri e sale prove', 'under_review'],
    ['Mappa aperta dei servizi', 'co_design'],
  ])
  expect(states[2]?.competes_with).not.toBeNull()
})

test('the pages of the active pact tell promises, diary, report and both evaluations, and hold no form', async () => {
  const pact = await idOf('Sportelli digitali di paese')
  const page = (await site.get(`/patti/${pact}/cura`)).body
  expect(page).toContain('Primo sportello a Guastalla')
  expect(page).toContain('Rendiconto di metà percorso')
  expect(page).toContain('Funziona con difficoltà')
  expect(page).toContain('In ritardo')
  expect(page).not.toContain('method="post"')
  const text = (await site.get(`/patti/${pact}/testo`)).body
  expect(text).toContain('atto aggiuntivo n. 1')
  expect(text).not.toContain('method="post"')
  const compared = await site.get(`/patti/${pact}/testo?versione=2&confronta=1`, {
    as: await persona('manager'),
  })
  expect(compared.body).toContain('<ins>')
})

test('the open map is published and signed by all three parties by clicking', async () => {
  const pact = await idOf('Mappa aperta dei servizi')
  const manager = { as: await persona('manager') }
  const writing = (await site.get(`/patti/${pact}/coprogettazione`, manager)).body
  expect(writing).toContain('Non manca niente')
  expect((await site.post(`/patti/${pact}/passi/pubblica-testo`, { commentDays: '0' }, manager)).status).toBe(
    303,
  )

  const text = await site.db
    .selectFrom('pact_texts')
    .select(['id', 'sha256'])
    .where('pact_id', '=', pact)
    .where('frozen_at', 'is not', null)
    .executeTakeFirstOrThrow()
  const hash = text.sha256 ?? ''
  const parties = await site.db
    .selectFrom('pact_parties')
    .select(['id', 'group_id as group'])
    .where('pact_id', '=', pact)
    .orderBy('id')
    .execute()
  const cast = [await persona('officer'), await persona('proposer'), await persona('teacher')]
  for (const { id, group } of parties) {
    const as = cast.find(({ mandates }) =>
      group === null ? mandates.length === 0 : mandates.some(({ groupId }) => groupId === group),
    )!
    const address = `/patti/${pact}/firma`
    const identity = `/patti/${pact}/identita`
    expect((await site.post(address, { party: String(id), hash }, { as })).location).toContain(identity)
    expect((await site.post(identity, { per: 'sign', code: '12' }, { as })).status).toBe(422)
    expect((await site.post(identity, { per: 'sign', code: '123456' }, { as })).status).toBe(303)
    const outdated = await site.post(address, { party: String(id), hash: 'a'.repeat(64) }, { as })
    expect(outdated.status).toBe(409)
    expect(outdated.body).toContain('Il testo esatto')
    expect((await site.post(address, { party: String(id), hash }, { as })).status).toBe(303)
  }
  const signed = await site.db
    .selectFrom('pacts')
    .select('state')
    .where('id', '=', pact)
    .executeTakeFirstOrThrow()
  expect(signed.state).toBe('signed')
})
