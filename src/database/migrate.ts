import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Kysely, sql } from 'kysely'
import type { OpenDatabase } from './types.ts'

/** Beside this file in the source, and beside main.js in the build. */
const defaultFolder = fileURLToPath(new URL('./migrations/', import.meta.url))

type Migration = { name: string; text: string; checksum: string }

/**
 * Brings the database to the newest state: every numbered SQL file that has not run yet, in order,
 * each in its own transaction.
 * @returns the names of those that ran now
 * @throws when a migration that has already run was changed or is missing
 */
export async function migrate(
  { db, kind }: Pick<OpenDatabase, 'db' | 'kind'>,
  folder = defaultFolder,
): Promise<string[]> {
  const migrations = readMigrations(folder)
  return db.connection().execute(async (connection) => {
    if (kind === 'embedded') return runPending(connection, migrations)
    // The pool's limit is for pages: another migrator, or a large table, may take longer.
    await sql`set statement_timeout = 0`.execute(connection)
    try {
      await sql`select pg_advisory_lock(${advisoryLock})`.execute(connection)
      return await runPending(connection, migrations)
    } finally {
      await sql`select pg_advisory_unlock(${advisoryLock})`.execute(connection)
      await sql`reset statement_timeout`.execute(connection)
    }
  })
}

/** An arbitrary number that only migrations use. */
const advisoryLock = 7_202_611

function readMigrations(folder: string): Migration[] {
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .sort()
  const seen = new Map<string, string>()
  return names.map((name) => {
    const number = /^(\d{4})-[a-z0-9-]+\.sql$/.exec(name)?.[1]
    if (!number) throw new Error(`Migration ${name} is not named like 0007-pacts-add-renewal.sql.`)
    const twin = seen.get(number)
    if (twin) throw new Error(`Migrations ${twin} and ${name} have the same number.`)
    seen.set(number, name)
    const text = readFileSync(join(folder, name), 'utf8').replaceAll('\r\n', '\n')
    return { name, text, checksum: createHash('sha256').update(text).digest('hex') }
  })
}

async function runPending<Tables>(connection: Kysely<Tables>, migrations: Migration[]): Promise<string[]> {
  await sql`
    create table if not exists migrations (
      name text primary key,
      checksum text not null,
      ran_at timestamptz not null default now()
    )`.execute(connection)
  const recorded = await sql<{ name: string; checksum: string }>`
    select name, checksum from migrations order by name`.execute(connection)
  const known = new Map(migrations.map((migration) => [migration.name, migration]))
  for (const { name, checksum } of recorded.rows) {
    const migration = known.get(name)
    if (!migration) throw new Error(`Migration ${name} has run on this database but its file is missing.`)
    if (migration.checksum !== checksum) {
      throw new Error(`Migration ${name} was changed after it ran on this database: write a new one instead.`)
    }
  }

  const done = new Set(recorded.rows.map(({ name }) => name))
  const pending = migrations.filter(({ name }) => !done.has(name))
  for (const migration of pending) await runOne(connection, migration)
  return pending.map(({ name }) => name)
}

async function runOne<Tables>(
  connection: Kysely<Tables>,
  { name, text, checksum }: Migration,
): Promise<void> {
  try {
    await connection.transaction().execute(async (transaction) => {
      await sql.raw(text).execute(transaction)
      await sql`insert into migrations (name, checksum) values (${name}, ${checksum})`.execute(transaction)
    })
  } catch (error) {
    throw new Error(`Migration ${name} failed: ${error instanceof Error ? error.message : error}`, {
      cause: error,
    })
  }
}
