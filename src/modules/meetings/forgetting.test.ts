import { sql } from 'kysely'
import { beforeEach, expect, test } from 'vitest'
import { closeAccount } from '#modules/people/index.ts'
import { execute } from '#platform/command.ts'
import { pumpOnce } from '#platform/pump.ts'
import { useDatabase } from '#tests/support/database.ts'
import { aPerson, aProcess, sceneOf } from '#tests/support/factories.ts'
import { forgetAccessNeeds, readers } from './forgetting.ts'

const database = useDatabase()
beforeEach(() => database.empty())

async function aMeeting(starts: string, capacity: number | null = null): Promise<number> {
  const { id, bodyId } = await aProcess(database.db)
  const answer = await sql<{ id: number }>`
    insert into meetings (body_id, process_id, kind, title, mode, starts_at, ends_at, capacity)
    values (${bodyId}, ${id}, 'workshop', 'Laboratorio', 'in_person', now() + ${starts}::interval,
      now() + ${starts}::interval + interval '2 hours', ${capacity}) returning id`.execute(database.db)
  return answer.rows[0]?.id ?? 0
}

const register = (meeting: number, person: string, state: 'confirmed' | 'waiting', needs = '') =>
  database.db
    .insertInto('registrations')
    .values({ meeting_id: meeting, person_id: person, state, access_needs: needs })
    .execute()

test('access needs go 30 days after the meeting, not before', async () => {
  const anna = await aPerson(database.db)
  await register(await aMeeting('-31 days'), anna.id, 'confirmed', 'Sedia a rotelle')
  await register(await aMeeting('-29 days'), anna.id, 'confirmed', 'Lingua dei segni')
  await forgetAccessNeeds(database.db)
  const kept = await database.db.selectFrom('registrations').select('access_needs').orderBy('id').execute()
  expect(kept.map((row) => row.access_needs)).toEqual(['', 'Lingua dei segni'])
})

test('the place of who closes their profile goes to who has waited longest', async () => {
  const anna = await aPerson(database.db, { name: 'Anna' })
  const bruno = await aPerson(database.db)
  const meeting = await aMeeting('7 days', 1)
  await register(meeting, anna.id, 'confirmed')
  await register(meeting, bruno.id, 'waiting')
  expect((await execute(closeAccount, sceneOf(database.db, anna), { name: 'Anna' })).kind).toBe('done')
  await pumpOnce(database.db, readers)
  const left = await database.db.selectFrom('registrations').select(['person_id', 'state']).execute()
  expect(left).toEqual([{ person_id: bruno.id, state: 'confirmed' }])
  const entries = await database.db.selectFrom('journal').select(['what', 'detail']).orderBy('id').execute()
  expect(entries.slice(-2)).toEqual([
    { what: 'account.closed', detail: {} },
    { what: 'registration.promoted', detail: { person: bruno.pseudonym } },
  ])
})
