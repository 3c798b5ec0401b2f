/**
 * Statements the server has parsed and planned already, by name: for a page's large queries planning takes
 * five times as long as running them.
 */
import { createHash } from 'node:crypto'
import type { PostgresCursor, PostgresPool, PostgresPoolClient, PostgresQueryResult } from 'kysely'
import type pg from 'pg'

/** Each connection keeps its own plans, of some ten kilobytes each: only texts that come again get a name. */
const mostNames = 200
const usesBeforeName = 3
const mostCounted = 2_000

/** Gives names to the texts that come often; the others run as they come. */
export function createStatementNames(): (text: string) => string | undefined {
  const names = new Map<string, string>()
  const uses = new Map<string, number>()
  return (text) => {
    const known = names.get(text)
    if (known !== undefined || names.size >= mostNames) return known
    const count = (uses.get(text) ?? 0) + 1
    if (count < usesBeforeName) {
      if (uses.size >= mostCounted) uses.clear()
      uses.set(text, count)
      return undefined
    }
    uses.delete(text)
    const name = createHash('sha1').update(text).digest('base64url')
    names.set(text, name)
    return name
  }
}

/** The pool for Kysely, whose statements with values are prepared as they come again. */
export function preparing(pool: pg.Pool): PostgresPool {
  const nameOf = createStatementNames()
  const clients = new WeakMap<pg.PoolClient, PostgresPoolClient>()
  return {
    connect: async () => {
      const client = await pool.connect()
      const known = clients.get(client) ?? preparingClient(client, nameOf)
      clients.set(client, known)
      return known
    },
    end: () => pool.end(),
  }
}

function preparingClient(client: pg.PoolClient, nameOf: (text: string) => string | undefined) {
  function query<Row>(cursor: PostgresCursor<Row>): PostgresCursor<Row>
  function query<Row>(text: string, values: readonly unknown[]): Promise<PostgresQueryResult<Row>>
  function query(text: unknown, values: readonly unknown[] = []): unknown {
    if (typeof text !== 'string') return client.query(text as pg.Submittable)
    const name = values.length > 0 ? nameOf(text) : undefined
    const statement = { text, values: [...values] }
    return client.query(name === undefined ? statement : { name, ...statement })
  }
  return { query, release: () => client.release() }
}
