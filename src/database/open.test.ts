import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Kysely, sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { openDatabase } from './open.ts'
import type { OpenDatabase } from './types.ts'

type NotesDatabase = Kysely<{ notes: { text: string } }>

const dataDirectory = mkdtempSync(join(tmpdir(), 'partecipanza-open-'))
let database: OpenDatabase
let db: NotesDatabase

beforeAll(async () => {
  const databaseUrl = process.env.DATABASE_URL
  database = await openDatabase({ dataDirectory, databaseUrl })
  await database.exec('drop schema if exists open_test cascade; create schema open_test')
  await database.exec('create table open_test.notes (text text not null)')
  db = database.db.withSchema('open_test') as unknown as NotesDatabase
}, 30_000)

beforeEach(() => database.exec('delete from open_test.notes'))

afterAll(async () => {
  await database?.exec('drop schema open_test cascade')
  await database?.close()
  rmSync(dataDirectory, { recursive: true, force: true })
})

test("one request's rollback does not take another request's insert along", async () => {
  const begun = signal()
  const othersHaveTried = signal()

  const requestA = db.transaction().execute(async (tx) => {
    await tx.insertInto('notes').values({ text: 'of A' }).execute()
    begun.give()
    await othersHaveTried.given
    throw new Error('A changes its mind')
  })
  await begun.given
  const requestB = db.insertInto('notes').values({ text: 'of B' }).execute()
  setTimeout(othersHaveTried.give, 20)

  await expect(requestA).rejects.toThrow('A changes its mind')
  await requestB
  expect(await db.selectFrom('notes').select('text').execute()).toEqual([{ text: 'of B' }])
})

test('a failed part of a transaction can be undone without the rest', async () => {
  const trx = await db.startTransaction().execute()
  await trx.insertInto('notes').values({ text: 'kept' }).execute()
  const afterSavepoint = await trx.savepoint('part').execute()
  await afterSavepoint.insertInto('notes').values({ text: 'undone' }).execute()
  await afterSavepoint.rollbackToSavepoint('part').execute()
  await trx.commit().execute()

  expect(await db.selectFrom('notes').select('text').execute()).toEqual([{ text: 'kept' }])
})

test('an update says how many rows it changed', async () => {
  await db
    .insertInto('notes')
    .values([{ text: 'one' }, { text: 'two' }])
    .execute()

  const result = await db.updateTable('notes').set({ text: 'three' }).executeTakeFirst()

  expect(result.numUpdatedRows).toBe(2n)
})

test('both kinds of database give the same JavaScript types', async () => {
  const { rows } = await sql`
    select 5::int8 as whole, '2026-11-21'::date as day, '2026-11-21T18:00:00+01:00'::timestamptz as moment,
      12.50::numeric as exact, '{"a":[1]}'::jsonb as json, '\\x00ff'::bytea as bytes, true as truth,
      array[1, 2]::int8[] as wholes, array['2026-11-21']::date[] as days, array['a', null] as words,
      1.5::float8 as float, '90 minutes'::interval as span, '12:30'::time as hour
  `.execute(database.db)

  expect(rows).toEqual([
    {
      whole: 5,
      day: '2026-11-21',
      moment: new Date('2026-11-21T17:00:00Z'),
      exact: '12.50',
      json: { a: [1] },
      bytes: Buffer.from([0, 255]),
      truth: true,
      wholes: [1, 2],
      days: ['2026-11-21'],
      words: ['a', null],
      float: 1.5,
      span: '01:30:00',
      hour: '12:30:00',
    },
  ])
})

test('both kinds of database take the same JavaScript values', async () => {
  const moment = new Date('2026-11-21T17:00:00Z')
  const { rows } = await sql`
    select ${moment}::timestamptz as moment, ${'2026-11-21'}::date as day, ${{ a: 1 }}::jsonb as json,
      ${new Uint8Array([1, 2])}::bytea as bytes, ${['x', 'y']}::text[] as words, ${[1, 2]}::int[] as numbers,
      ${7}::int8 as whole, ${null}::text as nothing, 2 = any(${[1, 2]}) as "isAmong"
  `.execute(database.db)

  expect(rows).toEqual([
    {
      moment,
      day: '2026-11-21',
      json: { a: 1 },
      bytes: Buffer.from([1, 2]),
      words: ['x', 'y'],
      numbers: [1, 2],
      whole: 7,
      nothing: null,
      isAmong: true,
    },
  ])
})

test('days are counted in UTC unless the SQL says otherwise', async () => {
  const { rows } = await sql`
    select '2026-11-21T23:30:00Z'::timestamptz::date as utc,
      ('2026-11-21T23:30:00Z'::timestamptz at time zone 'Europe/Rome')::date as rome`.execute(database.db)

  expect(rows).toEqual([{ utc: '2026-11-21', rome: '2026-11-22' }])
})

test('a listener hears what is told after a commit', async () => {
  const heard: string[] = []
  const stop = await database.listen('open_test_news', (payload) => heard.push(payload))

  await sql`select pg_notify('open_test_news', 'hello')`.execute(database.db)
  await expect.poll(() => heard).toEqual(['hello'])

  await stop()
})

test('several statements run at once and answer with the last result', async () => {
  const result = await database.executeSql('select 1 as a; select 2 as a')

  expect(result.rows).toEqual([{ a: 2 }])
})

function signal() {
  let give = () => {}
  const given = new Promise<void>((resolve) => {
    give = resolve
  })
  return { given, give: () => give() }
}
