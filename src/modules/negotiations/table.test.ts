import { beforeEach, expect, test } from 'vitest'
import { execute } from '#platform/command.ts'
import { useDatabase } from '#tests/support/database.ts'
import { aGroup, aPerson, aProcess, aProposal, onProcess, sceneOf } from '#tests/support/factories.ts'
import { aTableStory, decision, sure } from '#tests/support/negotiations.ts'
import {
  admitMember,
  answerSeatRequest,
  askForSeat,
  decideOnProposal,
  leaveTable,
  nameDelegate,
  openTable,
  recordAttendance,
  setPriorities,
  takeUpProposal,
} from './index.ts'
import { findTablePage } from './queries/tablePage.ts'
import { sitsAtTable } from './queries/workPage.ts'

const database = useDatabase()
beforeEach(() => database.empty())

const reasons = 'Rappresentiamo chi vive da solo nelle frazioni del comune.'

test('only who runs the process opens its table, and once', async () => {
  const { id: process } = await aProcess(database.db)
  const manager = await aPerson(database.db, { roles: [onProcess('process_manager', process)] })
  const anna = await aPerson(database.db)
  const table = { process, purpose: 'Legge le proposte.', decisionRule: 'Metodo del consenso.' }

  expect((await execute(openTable, sceneOf(database.db, anna), table)).kind).toBe('forbidden')
  expect((await execute(openTable, sceneOf(database.db, manager), table)).kind).toBe('done')
  expect((await execute(openTable, sceneOf(database.db, manager), table)).kind).toBe('conflict')
})

test('a group asks for a seat through its mandate, and once', async () => {
  const { table } = await aTableStory(database.db)
  const group = await aGroup(database.db, { name: 'Vicini di argine' })
  const bruno = sceneOf(database.db, await aPerson(database.db, { groupId: group }))
  const anna = sceneOf(database.db, await aPerson(database.db))
  const request = { table, group, kind: 'member', reasons }

  expect((await execute(askForSeat, anna, request)).kind).toBe('forbidden')
  expect((await execute(askForSeat, bruno, request)).kind).toBe('done')
  expect((await execute(askForSeat, bruno, request)).kind).toBe('conflict')
})

test('a single citizen asks to observe, not for a seat, and stays without a name', async () => {
  const { table, facilitator } = await aTableStory(database.db)
  const anna = await aPerson(database.db, { name: 'Anna Bianchi' })
  const scene = sceneOf(database.db, anna)

  expect((await execute(askForSeat, scene, { table, kind: 'member', reasons })).kind).toBe('invalid')
  const { id } = await sure(execute(askForSeat, scene, { table, kind: 'observer', reasons, group: '' }))
  await sure(
    execute(answerSeatRequest, sceneOf(database.db, facilitator), {
      request: id,
      decision: 'admitted',
      answer: 'Le sedute sono aperte a chi vuole ascoltare.',
    }),
  )

  const found = await findTablePage(database.db, table)
  expect(found?.members.find((member) => member.id === id)).toMatchObject({ state: 'admitted', name: '' })
  expect(JSON.stringify(found)).not.toContain('Bianchi')
  expect(await sitsAtTable(database.db, table, anna.id, [])).toBe(true)
})

test('a request is answered with reasons, once, by who runs the table', async () => {
  const { table, facilitator, guarantor } = await aTableStory(database.db)
  const group = await aGroup(database.db)
  const bruno = sceneOf(database.db, await aPerson(database.db, { groupId: group }))
  const { id: request } = await sure(execute(askForSeat, bruno, { table, group, kind: 'member', reasons }))
  const no = { request, decision: 'declined', answer: 'Questo interesse siede già al Tavolo.' }
  const staff = sceneOf(database.db, facilitator)

  expect((await execute(answerSeatRequest, bruno, no)).kind).toBe('forbidden')
  expect((await execute(answerSeatRequest, sceneOf(database.db, guarantor), no)).kind).toBe('forbidden')
  expect((await execute(answerSeatRequest, staff, { ...no, answer: 'No.' })).kind).toBe('invalid')
  expect((await execute(answerSeatRequest, staff, no)).kind).toBe('done')
  expect((await execute(answerSeatRequest, staff, no)).kind).toBe('forbidden')
  expect((await execute(askForSeat, bruno, { table, group, kind: 'member', reasons })).kind).toBe('done')
})

test('where the phase does not let anyone ask, nobody asks', async () => {
  const { id: process } = await aProcess(database.db, { matrix: { ask_seat: 'blocked' } })
  const manager = await aPerson(database.db, { roles: [onProcess('process_manager', process)] })
  const { id: table } = await sure(
    execute(openTable, sceneOf(database.db, manager), {
      process,
      purpose: 'Legge le proposte.',
      decisionRule: 'Metodo del consenso.',
    }),
  )
  const anna = sceneOf(database.db, await aPerson(database.db))

  expect((await execute(askForSeat, anna, { table, kind: 'observer', reasons })).kind).toBe('forbidden')
})

