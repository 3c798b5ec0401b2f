import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openEmbedded } from './embedded.ts'
import { migrate } from './migrate.ts'
import { openPostgresql } from './postgresql.ts'
import type { OpenDatabase } from './types.ts'

let folder: string
let database: OpenDatabase

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'partecipanza-migrate-'))
  write('0001-first.sql', 'create table houses (id int primary key); insert into houses values (1);')
  write('0002-second.sql', 'alter table houses add name text;')
  database = await openEmbedded()
}, 30_000)

afterEach(async () => {
  await database.close()
  rmSync(folder, { recursive: true, force: true })
})

test('migrations run in the order of their numbers, and once', async () => {
  expect(await migrate(database, folder)).toEqual(['0001-first.sql', '0002-second.sql'])

  write('0003-third.sql', "update houses set name = 'Casa';")
  expect(await migrate(database, folder)).toEqual(['0003-third.sql'])
  expect(await migrate(database, folder)).toEqual([])

  const houses = await sql`select id, name from houses`.execute(database.db)
  expect(houses.rows).toEqual([{ id: 1, name: 'Casa' }])
})

test('a migration that fails leaves nothing of itself behind', async () => {
  write('0003-broken.sql', 'create table half (id int); select * from nowhere;')

  await expect(migrate(database, folder)).rejects.toThrow('Migration 0003-broken.sql failed')

  const half = await sql`select to_regclass('half') as half`.execute(database.db)
  expect(half.rows).toEqual([{ half: null }])
  write('0003-broken.sql', 'create table half (id int);')
  expect(await migrate(database, folder)).toEqual(['0003-broken.sql'])
})

test('a migration changed after it ran is refused', async () => {
  await migrate(database, folder)
  write('0001-first.sql', 'create table houses (id bigint primary key);')

  await expect(migrate(database, folder)).rejects.toThrow('Migration 0001-first.sql was changed')
})

test('a migration that ran but is missing is refused', async () => {
  await migrate(database, folder)
  rmSync(join(folder, '0001-first.sql'))

  await expect(migrate(database, folder)).rejects.toThrow('its file is missing')
})

test('two migrations with one number are refused', async () => {
  write('0002-twin.sql', 'select 1;')

  await expect(migrate(database, folder)).rejects.toThrow('have the same number')
})

const serverUrl = process.env.DATABASE_URL ?? ''

test.runIf(serverUrl)("two processes that migrate at once do not get in each other's way", async () => {
  const first = await openPostgresql(serverUrl)
  const second = await openPostgresql(serverUrl)
  write('0001-first.sql', 'create schema migrate_test; select pg_sleep(0.2);')
  write('0002-second.sql', 'create table migrate_test.houses (id int);')
  try {
    const ran = await Promise.all([migrate(first, folder), migrate(second, folder)])
    expect(ran.map(({ length }) => length).sort()).toEqual([0, 2])
  } finally {
    await first.exec('drop schema if exists migrate_test cascade; drop table if exists migrations')
    await Promise.all([first.close(), second.close()])
  }
})

function write(name: string, text: string) {
  writeFileSync(join(folder, name), text)
}
