import { sql } from 'kysely'
import { beforeEach, expect, test } from 'vitest'
import type { Actor } from '#platform/actor.ts'
import { execute } from '#platform/command.ts'
import { useDatabase } from '#tests/support/database.ts'
import {
  aMunicipality,
  aPerson,
  aProcess,
  aProposal,
  aUnion,
  onProcess,
  sceneOf,
} from '#tests/support/factories.ts'
import {
  claimContribution,
  editProposal,
  hideProposal,
  linkVoice,
  mergeProposal,
  publishedVersions,
  publishProposal,
  recordContribution,
  supportProposal,
  withdrawProposal,
  withdrawSupport,
} from './index.ts'

const database = useDatabase()
let process: { id: number; bodyId: number }
let anna: Actor
let chiara: Actor
let novellara: number

beforeEach(async () => {
  await database.empty()
  const union = await aUnion(database.db)
  novellara = await aMunicipality(database.db, union, 'Novellara')
  process = await aProcess(database.db, { bodyId: union })
  anna = await aPerson(database.db, { name: 'Anna Bertani' })
  chiara = await aPerson(database.db, { name: 'Chiara', roles: [onProcess('facilitator', process.id)] })
})

const as = (actor: Actor | null) => sceneOf(database.db, actor)
const proposal = () => ({
  process: process.id,
  title: 'Sportello digitale di paese',
  summary: 'Una mezza giornata fissa a settimana in ogni comune.',
  body: 'Chi non sa usare lo SPID chiede al nipote. Chi non ha nessuno rinuncia.',
  category: 'skills',
})
const reason = 'Un motivo abbastanza lungo.'

async function published(): Promise<number> {
  const outcome = await execute(publishProposal, as(anna), proposal())
  if (outcome.kind !== 'done') throw new Error(JSON.stringify(outcome))
  return outcome.value.id
}

const rowOf = (id: number) =>
  database.db.selectFrom('proposals').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
const journalOf = async () =>
  (await database.db.selectFrom('journal').select('what').orderBy('id').execute()).map(({ what }) => what)

test('proposals of one process are numbered without holes, also when they come together', async () => {
  await Promise.all(Array.from({ length: 8 }, () => published()))
  const rows = await database.db.selectFrom('proposals').select('number').orderBy('number').execute()
  expect(rows.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8])
})

test('lines, objectives and places of others are refused by field', async () => {
  const elsewhere = await aMunicipality(database.db, await aUnion(database.db), 'Altrove')
  for (const [field, id] of [
    ['place', elsewhere],
    ['line', 999],
    ['objective', 999],
  ] as const) {
    const outcome = await execute(publishProposal, as(anna), { ...proposal(), [field]: String(id) })
    expect([field, outcome.kind]).toEqual([field, 'invalid'])
    expect(outcome.kind === 'invalid' && Object.keys(outcome.errors)).toEqual([field])
  }
  const unknown = await execute(publishProposal, as(anna), { ...proposal(), process: '999' })
  expect(unknown.kind).toBe('not_found')
})

test('signing for a group needs its mandate', async () => {
  const outcome = await execute(publishProposal, as(anna), { ...proposal(), group: '1' })
  expect(outcome).toMatchObject({ kind: 'forbidden', because: { key: 'proposals.why.noMandate' } })
})

test('fifty supports of one person at once are one support', async () => {
  const id = await published()
  const outcomes = await Promise.all(
    Array.from({ length: 50 }, () => execute(supportProposal, as(anna), { proposal: id })),
  )
  expect(outcomes.filter(({ kind }) => kind === 'done')).toHaveLength(1)
  expect(outcomes.filter(({ kind }) => kind === 'repeated')).toHaveLength(49)
  expect((await rowOf(id)).online_supports).toBe(1)
})

test('a support can be taken back, once', async () => {
  const id = await published()
  await execute(supportProposal, as(anna), { proposal: id })
  expect((await execute(withdrawSupport, as(anna), { proposal: id })).kind).toBe('done')
  expect((await execute(withdrawSupport, as(anna), { proposal: id })).kind).toBe('repeated')
  expect((await rowOf(id)).online_supports).toBe(0)
})

test('where the phase does not let people support, the reason says when it does', async () => {
  const closed = await aProcess(database.db, { matrix: { support: 'blocked' } })
  const id = await aProposal(database.db, { processId: closed.id })
  expect((await execute(supportProposal, as(anna), { proposal: id })).kind).toBe('forbidden')
})

