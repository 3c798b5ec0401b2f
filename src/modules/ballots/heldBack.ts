/**
 * The embedded database never calls fsync: a power cut may lose votes that were acknowledged. No ballot is announced on
 * it unless its operator says so (`EMBEDDED_BALLOTS=1`), or it is the demo.
 */
import { sql } from 'kysely'
import type { Database } from '#database/types.ts'

const setting = 'partecipanza.ballots'

/** Holds back every announcement, for as long as this program runs: the embedded database has one connection. */
export async function holdBallotsBack(db: Database): Promise<void> {
  await sql`select set_config(${setting}, 'held_back', false)`.execute(db)
}

/** A column that is true where ballots are held back. */
export const isHeldBackColumn = sql`coalesce(current_setting(${sql.lit(setting)}, true), '') = 'held_back' as "isHeldBack"`
