/** A throw-away PostgreSQL server with one database for each amount of rows. */
import pg from 'pg'
import { migrate } from '#database/migrate.ts'
import { openPostgresql } from '#database/postgresql.ts'
import { startPostgres } from '#tests/support/postgres.ts'
import type { Amounts } from './amounts.ts'
import { type Filled, fillDatabase } from './fillDatabase.ts'
import { parentOf } from './processorTime.ts'

export interface Database extends Filled {
  readonly url: string
}

export interface DatabaseServer {
  readonly description: string
  /** The process from which all others of the server stem. */
  readonly pid: number
  readonly add: (name: string, amounts: Amounts) => Promise<Database>
  readonly stop: () => Promise<void>
}

/** What compose.yaml starts PostgreSQL with. */
const asInCompose = ['shared_buffers=64MB']

export async function startDatabases(): Promise<DatabaseServer> {
  const server = await startPostgres({ fsync: true, settings: asInCompose })
  const add = async (name: string, amounts: Amounts): Promise<Database> => {
    await connected(server.url, (client) => client.query(`create database ${name}`))
    const url = new URL(server.url)
    url.pathname = `/${name}`
    const opened = await openPostgresql(url.href, 2)
    try {
      await migrate(opened)
    } finally {
      await opened.close()
    }
    return { url: url.href, ...(await fillDatabase(url.href, amounts)) }
  }
  const pid = await connected(server.url, parentOfConnection)
  return { description: `${server.description}, ${asInCompose}`, pid, add, stop: server.stop }
}

/** While the connection is open: the kernel knows nothing of a process that has ended. */
async function parentOfConnection(client: pg.Client): Promise<number> {
  const answer = await client.query<{ pid: number }>('select pg_backend_pid() as pid')
  return parentOf(answer.rows[0]?.pid ?? 0)
}

async function connected<Value>(url: string, work: (client: pg.Client) => Promise<Value>): Promise<Value> {
  const client = new pg.Client(url)
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}