test('editing keeps the old text with its reason, and only the author may', async () => {
  const id = await published()
  const change = {
    ...proposal(),
    proposal: id,
    version: 1,
    title: 'Sportello digitale in ogni paese',
    reason,
  }
  expect((await execute(editProposal, as(chiara), change)).kind).toBe('forbidden')
  expect((await execute(editProposal, as(anna), change)).kind).toBe('done')
  const versions = await publishedVersions(database.db, id)
  expect(versions.map((version) => [version.version, version.title, version.reason])).toEqual([
    [2, 'Sportello digitale in ogni paese', reason],
    [1, 'Sportello digitale di paese', ''],
  ])
})

test('of two edits of the same version one is told that the text has changed', async () => {
  const id = await published()
  const change = { ...proposal(), proposal: id, version: 1, reason }
  const kinds = (
    await Promise.all([execute(editProposal, as(anna), change), execute(editProposal, as(anna), change)])
  ).map(({ kind }) => kind)
  expect(kinds.sort()).toEqual(['conflict', 'done'])
})

test('a withdrawn proposal needs a reason and leaves the counts of the list', async () => {
  const id = await published()
  expect((await execute(withdrawProposal, as(anna), { proposal: id, reason: '' })).kind).toBe('invalid')
  expect((await execute(withdrawProposal, as(anna), { proposal: id, reason })).kind).toBe('done')
  const tally = await database.db
    .selectFrom('proposal_tallies')
    .selectAll()
    .where('dimension', '=', 'all')
    .executeTakeFirstOrThrow()
  expect(tally.count).toBe(0)
  expect((await execute(supportProposal, as(anna), { proposal: id })).kind).toBe('forbidden')
})

test('merging is a facilitator’s, stays in one process, and adds no supports up', async () => {
  const one = await published()
  const other = await published()
  await execute(supportProposal, as(anna), { proposal: one })
  expect((await execute(mergeProposal, as(anna), { proposal: one, into: other, reason })).kind).toBe(
    'forbidden',
  )
  const foreign = await aProposal(database.db, { processId: (await aProcess(database.db)).id })
  expect((await execute(mergeProposal, as(chiara), { proposal: one, into: foreign, reason })).kind).toBe(
    'invalid',
  )
  expect((await execute(mergeProposal, as(chiara), { proposal: one, into: one, reason })).kind).toBe(
    'invalid',
  )
  expect((await execute(mergeProposal, as(chiara), { proposal: one, into: other, reason })).kind).toBe('done')
  expect([(await rowOf(one)).state, (await rowOf(other)).online_supports]).toEqual(['merged', 0])
})

test('hiding is a facilitator’s and leaves its reason', async () => {
  const id = await published()
  expect((await execute(hideProposal, as(anna), { proposal: id, reason })).kind).toBe('forbidden')
  expect((await execute(hideProposal, as(chiara), { proposal: id, reason })).kind).toBe('done')
  expect((await rowOf(id)).state_reason).toBe(reason)
  expect(await journalOf()).toContain('proposal.hidden')
})

const given = () => ({
  process: process.id,
  channel: 'assembly',
  givenOn: '2025-11-21',
  authorLabel: 'Persona all’assemblea di Novellara',
  municipality: String(novellara),
})

async function recorded(fields: object) {
  const outcome = await execute(recordContribution, as(chiara), { ...given(), ...fields })
  if (outcome.kind !== 'done') throw new Error(JSON.stringify(outcome))
  return outcome.value
}
const wordOf = async (code: string) =>
  (
    await database.db
      .selectFrom('contributions')
      .select('claim_word')
      .where('receipt_code', '=', code)
      .executeTakeFirstOrThrow()
  ).claim_word

test('what is given in a room becomes a proposal with its channel and a receipt', async () => {
  const made = await recorded({ ...proposal(), kind: 'proposal' })
  expect(made.code).toBe('NOV-0001')
  const row = await rowOf(made.proposal ?? 0)
  expect([row.channel, row.author_label, row.author_person_id]).toEqual([
    'assembly',
    'Persona all’assemblea di Novellara',
    null,
  ])
  expect(await journalOf()).toEqual(['contribution.recorded', 'proposal.published'])
})

test('a sheet with 61 preferences is 61 supports of its channel', async () => {
  const id = await published()
  await recorded({ kind: 'tally', proposal: id, count: '61' })
  await recorded({ kind: 'tally', proposal: id, count: '12', channel: 'phone', municipality: '' })
  const row = await rowOf(id)
  expect([row.online_supports, row.in_person_supports]).toEqual([0, 73])
  const missing = await execute(recordContribution, as(chiara), { ...given(), kind: 'tally', proposal: id })
  expect(missing.kind).toBe('invalid')
})

