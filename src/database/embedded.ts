import { PGlite, types } from '@electric-sql/pglite'
import { btree_gist } from '@electric-sql/pglite/contrib/btree_gist'
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm'
import { unaccent } from '@electric-sql/pglite/contrib/unaccent'
import { Kysely } from 'kysely'
import { embeddedDialect, runStatement } from './embeddedDialect.ts'
import { createQueue, whileHolding } from './queue.ts'
import type { Tables } from './tables.ts'
import type { OpenDatabase } from './types.ts'

/**
 * Opens PGlite on a folder, or in memory where none is given. It takes no lock: `openDatabase` does.
 */
export async function openEmbedded(folder?: string): Promise<OpenDatabase> {
  const client = await PGlite.create({
    ...(folder === undefined ? {} : { dataDir: folder }),
    extensions: { unaccent, pg_trgm, btree_gist },
    parsers,
  })
  await client.exec(`set timezone to 'UTC'`)
  const queue = createQueue()
  const db = new Kysely<Tables>({ dialect: embeddedDialect(client, queue) })

  return {
    db,
    kind: 'embedded',
    async exec(statements) {
      await whileHolding(queue, () => client.exec(statements))
    },
    async executeSql(text, values = []) {
      const result = await whileHolding(queue, () => runStatement(client, text, values))
      return { rows: result.rows, rowCount: result.affectedRows || result.rows.length }
    },
    async listen(channel, handler) {
      const stop = await whileHolding(queue, () => client.listen(channel, handler))
      return () => whileHolding(queue, () => stop())
    },
    async close() {
      await db.destroy()
      if (!client.closed) await client.close()
    },
  }
}

/** The same JavaScript types as PostgreSQL's client gives: see postgresql.ts. */
const parsers = {
  [types.INT8]: Number,
  [types.DATE]: String,
  [types.BYTEA]: (value: string) => Buffer.from(value.slice(2), 'hex'),
}
