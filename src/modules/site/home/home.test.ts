import { sql } from 'kysely'
import { beforeEach, expect, test } from 'vitest'
import { loadNetwork, subjects as networkSubjects } from '#modules/network/index.ts'
import { publishText } from '#modules/pacts/index.ts'
import { subjects as proposalSubjects } from '#modules/proposals/index.ts'
import { link } from '#platform/links.ts'
import { subject } from '#platform/subject.ts'
import { gatherSources } from '#platform/subjects.ts'
import { useDatabase } from '#tests/support/database.ts'
import { aProcess, aProposal } from '#tests/support/factories.ts'
import { aPactCast, aPactInCoDesign, completePact, doing } from '#tests/support/pacts.ts'
import { addDays, dayOf } from '#ui/dates.ts'
import { findMovedThread } from './movedThread.ts'
import { listOpenThings } from './openThings.ts'
import { listStations } from './stations.ts'

const database = useDatabase()
const sources = gatherSources(networkSubjects, proposalSubjects)
const now = new Date('2026-11-21T10:00:00Z')
beforeEach(database.empty)

async function aMeeting(bodyId: number, startsAt: Date, processId?: number): Promise<number> {
  const row = await database.db
    .insertInto('meetings')
    .values({
      body_id: bodyId,
      process_id: processId ?? null,
      kind: 'assembly',
      title: 'Assemblea di paese',
      mode: 'in_person',
      place: 'Guastalla',
      starts_at: startsAt,
      ends_at: new Date(startsAt.getTime() + 7_200_000),
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return row.id
}

const inDays = (days: number): Date => new Date(now.getTime() + days * 86_400_000)

test('what one can do now comes with the last day of its phase', async () => {
  const process = await aProcess(database.db, { today: dayOf(now) })

  const things = await listOpenThings(database.db, now)
  expect(things[0]).toMatchObject({ kind: 'propose', processId: process.id, endsOn: addDays(dayOf(now), 14) })
})

test('where proposals are closed, supporting is what is open', async () => {
  await aProcess(database.db, { today: dayOf(now), matrix: { propose: 'blocked' } })

  expect((await listOpenThings(database.db, now)).map((thing) => thing.kind)).toEqual(['support'])
})

test('drafts, meetings of the past and cancelled ones are not open', async () => {
  const draft = await aProcess(database.db, { today: dayOf(now), state: 'draft' })
  await aMeeting(draft.bodyId, inDays(3), draft.id)
  await aMeeting(draft.bodyId, inDays(-3))
  const cancelled = await aMeeting(draft.bodyId, inDays(3))
  await database.db
    .updateTable('meetings')
    .set({ state: 'cancelled', state_reason: 'Neve' })
    .where('id', '=', cancelled)
    .execute()

  expect(await listOpenThings(database.db, now)).toEqual([])
})

test('the text of a pact is open until its comments close', async () => {
  const cast = await aPactCast(database.db)
  const pact = await aPactInCoDesign(cast)
  await completePact(cast, pact)
  await doing(cast, cast.officer, publishText, { pact, commentDays: '10' })
  const on = (day: string) => listOpenThings(database.db, new Date(`${day}T10:00:00Z`))
  expect(await on('2027-01-15')).toMatchObject([
    { kind: 'pact_comments', pactId: pact, endsOn: '2027-01-20' },
  ])
  expect(await on('2027-01-21')).toEqual([])
})

test('a full calendar does not push out what one can do, and six things are shown', async () => {
  const process = await aProcess(database.db, { today: dayOf(now) })
  for (let day = 1; day <= 8; day += 1) await aMeeting(process.bodyId, inDays(day), process.id)

  const things = await listOpenThings(database.db, now)
  expect(things).toHaveLength(6)
  expect(things.at(-1)?.kind).toBe('propose')
})

test('a station counts what is open at its lab, and the union counts its municipalities', async () => {
  const { bodies } = await database.db.transaction().execute(loadNetwork)
  await aProcess(database.db, { bodyId: bodies['unione-bassa-reggiana']!, today: dayOf(now) })
  await aMeeting(bodies.guastalla!, inDays(2))
  await aMeeting(bodies.bologna!, inDays(2))

  const stations = await listStations(database.db, now)
  const open = Object.fromEntries(stations.map((station) => [station.slug, station.open]))
  expect(open).toMatchObject({ 'unione-bassa-reggiana': 2, bologna: 1, piacenza: 0 })
  expect(stations).toHaveLength(11)
})

test('the thread is the one that moved last, with what has still to happen', async () => {
  const process = await aProcess(database.db, { today: dayOf(now) })
  const proposal = await aProposal(database.db, { processId: process.id, title: 'Sportello di paese' })
  const earlier = await aProposal(database.db, { processId: process.id, title: 'Aiuto con lo SPID' })
  expect(await findMovedThread(database.db, sources, now, 'it')).toBeUndefined()
  await database.db
    .transaction()
    .execute((tx) =>
      link(tx, subject('proposal', earlier), 'merged_into', subject('proposal', proposal), now),
    )

  const moved = await findMovedThread(database.db, sources, now, 'it')
  expect(moved?.knots.map((knot) => knot.kind)).toEqual(['proposal', 'proposal'])
  expect(moved?.here.title).toContain('Sportello di paese')
  expect(moved?.coming).toMatchObject({ kind: 'table' })
})

test('the home page asks the database at most six times', async () => {
  const { bodies } = await database.db.transaction().execute(loadNetwork)
  const process = await aProcess(database.db, { bodyId: bodies.bologna!, today: dayOf(now) })
  const proposal = await aProposal(database.db, { processId: process.id })
  await database.db
    .transaction()
    .execute((tx) => link(tx, subject('process', process.id), 'taken_up', subject('proposal', proposal), now))
  let asked = 0
  const counted = database.db.withPlugin({
    transformQuery: ({ node }) => {
      asked += 1
      return node
    },
    transformResult: async ({ result }) => result,
  })

  await listStations(counted, now)
  await listOpenThings(counted, now)
  await findMovedThread(counted, sources, now, 'it')
  await sql`select 1`.execute(counted)
  // The last one stands for the owner of the site, which every page may ask for.
  expect(asked).toBeLessThanOrEqual(6)
  expect(asked).toBeGreaterThan(3)
})