test('receipts have no twins when several are recorded together', async () => {
  const codes = (
    await Promise.all(Array.from({ length: 6 }, () => recorded({ kind: 'voice', body: 'Una voce' })))
  ).map(({ code }) => code)
  expect(new Set(codes).size).toBe(6)
})

test('only a facilitator records, and nothing of another process', async () => {
  const voice = { ...given(), kind: 'voice', body: 'Una voce' }
  expect((await execute(recordContribution, as(anna), voice)).kind).toBe('forbidden')
  const foreign = await aProposal(database.db, { processId: (await aProcess(database.db)).id })
  expect(
    (await execute(recordContribution, as(chiara), { ...voice, kind: 'comment', proposal: foreign })).kind,
  ).toBe('invalid')
  expect((await execute(recordContribution, as(chiara), { ...voice, meeting: '77' })).kind).toBe('invalid')
  expect((await execute(recordContribution, as(chiara), { ...voice, kind: 'verbale' })).kind).toBe('invalid')
})

test('a receipt is claimed once, and only with its word', async () => {
  const made = await recorded({ ...proposal(), kind: 'proposal' })
  const word = await wordOf(made.code)
  const wrong = await execute(claimContribution, as(anna), { code: made.code, word: 'AAAAAA' })
  expect(wrong).toMatchObject({ kind: 'forbidden', because: { key: 'proposals.why.claimWord' } })
  const typed = `${made.code.slice(0, 3).toLowerCase()} ${Number(made.code.slice(4))}`
  expect((await execute(claimContribution, as(anna), { code: typed, word: word.toLowerCase() })).kind).toBe(
    'done',
  )
  expect((await rowOf(made.proposal ?? 0)).author_person_id).toBe(anna.id)
  const again = await execute(claimContribution, as(chiara), { code: made.code, word })
  expect(again).toMatchObject({ kind: 'forbidden', because: { key: 'proposals.why.claimed' } })
})

test('a count of many is nobody’s own', async () => {
  const made = await recorded({ kind: 'tally', proposal: await published(), count: '3' })
  const outcome = await execute(claimContribution, as(anna), {
    code: made.code,
    word: await wordOf(made.code),
  })
  expect(outcome).toMatchObject({ kind: 'forbidden', because: { key: 'proposals.why.claimTally' } })
})

test('who supports online and claims a preference from the room counts once', async () => {
  const id = await published()
  await execute(supportProposal, as(anna), { proposal: id })
  const made = await recorded({ kind: 'support', proposal: id })
  expect((await rowOf(id)).in_person_supports).toBe(1)
  await execute(claimContribution, as(anna), { code: made.code, word: await wordOf(made.code) })
  const row = await rowOf(id)
  expect([row.online_supports, row.in_person_supports]).toEqual([1, 0])
})

test('a voice is tied to the proposal it raised', async () => {
  const id = await published()
  const made = await recorded({ kind: 'voice', body: 'Lo SPID a mia madre lo faccio io, di sera.' })
  expect((await execute(linkVoice, as(anna), { proposal: id, code: made.code })).kind).toBe('done')
  const links = await database.db.selectFrom('links').select(['from_kind', 'relation', 'to_id']).execute()
  expect(links).toEqual([{ from_kind: 'contribution', relation: 'raised', to_id: id }])
})

test('the counts on proposals and tallies are the counts of rows', async () => {
  const id = await published()
  await execute(supportProposal, as(anna), { proposal: id })
  await execute(supportProposal, as(chiara), { proposal: id })
  await recorded({ kind: 'tally', proposal: id, count: '5' })
  await recorded({ kind: 'comment', proposal: id, body: 'Meglio il mercoledì.' })
  const answer = await sql<{ wrong: number }>`select count(*)::int as wrong from proposals p where
    p.online_supports <> (select count(*) from supports where proposal_id = p.id and channel = 'online')
    or p.in_person_supports <> (select count(*) from supports where proposal_id = p.id and channel <> 'online')
    or p.comment_count <> (select count(*) from comments where subject_kind = 'proposal' and subject_id = p.id and state = 'visible')`.execute(
    database.db,
  )
  expect(answer.rows[0]?.wrong).toBe(0)
  expect((await rowOf(id)).comment_count).toBe(1)
})
