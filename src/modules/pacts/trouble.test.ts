import { beforeEach, describe, expect, test } from 'vitest'
import type { Actor } from '#platform/actor.ts'
import { type Command, execute } from '#platform/command.ts'
import { useDatabase } from '#tests/support/database.ts'
import { aGroup, aPerson, sceneOf } from '#tests/support/factories.ts'
import {
  aPactCast,
  aPactInCoDesign,
  aPactToSign,
  doing,
  type PactCast,
  partiesIn,
  signAll,
} from '#tests/support/pacts.ts'
import * as pacts from './index.ts'
import { findPactWork } from './queries/work.ts'
import { readsConciliation } from './rules/who.ts'

const database = useDatabase()
beforeEach(database.empty)
const why = 'Ragioni scritte per esteso, che chiunque può leggere.'
const asked = new Date('2027-03-01T10:00:00Z')

async function aSignedPact(): Promise<{ cast: PactCast; pact: number }> {
  const cast = await aPactCast(database.db)
  const { pact, hash } = await aPactToSign(cast)
  await signAll(cast, pact, hash)
  return { cast, pact }
}

const attempt = <Input, Found, Value>(
  actor: Actor,
  wanted: Command<Input, Found, Value>,
  input: object,
  at = asked,
) => execute(wanted, sceneOf(database.db, actor, at), input)

const party = async (pact: number, id: number) =>
  (await findPactWork(database.db, pact))?.parts.find((one) => one.id === id)

