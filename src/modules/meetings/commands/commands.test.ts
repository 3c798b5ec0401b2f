import { beforeEach, describe, expect, test } from 'vitest'
import type { Actor } from '#platform/actor.ts'
import { execute } from '#platform/command.ts'
import { useDatabase } from '#tests/support/database.ts'
import {
  aMunicipality,
  aPerson,
  aProcess,
  aUnion,
  onBody,
  onProcess,
  sceneOf,
} from '#tests/support/factories.ts'
import { dayOf } from '#ui/dates.ts'
import { listMeetings } from '../lists.ts'
import { cancelMeeting, changeMeeting } from './changeMeeting.ts'
import { planMeeting } from './planMeeting.ts'
import { publishMinutes, recordAttendanceCount } from './publishMinutes.ts'
import { cancelRegistration, registerForMeeting } from './registerForMeeting.ts'

const database = useDatabase()
beforeEach(database.empty)

const day = 86_400_000
const inDays = (days: number) => dayOf(new Date(Date.now() + days * day))
const plan = (more: object = {}) => ({
  kind: 'workshop',
  title: 'Laboratorio di proposta a Reggiolo',
  mode: 'in_person',
  place: 'Reggiolo, centro sociale',
  date: inDays(7),
  starts: '18:00',
  ends: '20:00',
  ...more,
})

async function aStaff(matrix: Parameters<typeof aProcess>[1] = {}) {
  const process = await aProcess(database.db, matrix)
  const chiara = await aPerson(database.db, { roles: [onProcess('facilitator', process.id)] })
  return { process, chiara }
}

const planned = async (actor: Actor, input: object): Promise<number> => {
  const outcome = await execute(planMeeting, sceneOf(database.db, actor), input)
  if (outcome.kind !== 'done') throw new Error(JSON.stringify(outcome))
  return outcome.value.id
}

const register = (actor: Actor, meeting: number, at?: Date) =>
  execute(registerForMeeting, sceneOf(database.db, actor, at), { meeting })

const stateOf = async (actor: Actor, meeting: number) =>
  (
    await database.db
      .selectFrom('registrations')
      .select('state')
      .where('person_id', '=', actor.id)
      .where('meeting_id', '=', meeting)
      .executeTakeFirst()
  )?.state

const entries = async () =>
  (await database.db.selectFrom('journal').select('what').orderBy('id').execute()).map((entry) => entry.what)

describe('planning', () => {
  test('a facilitator of the process plans a meeting at the hour of Rome', async () => {
    const { process, chiara } = await aStaff()
    const id = await planned(chiara, plan({ process: process.id, date: '2026-12-12' }))
    const row = await database.db
      .selectFrom('meetings')
      .select(['starts_at', 'body_id', 'process_id'])
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
    expect(row.starts_at.toISOString()).toBe('2026-12-12T17:00:00.000Z')
    expect(row).toMatchObject({ body_id: process.bodyId, process_id: process.id })
    expect(await entries()).toEqual(['meeting.planned'])
  })

  test('a role on a body plans for the body and those below it, never for the process of another', async () => {
    const union = await aUnion(database.db)
    const town = await aMunicipality(database.db, union)
    const dario = await aPerson(database.db, { roles: [onBody('facilitator', union)] })
    const other = await aProcess(database.db)
    expect(await planned(dario, plan({ body: town }))).toBeGreaterThan(0)
    const foreign = await execute(
      planMeeting,
      sceneOf(database.db, dario),
      plan({ body: union, process: other.id }),
    )
    expect(foreign.kind).toBe('forbidden')
    const anna = await aPerson(database.db)
    const outcome = await execute(planMeeting, sceneOf(database.db, anna), plan({ body: town }))
    expect(outcome.kind).toBe('forbidden')
  })

  test('a role on a process puts nothing into the calendar of a body that is none of its', async () => {
    const { process, chiara } = await aStaff()
    const elsewhere = await aUnion(database.db)
    const attempt = { ...plan({ process: process.id }), body: elsewhere }
    expect((await execute(planMeeting, sceneOf(database.db, chiara), attempt)).kind).toBe('forbidden')
  })

  test('everything that is wrong is said at once, by field', async () => {
    const { chiara } = await aStaff()
    const outcome = await execute(
      planMeeting,
      sceneOf(database.db, chiara),
      plan({ place: '', ends: '17:00', title: 'No', onlineLink: 'javascript:alert(1)' }),
    )
    expect(outcome.kind === 'invalid' && Object.keys(outcome.errors).sort()).toEqual([
      'ends',
      'host',
      'onlineLink',
      'place',
      'title',
    ])
  })

  test('meetings of a draft process are in no list', async () => {
    const { process, chiara } = await aStaff({ state: 'draft' })
    await planned(chiara, plan({ process: process.id }))
    expect(await listMeetings(database.db)).toEqual([])
  })
})

