import { beforeEach, describe, expect, test } from 'vitest'
import type { Actor } from '#platform/actor.ts'
import { type Command, execute } from '#platform/command.ts'
import { useDatabase } from '#tests/support/database.ts'
import { aPerson, onBody, sceneOf } from '#tests/support/factories.ts'
import {
  aPactCast,
  aPactInCall,
  aPactInCoDesign,
  aPactToSign,
  doing,
  type PactCast,
  signAll,
  theProposal,
  twelveClauses,
} from '#tests/support/pacts.ts'
import * as pacts from './index.ts'
import { findPactOverview } from './queries/pactOverview.ts'
import { newestText } from './queries/texts.ts'

const database = useDatabase()
beforeEach(database.empty)
const why = 'Ragioni scritte per esteso, che chiunque può leggere.'
const now = new Date('2027-01-10T10:00:00Z')

const attempt = <Input, Found, Value>(
  actor: Actor | null,
  wanted: Command<Input, Found, Value>,
  input: object,
) => execute(wanted, sceneOf(database.db, actor, now), input)

describe('the register of the commons', () => {
  const nomination = (cast: PactCast) => ({
    body: cast.body,
    kind: 'digital',
    category: 'free_wifi',
    name: 'Rete del parco',
    summary: 'La rete libera del parco, per chi passa.',
    reasons: 'Chi non ha una connessione a casa la usa ogni giorno.',
  })
  const stateOf = async (id: number) =>
    await database.db
      .selectFrom('commons')
      .select(['state', 'state_reason as reason'])
      .where('id', '=', id)
      .executeTakeFirst()

  test('anybody signed in nominates a commons, with reasons', async () => {
    const cast = await aPactCast(database.db)
    expect((await attempt(null, pacts.nominateCommons, nomination(cast))).kind).toBe('sign_in_needed')
    const without = { ...nomination(cast), reasons: 'Perché sì.' }
    expect((await attempt(cast.stranger, pacts.nominateCommons, without)).kind).toBe('invalid')
    const { id } = await doing(cast, cast.stranger, pacts.nominateCommons, nomination(cast))
    expect(await stateOf(id)).toEqual({ state: 'nominated', reason: null })
  })

  test('only its body decides; a no has reasons, and may be thought over again', async () => {
    const cast = await aPactCast(database.db)
    const { id: commons } = await doing(cast, cast.stranger, pacts.nominateCommons, nomination(cast))
    const no = { commons, state: 'declined' }
    expect((await attempt(cast.stranger, pacts.decideCommons, { ...no, reasons: why })).kind).toBe(
      'forbidden',
    )
    expect((await attempt(cast.foreignOfficer, pacts.decideCommons, { ...no, reasons: why })).kind).toBe(
      'forbidden',
    )
    expect(await attempt(cast.officer, pacts.decideCommons, no)).toMatchObject({
      kind: 'invalid',
      errors: { reasons: { key: 'pacts.errors.reasons' } },
    })
    await doing(cast, cast.officer, pacts.decideCommons, { ...no, reasons: why })
    expect(await stateOf(commons)).toEqual({ state: 'declined', reason: why })
    await doing(cast, cast.officer, pacts.decideCommons, { commons, state: 'registered' })
    expect((await stateOf(commons))?.state).toBe('registered')
    expect((await attempt(cast.officer, pacts.decideCommons, { commons, state: 'retired' })).kind).toBe(
      'invalid',
    )
  })

  test('of two officers who decide at once on a commons one wins and the other is told', async () => {
    const cast = await aPactCast(database.db)
    const other = await aPerson(cast.db, { roles: [onBody('process_manager', cast.body)] })
    const { id: commons } = await doing(cast, cast.stranger, pacts.nominateCommons, nomination(cast))
    const outcomes = await Promise.all([
      attempt(cast.officer, pacts.decideCommons, { commons, state: 'declined', reasons: why }),
      attempt(other, pacts.decideCommons, { commons, state: 'declined', reasons: why }),
    ])
    expect(outcomes.map(({ kind }) => kind).sort()).toEqual(['conflict', 'done'])
  })
})