describe('conciliation', () => {
  const matter = 'Non siamo d’accordo su chi apre lo sportello il sabato.'
  const members = {
    memberForCitizens: 'Una maestra di Novellara',
    memberForAdministration: 'La segretaria di un altro comune',
    memberAgreed: 'Il difensore civico',
  }

  test('a committee of three proposes within thirty days; the proposal binds nobody and is recorded', async () => {
    const { cast, pact } = await aSignedPact()
    await doing(cast, cast.citizen, pacts.openConciliation, { pact, matter }, asked)
    expect((await attempt(cast.officer, pacts.openConciliation, { pact, matter })).kind).toBe('conflict')
    const propose = { pact, proposal: 'Il sabato si apre a turno, un mese per parte.' }
    expect((await attempt(cast.officer, pacts.proposeConciliation, propose)).kind).toBe('conflict')
    expect(
      (await attempt(cast.citizen, pacts.nameCommittee, { pact, ...members, memberAgreed: '' })).kind,
    ).toBe('invalid')
    await doing(cast, cast.citizen, pacts.nameCommittee, { pact, ...members }, asked)
    expect((await attempt(cast.citizen, pacts.proposeConciliation, propose)).kind).toBe('forbidden')
    const before = await cast.db.selectFrom('pacts').selectAll().where('id', '=', pact).executeTakeFirst()
    await doing(cast, cast.officer, pacts.proposeConciliation, propose, asked)
    await doing(cast, cast.officer, pacts.closeConciliation, { pact, outcome: 'not_accepted' }, asked)
    expect(await cast.db.selectFrom('pacts').selectAll().where('id', '=', pact).executeTakeFirst()).toEqual(
      before,
    )
    const [one] = (await findPactWork(cast.db, pact))?.conciliations ?? []
    expect(one).toMatchObject({
      matter,
      openedOn: '2027-03-01',
      dueOn: '2027-03-31',
      proposal: propose.proposal,
      outcome: 'not_accepted',
    })
  })

  test('one side cannot change the committee that the other has named', async () => {
    const { cast, pact } = await aSignedPact()
    await doing(cast, cast.officer, pacts.openConciliation, { pact, matter }, asked)
    await doing(cast, cast.citizen, pacts.nameCommittee, { pact, ...members }, asked)
    const other = { pact, ...members, memberAgreed: 'Mio cugino' }
    expect(await attempt(cast.citizen, pacts.nameCommittee, other)).toMatchObject({
      kind: 'conflict',
      because: { key: 'pacts.why.committeeNamed' },
    })
  })

  test('another conciliation begins only when the sides have answered the proposal of the first', async () => {
    const { cast, pact } = await aSignedPact()
    await doing(cast, cast.citizen, pacts.openConciliation, { pact, matter }, asked)
    await doing(cast, cast.citizen, pacts.nameCommittee, { pact, ...members }, asked)
    await doing(
      cast,
      cast.officer,
      pacts.proposeConciliation,
      { pact, proposal: 'Il sabato si apre a turno.' },
      asked,
    )
    expect((await attempt(cast.citizen, pacts.openConciliation, { pact, matter })).kind).toBe('conflict')
    await doing(cast, cast.officer, pacts.closeConciliation, { pact, outcome: 'accepted' }, asked)
    expect((await attempt(cast.officer, pacts.closeConciliation, { pact, outcome: 'accepted' })).kind).toBe(
      'conflict',
    )
    await doing(cast, cast.citizen, pacts.openConciliation, { pact, matter }, asked)
  })

  test('what it is about is read by the two sides and the committee, and by nobody else', async () => {
    const { cast, pact } = await aSignedPact()
    const member = await aPerson(cast.db, { email: 'maestra@example.org' })
    await doing(cast, cast.citizen, pacts.openConciliation, { pact, matter }, asked)
    const emails = { emailForCitizens: ' Maestra@example.org', emailAgreed: 'nessuno@example.org' }
    await doing(cast, cast.citizen, pacts.nameCommittee, { pact, ...members, ...emails }, asked)
    const work = (await findPactWork(cast.db, pact))!
    const reads = (actor: Actor | null) => readsConciliation(actor, work, work.conciliations[0]?.people ?? [])
    expect([cast.citizen, cast.officer, member].map(reads)).toEqual([true, true, true])
    expect([cast.stranger, cast.foreignOfficer, null].map(reads)).toEqual([false, false, false])
  })

  test('a proposal that comes when the pact has ended is recorded too', async () => {
    const { cast, pact } = await aSignedPact()
    const end = new Date('2029-01-20T10:00:00Z')
    await doing(cast, cast.citizen, pacts.openConciliation, { pact, matter }, end)
    const after = new Date('2029-02-10T10:00:00Z')
    await doing(cast, cast.citizen, pacts.nameCommittee, { pact, ...members }, after)
    await doing(
      cast,
      cast.officer,
      pacts.proposeConciliation,
      { pact, proposal: 'Ognuno tiene il suo.'.repeat(2) },
      after,
    )
    expect((await attempt(cast.citizen, pacts.openConciliation, { pact, matter }, after)).kind).toBe(
      'conflict',
    )
  })

  test('there is no conciliation about a pact that nobody has signed', async () => {
    const cast = await aPactCast(database.db)
    const pact = await aPactInCoDesign(cast)
    expect((await attempt(cast.citizen, pacts.openConciliation, { pact, matter })).kind).toBe('conflict')
  })
})

