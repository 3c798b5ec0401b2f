import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { openEmbedded } from '#database/embedded.ts'
import { migrate } from '#database/migrate.ts'
import { openPostgresql } from '#database/postgresql.ts'
import { cachedFolder } from './cachedFolder.ts'
import { installEmptying } from './emptying.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Holds the workers' own databases of this run. */
    runFolder: string
    /** A migrated embedded database to copy, or the name of a migrated database on the server. */
    template: string
  }
}

/** Migrates once a run; every worker then copies the result: see database.ts. */
export async function setup(project: TestProject): Promise<void> {
  const runFolder = mkdtempSync(join(tmpdir(), 'partecipanza-tests-'))
  project.provide('runFolder', runFolder)
  const serverUrl = process.env.DATABASE_URL
  const template = serverUrl ? await templateOnServer(serverUrl, project.name) : await templateFolder()
  project.provide('template', template)

  cleanUp = async () => {
    rmSync(runFolder, { recursive: true, force: true, maxRetries: 5 })
    if (serverUrl) await dropDatabases(serverUrl, template)
  }
}

export async function teardown(): Promise<void> {
  await cleanUp()
}

let cleanUp = async () => {}

/** A migrated embedded database for the workers to copy. */
function templateFolder(): Promise<string> {
  return cachedFolder(
    'template',
    ['src/database/migrations', 'tests/support/emptying.ts'],
    async (folder) => {
      const database = await openEmbedded(folder)
      await migrate(database)
      await database.exec(installEmptying)
      await database.close()
    },
  )
}

/** Each project of the suite sets up for itself, so its name is part of the database's. */
async function templateOnServer(serverUrl: string, project: string): Promise<string> {
  const template = `partecipanza_test_${project}_${process.pid}`
  await runOnServer(serverUrl, (client) => client.query(`create database ${template}`))
  const url = new URL(serverUrl)
  url.pathname = `/${template}`
  const database = await openPostgresql(url.href)
  await migrate(database)
  await database.exec(installEmptying)
  await database.close()
  return template
}

async function dropDatabases(serverUrl: string, template: string): Promise<void> {
  await runOnServer(serverUrl, async (client) => {
    const { rows } = await client.query<{ name: string }>(
      `select datname as name from pg_database where datname = $1 or starts_with(datname, $1 || '_worker')`,
      [template],
    )
    for (const { name } of rows) await client.query(`drop database ${name} with (force)`)
  })
}

async function runOnServer(serverUrl: string, work: (client: pg.Client) => Promise<unknown>): Promise<void> {
  const client = new pg.Client(serverUrl)
  await client.connect()
  try {
    await work(client)
  } finally {
    await client.end()
  }
}
