import type { Kysely, Transaction } from 'kysely'
import type { Tables } from './tables.ts'

export type Database = Kysely<Tables>
export type Tx = Transaction<Tables>

export type SqlResult = { rows: unknown[]; rowCount: number }

/** One open database and the few ways to it that Kysely does not cover. */
export type OpenDatabase = {
  db: Database
  kind: 'embedded' | 'postgresql'
  /** Runs several statements at once, without values. */
  exec(statements: string): Promise<void>
  /** The shape that pg-boss asks of a database. */
  executeSql(text: string, values?: unknown[]): Promise<SqlResult>
  /** Calls the handler for every NOTIFY on the channel; the answer stops listening. */
  listen(channel: string, handler: (payload: string) => void): Promise<() => Promise<void>>
  close(): Promise<void>
}
