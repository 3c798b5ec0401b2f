/** Seals the journal and lets its readers follow, after each commit, every two seconds, and on other processes' word. */
import { sql } from 'kysely'
import type { Database, Tx } from '#database/types.ts'
import { readJournal, type SealedEntry, sealJournal } from './journal.ts'
import { log } from './log.ts'

/** Follows the journal by its sealed number: at least once, in order; what it writes in `tx` happens once. */
export interface JournalReader {
  readonly name: string
  readonly read: (tx: Tx, entry: SealedEntry) => Promise<void>
}

/** Lets one reader follow up to the newest sealed entry; returns how many it read. */
export async function followJournal(db: Database, reader: JournalReader): Promise<number> {
  let count = 0
  for (;;) {
    const read = await db.transaction().execute(async (tx) => {
      await tx
        .insertInto('journal_readers')
        .values({ name: reader.name })
        .onConflict((conflict) => conflict.doNothing())
        .execute()
      const place = await tx
        .selectFrom('journal_readers')
        .select('number')
        .where('name', '=', reader.name)
        .forUpdate()
        .executeTakeFirstOrThrow()
      const entries = await readJournal(tx, place.number, 100)
      for (const entry of entries) await reader.read(tx, entry)
      const last = entries.at(-1)
      if (last) {
        await tx
          .updateTable('journal_readers')
          .set({ number: last.number })
          .where('name', '=', reader.name)
          .execute()
      }
      return entries.length
    })
    count += read
    if (read < 100) return count
  }
}

/** Seals and lets every reader follow, until nothing is left: what tests and the demo call. */
export async function pumpOnce(db: Database, readers: readonly JournalReader[]): Promise<number> {
  let sealed = 0
  for (;;) {
    const now = await sealJournal(db)
    sealed += now
    if (now === 0) break
  }
  const failures: unknown[] = []
  for (const reader of readers) {
    // One that stumbles holds up itself only.
    await followJournal(db, reader).catch((error: unknown) => failures.push(error))
  }
  if (failures.length > 0) throw failures[0]
  return sealed
}

export interface Pump {
  readonly wake: () => void
  readonly stop: () => Promise<void>
}

const pause = 2_000
const together = 40

/** Starts the pump; `sealed` is called after each batch, here and in other processes that hear the NOTIFY. */
export function startPump(db: Database, readers: readonly JournalReader[], sealed: () => void): Pump {
  let running: Promise<void> | null = null
  let again = false
  let soon: NodeJS.Timeout | null = null
  let stopped = false

  const run = async () => {
    try {
      const count = await pumpOnce(db, readers)
      if (count > 0) {
        sealed()
        await sql`select pg_notify('journal', ${String(count)})`.execute(db)
      }
    } catch (error) {
      log.error({ error }, 'the journal pump stumbled')
    }
  }
  const go = () => {
    soon = null
    if (stopped) return
    if (running) {
      again = true
      return
    }
    running = run().finally(() => {
      running = null
      if (again) {
        again = false
        wake()
      }
    })
  }
  const wake = () => {
    if (!soon && !stopped) soon = setTimeout(go, together)
  }
  const clock = setInterval(wake, pause)
  clock.unref()
  return {
    wake,
    stop: async () => {
      stopped = true
      clearInterval(clock)
      if (soon) clearTimeout(soon)
      await running
    },
  }
}
