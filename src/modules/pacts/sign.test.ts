import { expect, test } from 'vitest'
import { execute } from '#platform/command.ts'
import { useDatabase } from '#tests/support/database.ts'
import { sceneOf } from '#tests/support/factories.ts'
import {
  aDraftPact,
  aPactCast,
  aPactInCoDesign,
  aPactToSign,
  completePact,
  doing,
  partiesIn,
  signAll,
} from '#tests/support/pacts.ts'
import { confirmIdentity, proposeAmendment, publishText, reopenText, saveText, signPact } from './index.ts'
import { findPact } from './queries/found.ts'
import { effectiveState } from './rules/effectiveState.ts'
import { maySee } from './rules/who.ts'

const database = useDatabase()
const now = new Date('2027-01-10T10:00:00Z')
const later = new Date('2027-06-10T10:00:00Z')
const why = 'Una parte ha chiesto di cambiare la clausola.'

test('a pact becomes signed when all its parties have signed, and active on its first day', async () => {
  const cast = await aPactCast(database.db)
  const { pact, hash } = await aPactToSign(cast)
  await signAll(cast, pact, hash)
  const signed = (await findPact(cast.db, pact))!
  expect(effectiveState(signed, '2027-01-11')).toBe('signed')
  expect(effectiveState(signed, '2027-02-01')).toBe('active')
  expect(effectiveState(signed, '2029-02-01')).toBe('expired')
})

test('nobody signs without having identified again within ten minutes', async () => {
  const cast = await aPactCast(database.db)
  const { pact, hash } = await aPactToSign(cast)
  const { citizens: party } = await partiesIn(cast, pact)
  const sign = (at: Date) => execute(signPact, sceneOf(cast.db, cast.citizen, at), { pact, party, hash })
  expect((await sign(now)).kind).toBe('forbidden')
  await doing(cast, cast.citizen, confirmIdentity, { pact })
  expect((await sign(new Date('2027-01-10T10:11:00Z'))).kind).toBe('forbidden')
  expect((await sign(new Date('2027-01-10T10:09:00Z'))).kind).toBe('done')
})

test('nobody signs an outdated text, or for a party they have no mandate for', async () => {
  const cast = await aPactCast(database.db)
  const { pact, hash } = await aPactToSign(cast)
  const { citizens: party, administration } = await partiesIn(cast, pact)
  await doing(cast, cast.officer, reopenText, { pact, reasons: why })
  await doing(cast, cast.citizen, saveText, { pact, basedOn: 1, a: 'Un altro obiettivo.' })
  await doing(cast, cast.officer, publishText, { pact, commentDays: 0 })
  await doing(cast, cast.citizen, confirmIdentity, { pact })
  const sign = (wanted: number) =>
    execute(signPact, sceneOf(cast.db, cast.citizen, now), { pact, party: wanted, hash })
  expect(await sign(party)).toMatchObject({ kind: 'conflict', because: { key: 'pacts.why.textOutdated' } })
  expect((await sign(administration)).kind).toBe('forbidden')
})

test('of fifty signatures of one party at once one stands', async () => {
  const cast = await aPactCast(database.db)
  const { pact, hash } = await aPactToSign(cast)
  const { citizens: party } = await partiesIn(cast, pact)
  await doing(cast, cast.citizen, confirmIdentity, { pact })
  const outcomes = await Promise.all(
    Array.from({ length: 50 }, () =>
      execute(signPact, sceneOf(cast.db, cast.citizen, now), { pact, party, hash }),
    ),
  )
  expect(outcomes.filter(({ kind }) => kind === 'done')).toHaveLength(1)
  expect(outcomes.filter(({ kind }) => kind === 'conflict')).toHaveLength(49)
})

test('an incomplete text is not published', async () => {
  const cast = await aPactCast(database.db)
  const pact = await aPactInCoDesign(cast)
  expect(await execute(publishText, sceneOf(cast.db, cast.officer, now), { pact })).toMatchObject({
    kind: 'conflict',
  })
  await completePact(cast, pact)
  await doing(cast, cast.citizen, saveText, { pact, basedOn: 1, d: ' ' })
  expect(await execute(publishText, sceneOf(cast.db, cast.officer, now), { pact })).toMatchObject({
    kind: 'conflict',
  })
})

test('an amendment is numbered, signed like the pact, and moves the end only when all have signed', async () => {
  const cast = await aPactCast(database.db)
  const { pact, hash } = await aPactToSign(cast)
  await signAll(cast, pact, hash)
  const amended = await doing(
    cast,
    cast.citizen,
    proposeAmendment,
    { pact, reasons: why, endsOn: '2029-06-30' },
    later,
  )
  const endsOn = async () => (await findPact(cast.db, pact))?.endsOn
  expect(await endsOn()).toBe('2029-01-31')
  await signAll(cast, pact, amended.hash, later)
  expect(await endsOn()).toBe('2029-06-30')
  await expect(
    cast.db
      .updateTable('pact_texts')
      .set({ clauses: '{}' })
      .where('pact_id', '=', pact)
      .where('agreed_at', 'is not', null)
      .execute(),
  ).rejects.toThrow('never changes')
})

test('what is not public is hidden from the staff of another body', async () => {
  const cast = await aPactCast(database.db)
  const draft = await aDraftPact(cast)
  const pact = (await findPact(cast.db, draft))!
  expect([maySee(cast.foreignOfficer, pact), maySee(cast.citizen, pact)]).toEqual([false, true])
})