test('delegates are named by staff or by the group, never on the public page', async () => {
  const { table, facilitator } = await aTableStory(database.db)
  const group = await aGroup(database.db)
  const bruno = await aPerson(database.db, { groupId: group })
  const chiara = await aPerson(database.db, { email: 'chiara@example.org' })
  const { id: member } = await sure(
    execute(admitMember, sceneOf(database.db, facilitator), {
      table,
      group,
      name: 'Forum del terzo settore',
      shortName: 'Terzo settore',
      category: 'association',
    }),
  )
  const named = { member, name: 'Chiara Neri', email: 'Chiara@example.org' }

  expect((await execute(nameDelegate, sceneOf(database.db, chiara), named)).kind).toBe('forbidden')
  expect((await execute(nameDelegate, sceneOf(database.db, bruno), named)).kind).toBe('done')
  expect(JSON.stringify(await findTablePage(database.db, table))).not.toContain('Neri')
  expect(await sitsAtTable(database.db, table, chiara.id, [])).toBe(true)

  await sure(execute(leaveTable, sceneOf(database.db, bruno), { member }))
  expect(await sitsAtTable(database.db, table, chiara.id, [])).toBe(false)
})

test('attendance counts organisations of this table, and the last record stands', async () => {
  const { table, sitting, members, facilitator } = await aTableStory(database.db)
  const staff = sceneOf(database.db, facilitator)
  const record = (first: string) => ({
    table,
    meeting: sitting,
    presences: [
      { member: members[0], presence: first },
      { member: members[1], presence: 'present' },
    ],
  })
  await sure(execute(recordAttendance, staff, record('present')))
  await sure(execute(recordAttendance, staff, record('excused')))

  const found = await findTablePage(database.db, table)
  expect(found?.sittings[0]).toMatchObject({ present: 1, of: 2 })
  const foreign = { table, meeting: sitting, presences: [{ member: 9999, presence: 'present' }] }
  expect((await execute(recordAttendance, staff, foreign)).kind).toBe('invalid')
})

test('a decision needs reasons, a sitting that was held, and changes what the proposal says', async () => {
  const story = await aTableStory(database.db)
  const staff = sceneOf(database.db, story.facilitator)
  const proposal = story.proposals[0]!
  await sure(execute(takeUpProposal, staff, { proposal, sitting: story.sitting }))
  expect((await execute(takeUpProposal, staff, { proposal })).kind).toBe('conflict')

  const wanted = decision(story, proposal)
  expect((await execute(decideOnProposal, staff, { ...wanted, reasons: 'Sì.' })).kind).toBe('invalid')
  expect((await execute(decideOnProposal, staff, { ...wanted, sitting: 9999 })).kind).toBe('invalid')
  const anna = sceneOf(database.db, await aPerson(database.db))
  expect((await execute(decideOnProposal, anna, wanted)).kind).toBe('forbidden')
  await sure(execute(decideOnProposal, staff, { ...wanted, outcome: 'towards_pact' }))

  const row = await database.db
    .selectFrom('proposals')
    .select('outcome')
    .where('id', '=', proposal)
    .executeTakeFirstOrThrow()
  expect(row.outcome).toBe('towards_pact')
  const links = await database.db
    .selectFrom('links')
    .select(['relation', 'to_kind'])
    .where('from_kind', '=', 'proposal')
    .execute()
  expect(links).toEqual([{ relation: 'taken_up', to_kind: 'table_decision' }])
})

test('priorities are a whole order without gaps, and close when a proposal leaves', async () => {
  const story = await aTableStory(database.db)
  const staff = sceneOf(database.db, story.facilitator)
  const [first, second, third] = story.proposals as [number, number, number]
  for (const proposal of story.proposals) {
    await sure(execute(decideOnProposal, staff, decision(story, proposal)))
  }
  const order = (proposals: number[]) =>
    execute(setPriorities, staff, { table: story.table, order: proposals })

  expect((await order([first, second])).kind).toBe('invalid')
  expect((await order([first, first, second])).kind).toBe('invalid')
  expect((await order([third, first, second])).kind).toBe('done')
  await sure(execute(decideOnProposal, staff, decision(story, first, 'deferred')))

  const found = await findTablePage(database.db, story.table)
  expect(found?.decisions.map(({ proposal, priority }) => [proposal, priority])).toEqual([
    [third, 1],
    [second, 2],
    [first, null],
  ])
})

test('a table decides only on proposals of its own process', async () => {
  const story = await aTableStory(database.db)
  const other = await aProcess(database.db)
  const elsewhere = await aProposal(database.db, { processId: other.id })

  const outcome = await execute(
    decideOnProposal,
    sceneOf(database.db, story.facilitator),
    decision(story, elsewhere),
  )
  expect(outcome.kind).toBe('not_found')
})

test('presences are recorded of a sitting that has begun, once for each member', async () => {
  const story = await aTableStory(database.db)
  const facilitator = sceneOf(database.db, story.facilitator)
  const [member = 0] = story.members
  const here = { member, presence: 'present' }
  const record = (presences: object[], at?: Date) =>
    execute(recordAttendance, at ? { ...facilitator, at } : facilitator, {
      table: story.table,
      meeting: story.sitting,
      presences,
    })

  expect((await record([here], new Date(Date.now() - 7 * 86_400_000))).kind).toBe('invalid')
  expect((await record([here, here])).kind).toBe('invalid')
  expect((await record([here])).kind).toBe('done')
})

test('two answers to one request at once: the second finds it answered', async () => {
  const { table, facilitator } = await aTableStory(database.db)
  const anna = sceneOf(database.db, await aPerson(database.db))
  const { id } = await sure(execute(askForSeat, anna, { table, kind: 'observer', reasons }))
  const answerWith = (decision: string) =>
    execute(answerSeatRequest, sceneOf(database.db, facilitator), { request: id, decision, answer: reasons })

  const outcomes = await Promise.all([answerWith('admitted'), answerWith('declined')])
  expect(outcomes.map(({ kind }) => kind).sort()).toEqual(['done', 'forbidden'])
})
