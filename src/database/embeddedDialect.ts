import type { PGlite, Results } from '@electric-sql/pglite'
import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
  type TransactionSettings,
} from 'kysely'
import type { Queue } from './queue.ts'

/**
 * Kysely's road to PGlite. PGlite has one connection, so whoever holds it keeps everybody else out
 * until release: without that, one request's rollback would take another's insert along.
 */
export function embeddedDialect(client: PGlite, queue: Queue): Dialect {
  return {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => embeddedDriver(client, queue),
    createIntrospector: (db) => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  }
}

/** Runs one statement with values, or any number without, as PostgreSQL's own client does. */
export async function runStatement(
  client: PGlite,
  text: string,
  values: readonly unknown[],
): Promise<Results<unknown>> {
  if (values.length > 0) return client.query(text, [...values])
  const results = await client.exec(text)
  return results.at(-1) ?? { rows: [], fields: [] }
}

function embeddedDriver(client: PGlite, queue: Queue): Driver {
  const connection = embeddedConnection(client)
  const run = (statement: string) => connection.executeQuery(CompiledQuery.raw(statement))

  return {
    async init() {
      await client.waitReady
    },
    async acquireConnection() {
      await queue.acquire()
      return connection
    },
    async releaseConnection() {
      queue.release()
    },
    async beginTransaction(_connection, settings) {
      await run(beginStatement(settings))
    },
    async commitTransaction() {
      await run('commit')
    },
    async rollbackTransaction() {
      await run('rollback')
    },
    async savepoint(_connection, name) {
      await run(`savepoint "${name}"`)
    },
    async rollbackToSavepoint(_connection, name) {
      await run(`rollback to "${name}"`)
    },
    async releaseSavepoint(_connection, name) {
      await run(`release "${name}"`)
    },
    async destroy() {
      if (!client.closed) await client.close()
    },
  }
}

function embeddedConnection(client: PGlite): DatabaseConnection {
  const executeQuery = async <Row>(query: CompiledQuery): Promise<QueryResult<Row>> => {
    const result = await runStatement(client, query.sql, query.parameters)
    const rows = result.rows as Row[]
    if (result.affectedRows === undefined) return { rows }
    return { rows, numAffectedRows: BigInt(result.affectedRows) }
  }
  return {
    executeQuery,
    async *streamQuery<Row>(query: CompiledQuery) {
      yield await executeQuery<Row>(query)
    },
  }
}

function beginStatement({ isolationLevel, accessMode }: TransactionSettings): string {
  const level = isolationLevel ? ` isolation level ${isolationLevel}` : ''
  return `start transaction${level}${accessMode ? ` ${accessMode}` : ''}`
}