describe('who is in the pact', () => {
  test('whoever asks to join is answered by the body, with reasons for a no', async () => {
    const cast = await aPactCast(database.db)
    const pact = await aPactInCoDesign(cast)
    const { party: asking } = await doing(cast, cast.stranger, pacts.askToJoin, { pact })
    const answer = { pact, party: asking }
    expect((await attempt(cast.stranger, pacts.answerJoiner, { ...answer, answer: 'yes' })).kind).toBe(
      'forbidden',
    )
    expect((await attempt(cast.officer, pacts.answerJoiner, { ...answer, answer: 'no' })).kind).toBe(
      'invalid',
    )
    await doing(cast, cast.officer, pacts.answerJoiner, { ...answer, answer: 'no', reasons: why })
    expect(await party(pact, asking)).toMatchObject({ state: 'declined', reason: why })
    expect((await attempt(cast.officer, pacts.answerJoiner, { ...answer, answer: 'yes' })).kind).toBe(
      'conflict',
    )
    const { party: again } = await doing(cast, cast.stranger, pacts.askToJoin, { pact })
    await doing(cast, cast.officer, pacts.answerJoiner, { pact, party: again, answer: 'yes' })
    expect(await party(pact, again)).toMatchObject({ state: 'agreed' })
  })

  test('the same person does not ask twice, nor is the same group invited twice', async () => {
    const cast = await aPactCast(database.db)
    const pact = await aPactInCoDesign(cast)
    await doing(cast, cast.stranger, pacts.askToJoin, { pact })
    expect((await attempt(cast.stranger, pacts.askToJoin, { pact })).kind).toBe('conflict')
    const invite = { pact, side: 'citizens', group: String(await aGroup(cast.db)) }
    await doing(cast, cast.officer, pacts.inviteParty, invite)
    expect((await attempt(cast.officer, pacts.inviteParty, invite)).kind).toBe('conflict')
  })

  test('a party that leaves says why, and a text that named it goes back to writing', async () => {
    const cast = await aPactCast(database.db)
    const { pact } = await aPactToSign(cast)
    const { citizens } = await partiesIn(cast, pact)
    expect(
      (await attempt(cast.stranger, pacts.withdrawParty, { pact, party: citizens, reasons: why })).kind,
    ).toBe('forbidden')
    expect(
      (await attempt(cast.citizen, pacts.withdrawParty, { pact, party: citizens, reasons: 'No.' })).kind,
    ).toBe('invalid')
    await doing(cast, cast.citizen, pacts.withdrawParty, { pact, party: citizens, reasons: why })
    expect(await party(pact, citizens)).toMatchObject({ state: 'withdrawn', reason: why })
    expect((await findPactWork(cast.db, pact))?.state).toBe('co_design')
    const step = await cast.db
      .selectFrom('pact_steps')
      .select(['to_state', 'role', 'reasons'])
      .where('pact_id', '=', pact)
      .orderBy('id', 'desc')
      .limit(1)
      .executeTakeFirst()
    expect(step).toEqual({ to_state: 'co_design', role: 'party', reasons: why })
    expect((await attempt(cast.officer, pacts.publishText, { pact, commentDays: 0 })).kind).toBe('conflict')
  })

  test('only the body excludes a party, with reasons that stay beside it, and once', async () => {
    const { cast, pact } = await aSignedPact()
    const { citizens } = await partiesIn(cast, pact)
    const out = { pact, party: citizens, reasons: why }
    expect((await attempt(cast.citizen, pacts.excludeParty, out)).kind).toBe('forbidden')
    expect((await attempt(cast.foreignOfficer, pacts.excludeParty, out)).kind).toBe('forbidden')
    await doing(cast, cast.officer, pacts.excludeParty, out, asked)
    expect(await party(pact, citizens)).toMatchObject({ state: 'excluded', reason: why })
    expect((await attempt(cast.officer, pacts.excludeParty, out)).kind).toBe('conflict')
    expect(
      (await attempt(cast.citizen, pacts.addTask, { pact, party: citizens, title: 'Ancora qui' })).kind,
    ).toBe('forbidden')
  })
})

test('a member’s task is given to a living party and done once, with what shows it', async () => {
  const { cast, pact } = await aSignedPact()
  const { citizens } = await partiesIn(cast, pact)
  const task = { pact, party: citizens, title: 'Appendere gli orari', dueOn: '2027-03-15' }
  expect((await attempt(cast.stranger, pacts.addTask, task)).kind).toBe('forbidden')
  expect((await attempt(cast.citizen, pacts.addTask, { ...task, party: '999999' })).kind).toBe('invalid')
  const { task: id } = await doing(cast, cast.citizen, pacts.addTask, task, asked)
  const finish = { pact, task: id, evidence: 'Gli orari sono alla porta.' }
  expect((await attempt(cast.citizen, pacts.finishTask, { ...finish, evidence: '' })).kind).toBe('invalid')
  const outcomes = await Promise.all([
    attempt(cast.citizen, pacts.finishTask, finish),
    attempt(cast.officer, pacts.finishTask, finish),
  ])
  expect(outcomes.map(({ kind }) => kind).sort()).toEqual(['conflict', 'done'])
  expect((await findPactWork(cast.db, pact))?.tasks[0]).toMatchObject({
    doneOn: '2027-03-01',
    evidence: finish.evidence,
  })
})
