import { sql } from 'kysely'
import { beforeEach, expect, test } from 'vitest'
import { closeAccount } from '#modules/people/index.ts'
import { execute } from '#platform/command.ts'
import { pumpOnce } from '#platform/pump.ts'
import { useDatabase } from '#tests/support/database.ts'
import { aPerson, sceneOf } from '#tests/support/factories.ts'
import { aTableStory, sure } from '#tests/support/negotiations.ts'
import { forgetDelegates, readers } from './forgetting.ts'
import { askForSeat } from './index.ts'

const database = useDatabase()
beforeEach(() => database.empty())

test('delegates lose their names 60 days after the process is concluded, not before', async () => {
  await aTableStory(database.db)
  const { db } = database
  await sql`insert into delegates (member_id, name) select id, 'Carla Neri' from table_members limit 1`.execute(
    db,
  )
  const names = async () => await db.selectFrom('delegates').select(['name', 'ended_at']).execute()
  const concludedFor = (time: string) =>
    sql`update processes set concluded_at = clock_timestamp() - ${time}::interval`.execute(db)
  await concludedFor('59 days')
  await forgetDelegates(db)
  expect(await names()).toMatchObject([{ name: 'Carla Neri', ended_at: null }])
  await concludedFor('61 days')
  await forgetDelegates(db)
  expect(await names()).toMatchObject([{ name: '', ended_at: expect.any(Date) }])
})

test('why a citizen asked to observe goes with their profile, and the request is taken back', async () => {
  const { table } = await aTableStory(database.db)
  const anna = await aPerson(database.db, { name: 'Anna' })
  const scene = sceneOf(database.db, anna)
  const reasons = 'Abito accanto alla biblioteca e ci vado spesso.'
  const { id } = await sure(execute(askForSeat, scene, { table, kind: 'observer', reasons }))
  await sure(execute(closeAccount, scene, { name: 'Anna' }))
  await pumpOnce(database.db, readers)
  const request = database.db.selectFrom('table_members').select(['reasons', 'state']).where('id', '=', id)
  expect(await request.executeTakeFirst()).toEqual({ reasons: '', state: 'left' })
})
