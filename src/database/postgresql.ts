import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import { preparing } from './preparedStatements.ts'
import type { Tables } from './tables.ts'
import type { OpenDatabase } from './types.ts'

/** A page that asks too much gives up, and so does one that finds no connection; migrations take their time. */
const patience = { statement_timeout: 10_000, connectionTimeoutMillis: 5_000 }

/** Opens a pool of connections to a PostgreSQL server. */
export async function openPostgresql(url: string, poolSize = 10): Promise<OpenDatabase> {
  const settings = { connectionString: url, types: { getTypeParser }, options: '-c timezone=UTC' }
  const pool = new pg.Pool({ ...settings, ...patience, max: poolSize })
  pool.on('error', ignoreIdleConnectionLoss)
  await checkConnection(pool)
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool: preparing(pool) }) })

  return {
    db,
    kind: 'postgresql',
    async exec(statements) {
      await pool.query(statements)
    },
    async executeSql(text, values) {
      const answer: pg.QueryResult | pg.QueryResult[] = await pool.query(text, values)
      const result = Array.isArray(answer) ? answer.at(-1) : answer
      return { rows: result?.rows ?? [], rowCount: result?.rowCount ?? 0 }
    },
    listen: (channel, handler) => listenForEver(settings, channel, handler),
    close: () => db.destroy(),
  }
}

const int8 = 20
const bigIntArray = 1016
const textArray: number = 1009
const asText = new Set([1700, 1082, 1186])
const asTextArray = new Set([1231, 1182, 1187])

/** int8 is a number, date, numeric and interval are text: the same as the embedded database gives. */
function getTypeParser(oid: number, format?: 'text' | 'binary') {
  if (oid === int8) return Number
  if (asText.has(oid)) return String
  if (asTextArray.has(oid)) return parseTextArray
  if (oid === bigIntArray) {
    return (value: string) => parseTextArray(value).map((item) => (item === null ? null : Number(item)))
  }
  return format === 'binary' ? pg.types.getTypeParser(oid, 'binary') : pg.types.getTypeParser(oid, 'text')
}

const parseTextArray: (value: string) => (string | null)[] = pg.types.getTypeParser(textArray, 'text')

async function checkConnection(pool: pg.Pool) {
  try {
    await pool.query('select 1')
  } catch (error) {
    await pool.end()
    throw error
  }
}

/** The pool replaces a connection that broke while idle; the next query shows a lasting fault. */
function ignoreIdleConnectionLoss() {}

const reconnectAfterMilliseconds = 1_000

/** Keeps one connection on LISTEN and opens a new one when the server goes away. */
async function listenForEver(settings: pg.ClientConfig, channel: string, handler: (payload: string) => void) {
  let isStopped = false
  let client = await connect()

  async function connect() {
    const fresh = new pg.Client(settings)
    fresh.on('notification', (message) => handler(message.payload ?? ''))
    fresh.on('error', () => {})
    fresh.on('end', () => {
      if (!isStopped) setTimeout(reconnect, reconnectAfterMilliseconds).unref()
    })
    await fresh.connect()
    await fresh.query(`listen ${fresh.escapeIdentifier(channel)}`)
    return fresh
  }

  function reconnect() {
    if (isStopped) return
    connect().then(
      (fresh) => {
        client = fresh
        if (isStopped) void fresh.end()
      },
      () => setTimeout(reconnect, reconnectAfterMilliseconds).unref(),
    )
  }

  return async () => {
    isStopped = true
    await client.end()
  }
}