describe('changing and cancelling', () => {
  test('every change raises the sequence that calendars look at', async () => {
    const { process, chiara } = await aStaff()
    const meeting = await planned(chiara, plan({ process: process.id }))
    await execute(changeMeeting, sceneOf(database.db, chiara), plan({ meeting, starts: '18:30' }))
    await execute(cancelMeeting, sceneOf(database.db, chiara), { meeting, reason: 'La sala è allagata.' })
    const row = await database.db
      .selectFrom('meetings')
      .select(['sequence', 'state', 'state_reason'])
      .where('id', '=', meeting)
      .executeTakeFirstOrThrow()
    expect(row).toEqual({ sequence: 2, state: 'cancelled', state_reason: 'La sala è allagata.' })
    const again = await execute(changeMeeting, sceneOf(database.db, chiara), plan({ meeting }))
    expect(again.kind).toBe('forbidden')
    const journal = await database.db.selectFrom('journal').select(['what', 'detail']).orderBy('id').execute()
    expect(journal[1]).toEqual({ what: 'meeting.changed', detail: { when: true, where: false } })
  })

  test('there cannot be less room than people, and more room lets in those who wait', async () => {
    const { process, chiara } = await aStaff()
    const meeting = await planned(chiara, plan({ process: process.id, capacity: 2 }))
    const people = [await aPerson(database.db), await aPerson(database.db), await aPerson(database.db)]
    for (const person of people) await register(person, meeting)
    const change = (capacity: number | '') =>
      execute(changeMeeting, sceneOf(database.db, chiara), plan({ meeting, capacity }))
    expect((await change(1)).kind).toBe('invalid')
    expect(await stateOf(people[2] as Actor, meeting)).toBe('waiting')
    expect((await change('')).kind).toBe('done')
    expect(await stateOf(people[2] as Actor, meeting)).toBe('confirmed')
    expect(await entries()).toContain('registration.promoted')
  })
})

