import { beforeEach, expect, test } from 'vitest'
import type { Actor } from '#platform/actor.ts'
import { type Command, execute } from '#platform/command.ts'
import { useDatabase } from '#tests/support/database.ts'
import { sceneOf } from '#tests/support/factories.ts'
import {
  aPactCast,
  aPactInCall,
  aPactInCoDesign,
  aPactToSign,
  completePact,
  doing,
  partiesIn,
  signAll,
  theProposal,
} from '#tests/support/pacts.ts'
import * as pacts from './index.ts'
import { findPact } from './queries/found.ts'
import { newestText } from './queries/texts.ts'

const database = useDatabase()
beforeEach(database.empty)
const why = 'Ragioni scritte per esteso, che chiunque può leggere.'
const writing = new Date('2027-01-10T10:00:00Z')

const attempt = <Input, Found, Value>(
  actor: Actor,
  wanted: Command<Input, Found, Value>,
  input: object,
  at = writing,
) => execute(wanted, sceneOf(database.db, actor, at), input)

test('of two admissible proposals of one call the one not chosen is told so; without a call admissible stays', async () => {
  const cast = await aPactCast(database.db)
  const call = await aPactInCall(cast)
  const during = new Date('2027-01-20T10:00:00Z')
  const other = { ...theProposal(cast), group: '', kind: 'complex', competesWith: call }
  const { id: pact } = await doing(cast, cast.stranger, pacts.proposePact, other, during)
  await doing(cast, cast.stranger, pacts.submitPact, { pact }, during)
  await doing(cast, cast.officer, pacts.takeInReview, { pact }, during)
  await doing(cast, cast.officer, pacts.admitPact, { pact }, during)
  await doing(cast, cast.officer, pacts.rejectPact, { pact, reasons: why }, during)
  expect((await findPact(cast.db, pact))?.state).toBe('rejected')

  const { id: alone } = await doing(cast, cast.citizen, pacts.proposePact, theProposal(cast), writing)
  await doing(cast, cast.citizen, pacts.submitPact, { pact: alone }, writing)
  await doing(cast, cast.officer, pacts.takeInReview, { pact: alone }, writing)
  await doing(cast, cast.officer, pacts.admitPact, { pact: alone }, writing)
  expect(await attempt(cast.officer, pacts.rejectPact, { pact: alone, reasons: why })).toMatchObject({
    kind: 'conflict',
    because: { key: 'pacts.why.step.reject' },
  })
})

test('a text cannot be published with a promise of somebody who has left', async () => {
  const cast = await aPactCast(database.db)
  const pact = await aPactInCoDesign(cast)
  await completePact(cast, pact)
  const third = await cast.db
    .insertInto('pact_parties')
    .values({ pact_id: pact, side: 'citizens', person_id: cast.stranger.id, label: '', state: 'agreed' })
    .returning('id')
    .executeTakeFirstOrThrow()
  const promise = { pact, party: third.id, what: 'Aprire il sabato', dueOn: '2027-12-31' }
  const { commitment } = await doing(cast, cast.citizen, pacts.writeCommitment, promise, writing)
  await doing(cast, cast.stranger, pacts.withdrawParty, { pact, party: third.id, reasons: why }, writing)
  expect(await attempt(cast.officer, pacts.publishText, { pact, commentDays: 0 })).toMatchObject({
    because: { key: 'pacts.why.incomplete' },
  })
  const { citizens } = await partiesIn(cast, pact)
  await doing(cast, cast.citizen, pacts.writeCommitment, { ...promise, commitment, party: citizens }, writing)
  await doing(cast, cast.officer, pacts.publishText, { pact, commentDays: 0 }, writing)
  const parties = (await newestText(cast.db, pact))?.frozenText?.commitments.map(({ party }) => party) ?? []
  expect(parties).not.toContain(third.id)
})

test('a renewed pact that is suspended and resumed stays renewed, and a term of months is counted in months', async () => {
  const cast = await aPactCast(database.db)
  const { pact, hash } = await aPactToSign(cast)
  await signAll(cast, pact, hash)
  const late = new Date('2029-01-10T10:00:00Z')
  const { id: renewal } = await doing(cast, cast.citizen, pacts.renewPact, { pact, months: '12' }, late)
  expect(await findPact(cast.db, renewal)).toMatchObject({ startsOn: '2029-02-01', endsOn: '2030-01-31' })
  const published = await doing(
    cast,
    cast.officer,
    pacts.publishText,
    { pact: renewal, commentDays: 0 },
    late,
  )
  await signAll(cast, renewal, published.hash, late)
  expect((await findPact(cast.db, pact))?.state).toBe('renewed')
  await doing(cast, cast.officer, pacts.suspendPact, { pact, reasons: why }, late)
  await doing(cast, cast.officer, pacts.resumePact, { pact, reasons: why }, late)
  expect((await findPact(cast.db, pact))?.state).toBe('renewed')
})

test('neither a day of the diary nor the end of an amended pact lies outside what can be', async () => {
  const cast = await aPactCast(database.db)
  const { pact, hash } = await aPactToSign(cast)
  await signAll(cast, pact, hash)
  const after = new Date('2029-02-10T10:00:00Z')
  const { citizens: party } = await partiesIn(cast, pact)
  const day = { pact, party, title: 'Una mattina', body: 'In piazza.', happenedOn: '2029-02-05' }
  expect(await attempt(cast.citizen, pacts.writeDiary, day, after)).toMatchObject({
    errors: { happenedOn: { key: 'pacts.errors.dayOutside' } },
  })
  await doing(cast, cast.citizen, pacts.writeDiary, { ...day, happenedOn: '2029-01-31' }, after)
  const during = new Date('2028-02-10T10:00:00Z')
  expect(
    await attempt(cast.citizen, pacts.proposeAmendment, { pact, reasons: why, endsOn: '2028-02-09' }, during),
  ).toMatchObject({ errors: { endsOn: { key: 'pacts.errors.pastDate' } } })
})
