import { beforeEach, expect, test } from 'vitest'
import { makeComment } from '#modules/discussions/index.ts'
import * as pacts from '#modules/pacts/index.ts'
import type { Actor } from '#platform/actor.ts'
import { pumpOnce } from '#platform/pump.ts'
import { gatherSources } from '#platform/subjects.ts'
import { useDatabase } from '#tests/support/database.ts'
import { aPerson } from '#tests/support/factories.ts'
import { aDraftPact, aPactCast, aPactToSign, doing, signAll } from '#tests/support/pacts.ts'
import { readersFor } from './reader.ts'

const database = useDatabase()
const sources = gatherSources(pacts.subjects)
beforeEach(database.empty)

async function toldTo(person: Actor): Promise<string[]> {
  await pumpOnce(database.db, readersFor(sources))
  const rows = await database.db
    .selectFrom('notices')
    .select('what')
    .where('person_id', '=', person.id)
    .orderBy('id')
    .execute()
  return rows.map(({ what }) => what)
}

test('the officers are told of a new pact, its proposer of what becomes of it, a stranger of nothing', async () => {
  const cast = await aPactCast(database.db)
  const pact = await aDraftPact(cast)
  await doing(cast, cast.citizen, pacts.submitPact, { pact })
  await doing(cast, cast.officer, pacts.takeInReview, { pact })
  expect(await toldTo(cast.officer)).toEqual(['commons.nominated', 'pact.submitted'])
  expect(await toldTo(cast.citizen)).toEqual(['pact.taken_in_review'])
  expect(await toldTo(cast.foreignOfficer)).toEqual([])
  expect(await toldTo(cast.stranger)).toEqual([])
})

test('whoever asks to join is told the answer, and nobody else learns that it was no', async () => {
  const cast = await aPactCast(database.db)
  const { pact } = await aPactToSign(cast)
  await doing(cast, cast.officer, pacts.reopenText, {
    pact,
    reasons: 'Manca una parte che ha chiesto di entrare.',
  })
  const { party } = await doing(cast, cast.stranger, pacts.askToJoin, { pact })
  expect((await toldTo(cast.officer)).at(-1)).toBe('party.asked')
  const before = await toldTo(cast.citizen)
  const reasons = 'Il patto ha già tutte le parti che servono.'
  await doing(cast, cast.officer, pacts.answerJoiner, { pact, party, answer: 'no', reasons })
  expect((await toldTo(cast.stranger)).at(-1)).toBe('party.declined')
  expect(await toldTo(cast.citizen)).toEqual(before)
})

test('a clock is spoken of once before its day and once after it', async () => {
  const cast = await aPactCast(database.db)
  const pact = await aDraftPact(cast)
  await doing(cast, cast.citizen, pacts.submitPact, { pact })
  const remind = async (day: string) => await pacts.remindOfPacts(database.db, new Date(`${day}T05:00:00Z`))
  expect(await remind('2027-01-12')).toBe(0)
  expect(await remind('2027-01-28')).toBe(1)
  expect(await remind('2027-01-29')).toBe(0)
  expect(await remind('2027-02-20')).toBe(1)
  expect(await remind('2027-02-21')).toBe(0)
  expect((await toldTo(cast.officer)).slice(-2)).toEqual(['reminder.answer_soon', 'reminder.answer_late'])
  expect(await toldTo(cast.citizen)).toEqual(['reminder.answer_late'])
})

test('a commitment is recalled to the party that made it, a missing report to both sides', async () => {
  const cast = await aPactCast(database.db)
  const { pact, hash } = await aPactToSign(cast)
  await signAll(cast, pact, hash)
  await toldTo(cast.citizen)
  await database.db.deleteFrom('notices').execute()
  expect(await pacts.remindOfPacts(database.db, new Date('2027-12-20T05:00:00Z'))).toBe(2)
  expect(await toldTo(cast.citizen)).toEqual(['reminder.commitment_soon'])
  await pacts.remindOfPacts(database.db, new Date('2028-06-01T05:00:00Z'))
  expect((await toldTo(cast.citizen)).sort()).toEqual([
    'reminder.commitment_late',
    'reminder.commitment_soon',
    'reminder.mid_term_late',
  ])
})

test('a comment on the text is told to the parties and the officers of its body, once, and not to its author', async () => {
  const cast = await aPactCast(database.db)
  const { pact } = await aPactToSign(cast)
  const why = 'Serve qualche giorno per i commenti.'
  await doing(cast, cast.officer, pacts.reopenText, { pact, reasons: why })
  await doing(cast, cast.officer, pacts.publishText, { pact, commentDays: 5 })
  await toldTo(cast.citizen)
  await database.db.deleteFrom('notices').execute()
  await doing(cast, cast.stranger, makeComment, { kind: 'pact', id: pact, body: 'E il sabato?', part: 'd' })
  expect(await toldTo(cast.citizen)).toEqual(['comment.made'])
  expect(await toldTo(cast.officer)).toEqual(['comment.made'])
  expect(await toldTo(cast.foreignOfficer)).toEqual([])
  expect(await toldTo(cast.stranger)).toEqual([])
  await doing(cast, cast.officer, pacts.reopenText, { pact, reasons: why })
  await doing(cast, cast.citizen, pacts.saveText, { pact, basedOn: 2, d: 'Anche il sabato.' })
  await doing(cast, cast.officer, pacts.publishText, { pact, commentDays: 5 })
  expect(await toldTo(cast.stranger)).toEqual(['pact.text_reopened', 'pact.text_published_again'])
})

test('the committee and both sides are reminded before the thirty days of a conciliation end, once', async () => {
  const cast = await aPactCast(database.db)
  const { pact, hash } = await aPactToSign(cast)
  await signAll(cast, pact, hash)
  const member = await aPerson(database.db, { email: 'maestra@example.org' })
  const at = new Date('2027-03-01T10:00:00Z')
  const matter = 'Non siamo d’accordo su chi apre lo sportello il sabato.'
  await doing(cast, cast.citizen, pacts.openConciliation, { pact, matter }, at)
  const members = { memberForCitizens: 'Una maestra', memberForAdministration: 'Una segretaria' }
  const named = { ...members, memberAgreed: 'Un giudice', emailForCitizens: 'maestra@example.org' }
  await doing(cast, cast.citizen, pacts.nameCommittee, { pact, ...named }, at)
  const remind = async (day: string) => await pacts.remindOfPacts(database.db, new Date(`${day}T05:00:00Z`))
  expect(await remind('2027-03-16')).toBe(0)
  expect(await remind('2027-03-17')).toBe(1)
  expect(await remind('2027-03-30')).toBe(0)
  expect(await remind('2027-04-01')).toBe(1)
  for (const person of [member, cast.citizen, cast.officer]) {
    expect((await toldTo(person)).slice(-2)).toEqual([
      'reminder.conciliation_soon',
      'reminder.conciliation_late',
    ])
  }
  expect((await toldTo(member)).at(0)).toBe('conciliation.committee_named')
  expect(await toldTo(cast.foreignOfficer)).toEqual([])
})