describe('registering', () => {
  test('fifty people at once never get more places than there are, and nobody is lost', async () => {
    const { process, chiara } = await aStaff()
    const meeting = await planned(chiara, plan({ process: process.id, capacity: 12 }))
    const people = await Promise.all(Array.from({ length: 50 }, () => aPerson(database.db)))
    const outcomes = await Promise.all(people.map((person) => register(person, meeting)))
    expect(outcomes.every((outcome) => outcome.kind === 'done')).toBe(true)
    const [listed] = await listMeetings(database.db)
    expect(listed?.registered).toBe(12)
    const waiting = await database.db
      .selectFrom('registrations')
      .select('id')
      .where('state', '=', 'waiting')
      .execute()
    expect(waiting).toHaveLength(38)
  })

  test('half leave while others come: places stay within the limit and none stays empty', async () => {
    const { process, chiara } = await aStaff()
    const meeting = await planned(chiara, plan({ process: process.id, capacity: 5 }))
    const first = await Promise.all(Array.from({ length: 10 }, () => aPerson(database.db)))
    const second = await Promise.all(Array.from({ length: 10 }, () => aPerson(database.db)))
    for (const person of first) await register(person, meeting)
    await Promise.all([
      ...first
        .slice(0, 5)
        .map((person) => execute(cancelRegistration, sceneOf(database.db, person), { meeting })),
      ...second.map((person) => register(person, meeting)),
    ])
    const [listed] = await listMeetings(database.db)
    expect(listed?.registered).toBe(5)
  })

  test('whoever has waited longest gets the free place, and is named in the journal by pseudonym', async () => {
    const { process, chiara } = await aStaff()
    const meeting = await planned(chiara, plan({ process: process.id, capacity: 1 }))
    const [anna, bruno, carla] = [
      await aPerson(database.db),
      await aPerson(database.db),
      await aPerson(database.db),
    ]
    for (const person of [anna, bruno, carla]) await register(person, meeting)
    await execute(cancelRegistration, sceneOf(database.db, anna), { meeting })
    expect(await stateOf(bruno, meeting)).toBe('confirmed')
    expect(await stateOf(carla, meeting)).toBe('waiting')
    const promoted = await database.db
      .selectFrom('journal')
      .select('detail')
      .where('what', '=', 'registration.promoted')
      .executeTakeFirstOrThrow()
    expect(promoted.detail).toEqual({ person: bruno.pseudonym })
    await register(anna, meeting)
    expect(await stateOf(anna, meeting)).toBe('waiting')
  })

  test('nobody registers twice, or when the phase does not allow it, or after the beginning', async () => {
    const { process, chiara } = await aStaff()
    const meeting = await planned(chiara, plan({ process: process.id }))
    const anna = await aPerson(database.db)
    expect((await register(anna, meeting)).kind).toBe('done')
    expect((await register(anna, meeting)).kind).toBe('conflict')
    const bruno = await aPerson(database.db)
    expect((await register(bruno, meeting, new Date(Date.now() + 8 * day))).kind).toBe('forbidden')
    const closed = await aStaff({ matrix: { register: 'blocked' } })
    const other = await planned(closed.chiara, plan({ process: closed.process.id }))
    expect((await register(bruno, other)).kind).toBe('forbidden')
  })

  test('what was said about access needs is erased with the registration', async () => {
    const { process, chiara } = await aStaff()
    const meeting = await planned(chiara, plan({ process: process.id }))
    const anna = await aPerson(database.db)
    await execute(registerForMeeting, sceneOf(database.db, anna), { meeting, accessNeeds: 'Interprete LIS' })
    await execute(cancelRegistration, sceneOf(database.db, anna), { meeting })
    const row = await database.db.selectFrom('registrations').select('access_needs').executeTakeFirstOrThrow()
    expect(row.access_needs).toBe('')
  })
})

describe('reporting', () => {
  const minutes = 'Sono state discusse cinque proposte. Il Tavolo ha unito la prima e la nona.'

  test('minutes wait for the beginning, carry no names, and can be corrected', async () => {
    const { process, chiara } = await aStaff()
    const meeting = await planned(chiara, plan({ process: process.id }))
    const anna = await aPerson(database.db, { name: 'Anna Bè Neri' })
    await register(anna, meeting)
    const publish = async (text: string, at: Date) =>
      await execute(publishMinutes, sceneOf(database.db, chiara, at), {
        meeting,
        minutes: text,
        attendance: 31,
      })
    const after = new Date(Date.now() + 8 * day)
    expect((await publish(minutes, new Date())).kind).toBe('forbidden')
    expect(await publish(`${minutes} Ha parlato anna be neri.`, after)).toMatchObject({
      kind: 'invalid',
      errors: { minutes: { key: 'meetings.errors.minutesName' } },
    })
    expect((await publish(`${minutes} Scrivere a sala@example.org.`, after)).kind).toBe('invalid')
    expect((await publish(minutes, after)).kind).toBe('done')
    expect((await publish(`${minutes} Presenti trentuno persone.`, after)).kind).toBe('done')
    expect((await entries()).slice(-2)).toEqual(['minutes.published', 'minutes.corrected'])
    const outsider = await execute(publishMinutes, sceneOf(database.db, anna, after), { meeting, minutes })
    expect(outsider.kind).toBe('forbidden')
  })

  test('attendance is a number, from the moment the meeting begins', async () => {
    const { process, chiara } = await aStaff()
    const meeting = await planned(chiara, plan({ process: process.id }))
    const record = async (attendance: string, at?: Date) =>
      (await execute(recordAttendanceCount, sceneOf(database.db, chiara, at), { meeting, attendance })).kind
    const after = new Date(Date.now() + 8 * day)
    expect(await record('84')).toBe('forbidden')
    expect(await record('molte', after)).toBe('invalid')
    expect(await record('84', after)).toBe('done')
  })
})
