import { sql } from 'kysely'
import { beforeEach, expect, test } from 'vitest'
import { useDatabase } from './database.ts'

const database = useDatabase()
beforeEach(database.empty)

const writeEntry = () =>
  database.db
    .insertInto('journal')
    .values({ what: 'house.built', subject_kind: 'house', subject_id: 1 })
    .returning('id')
    .executeTakeFirstOrThrow()

test.for([1, 2])('a test finds nothing of the one before: time %i', async () => {
  expect(await writeEntry()).toEqual({ id: 1 })
  expect(await database.db.selectFrom('journal').selectAll().execute()).toHaveLength(1)
})

test('emptying leaves the guards of the tables in force', async () => {
  await writeEntry()

  await expect(database.db.deleteFrom('journal').execute()).rejects.toThrow('append only')
})

test('what the migrations themselves wrote stays', async () => {
  const { rows } = await sql<{ count: number }>`select count(*) as count from migrations`.execute(database.db)

  expect(rows[0]?.count).toBeGreaterThan(0)
})
