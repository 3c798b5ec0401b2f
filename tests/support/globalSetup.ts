import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { openEmbedded } from '#database/embedded.ts'
import { migrate } from '#database/migrate.ts'
import { openPostgresql } from '#database/postgresql.ts'
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
  const template = serverUrl ? await templateOnServer(serverUrl) : await templateFolder()
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

const migrationsFolder = fileURLToPath(new URL('../../src/database/migrations/', import.meta.url))
const cacheFolder = fileURLToPath(new URL('../../node_modules/.cache/partecipanza/', import.meta.url))

/** Kept between runs, under a name that changes with every migration. */
async function templateFolder(): Promise<string> {
  const hash = createHash('sha256').update(installEmptying)
  for (const name of readdirSync(migrationsFolder).sort())
    hash.update(readFileSync(join(migrationsFolder, name)))
  hash.update(readFileSync(fileURLToPath(new URL('../../package-lock.json', import.meta.url))))
  const folder = join(cacheFolder, `template-${hash.digest('hex').slice(0, 16)}`)
  if (existsSync(folder)) return folder

  mkdirSync(cacheFolder, { recursive: true })
  const unfinished = mkdtempSync(join(cacheFolder, 'unfinished-'))
  const database = await openEmbedded(unfinished)
  await migrate(database)
  await database.exec(installEmptying)
  await database.close()
  try {
    renameSync(unfinished, folder)
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true })
    if (!existsSync(folder)) throw error
  }
  return folder
}

async function templateOnServer(serverUrl: string): Promise<string> {
  const template = `partecipanza_test_${process.pid}`
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
