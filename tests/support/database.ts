import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import pg from 'pg'
import { afterAll, beforeAll, inject } from 'vitest'
import { openEmbedded } from '#database/embedded.ts'
import { openPostgresql } from '#database/postgresql.ts'
import type { Database, OpenDatabase } from '#database/types.ts'

export type TestDatabase = {
  readonly db: Database
  /** For what takes the whole open database: the app, jobs, listeners. */
  readonly open: OpenDatabase
  /** Everything back to just migrated. */
  empty(): Promise<void>
}

/**
 * A real database for the tests of one file, empty when the file begins. Call it at the top of a test
 * file and use `database.db` inside tests and hooks. Tests of one file share their rows, unless a
 * `beforeEach(database.empty)` says otherwise.
 */
export function useDatabase(): TestDatabase {
  let open: OpenDatabase | undefined
  const opened = () => {
    if (!open) throw new Error('The database is open only inside tests and hooks.')
    return open
  }
  const empty = async () => {
    await sql`select template_rows.empty()`.execute(opened().db)
  }

  beforeAll(async () => {
    open = await databaseOfWorker()
    await empty()
  }, 60_000)
  afterAll(() => {
    open = undefined
  })

  return {
    get db() {
      return opened().db
    },
    get open() {
      return opened()
    },
    empty,
  }
}

const workerKey: unique symbol = Symbol.for('partecipanza.databaseOfWorker')

/** Opened once a worker and never closed by tests: the worker's end closes it. */
function databaseOfWorker(): Promise<OpenDatabase> {
  const shared = globalThis as typeof globalThis & { [workerKey]?: Promise<OpenDatabase> }
  shared[workerKey] ??= copyTemplate()
  return shared[workerKey]
}

async function copyTemplate(): Promise<OpenDatabase> {
  const serverUrl = process.env.DATABASE_URL
  const template = inject('template')
  if (!serverUrl) {
    const folder = join(inject('runFolder'), `database-${process.pid}`)
    cpSync(template, folder, { recursive: true })
    return withoutClosing(await openEmbedded(folder))
  }

  const name = `${template}_worker_${process.pid}`
  const client = new pg.Client(serverUrl)
  await client.connect()
  await client.query(`create database ${name} template ${template}`)
  await client.end()
  const url = new URL(serverUrl)
  url.pathname = `/${name}`
  return withoutClosing(await openPostgresql(url.href, 4))
}

/** A served app that stops would close the database under the next file's feet. */
function withoutClosing(database: OpenDatabase): OpenDatabase {
  return { ...database, close: async () => {} }
}