describe('a text to begin from', () => {
  test('the text of a public pact of another body is copied, and its origin is cited for everybody', async () => {
    const origin = await aPactCast(database.db)
    const { pact: model, hash } = await aPactToSign(origin)
    await signAll(origin, model, hash)
    const cast = await aPactCast(database.db)
    const pact = await aPactInCoDesign(cast)
    expect((await attempt(cast.stranger, pacts.copyText, { pact, from: model })).kind).toBe('forbidden')
    await doing(cast, cast.citizen, pacts.copyText, { pact, from: model })
    expect((await newestText(cast.db, pact))?.clauses).toEqual(twelveClauses)
    expect((await findPactOverview(cast.db, pact, '2027-01-10'))?.copiedFrom).toMatchObject({ id: model })
    const entry = await cast.db
      .selectFrom('journal')
      .select('detail')
      .where('what', '=', 'pact.text_copied')
      .executeTakeFirst()
    expect(entry?.detail).toMatchObject({ from: model })
  })

  test('neither a text still being written nor the pact’s own text is a model', async () => {
    const cast = await aPactCast(database.db)
    const pact = await aPactInCoDesign(cast)
    const { pact: signed } = await aPactToSign(cast)
    const unwritten = await aPactInCoDesign(cast)
    for (const from of [unwritten, pact, 999_999]) {
      expect((await attempt(cast.citizen, pacts.copyText, { pact, from })).kind).toBe('invalid')
    }
    expect((await attempt(cast.citizen, pacts.copyText, { pact: signed, from: signed })).kind).toBe(
      'conflict',
    )
  })
})

test('another proposal of the same call is shown as it stands on the day one looks', async () => {
  const cast = await aPactCast(database.db)
  const call = await aPactInCall(cast)
  const during = new Date('2027-01-20T10:00:00Z')
  const { id: other } = await doing(
    cast,
    cast.stranger,
    pacts.proposePact,
    { ...theProposal(cast), group: '', kind: 'complex', competesWith: call, title: 'Un’altra proposta' },
    during,
  )
  await cast.db
    .updateTable('pacts')
    .set({
      state: 'signed',
      submitted_at: during,
      public_since: during,
      starts_on: '2027-03-01',
      ends_on: '2028-03-01',
    })
    .where('id', '=', other)
    .execute()
  const seen = async (today: string) =>
    (await findPactOverview(cast.db, call, today))?.competitors.map(({ state }) => state)
  expect(await seen('2027-02-28')).toEqual(['signed'])
  expect(await seen('2027-03-01')).toEqual(['active'])
  expect(await seen('2028-03-02')).toEqual(['expired'])
})

test('of two officers who reopen and publish at once neither loses the other’s step', async () => {
  const cast = await aPactCast(database.db)
  const { pact } = await aPactToSign(cast)
  const second = await aPerson(cast.db, { roles: [onBody('process_manager', cast.body)] })
  const outcomes = await Promise.all([
    attempt(cast.officer, pacts.reopenText, { pact, reasons: why }),
    attempt(second, pacts.reopenText, { pact, reasons: why }),
  ])
  expect(outcomes.map(({ kind }) => kind).sort()).toEqual(['conflict', 'done'])
  const publications = await Promise.all([
    attempt(cast.officer, pacts.publishText, { pact, commentDays: 0 }),
    attempt(second, pacts.publishText, { pact, commentDays: 5 }),
  ])
  expect(publications.map(({ kind }) => kind).sort()).toEqual(['conflict', 'done'])
})

test('only the body promises its support, and takes it back', async () => {
  const cast = await aPactCast(database.db)
  const pact = await aPactInCoDesign(cast)
  const wanted = { pact, supportForm: 'space', detail: 'La sala del consiglio', value: '1.200,50' }
  for (const other of [cast.citizen, cast.foreignOfficer]) {
    expect((await attempt(other, pacts.writeSupport, wanted)).kind).toBe('forbidden')
  }
  const { support } = await doing(cast, cast.officer, pacts.writeSupport, wanted)
  const row = cast.db.selectFrom('pact_supports').select('value_cents').where('id', '=', support)
  expect(await row.executeTakeFirst()).toEqual({ value_cents: 120050 })
  expect((await attempt(cast.citizen, pacts.removeSupport, { pact, support })).kind).toBe('forbidden')
  await doing(cast, cast.officer, pacts.removeSupport, { pact, support })
  expect(await row.executeTakeFirst()).toBeUndefined()
})
