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

/** Rounds in which an entry may fail before it is set aside. */
const patience = 5

/**
 * Lets one reader follow up to the newest sealed entry; returns how many it read. An entry that throws ends the
 * round, is tried again in the next, and after some rounds is parked: the log names it, `/stato` counts it.
 */
export async function followJournal(db: Database, reader: JournalReader): Promise<number> {
  let count = 0
  for (;;) {
    const wanted = (await isFailing(db, reader)) ? 1 : 100
    const read = await readOn(db, reader, wanted)
    count += read
    if (read < wanted) return count
  }
}

/** After a failure entries are read one by one, so that the one that throws takes no other with it. */
async function isFailing(db: Database, { name }: JournalReader): Promise<boolean> {
  const place = await db
    .selectFrom('journal_readers')
    .select('failed_number')
    .where('name', '=', name)
    .executeTakeFirst()
  return typeof place?.failed_number === 'number'
}

async function readOn(db: Database, reader: JournalReader, limit: number): Promise<number> {
  let reading = 0
  try {
    return await db.transaction().execute(async (tx) => {
      await tx
        .insertInto('journal_readers')
        .values({ name: reader.name })
        .onConflict((conflict) => conflict.doNothing())
        .execute()
      const place = await tx
        .selectFrom('journal_readers')
        .select(['number', 'failed_number'])
        .where('name', '=', reader.name)
        .forUpdate()
        .executeTakeFirstOrThrow()
      const entries = await readJournal(tx, place.number, limit)
      for (const entry of entries) {
        reading = entry.number
        await reader.read(tx, entry)
      }
      const last = entries.at(-1)
      if (last) {
        const isOver = place.failed_number !== null && last.number >= place.failed_number
        await tx
          .updateTable('journal_readers')
          .set({ number: last.number, ...(isOver && { failed_number: null, failed_rounds: 0 }) })
          .where('name', '=', reader.name)
          .execute()
      }
      return entries.length
    })
  } catch (error) {
    if (reading === 0) throw error
    if (await park(db, reader, reading)) {
      log.error({ error, reader: reader.name, number: reading }, 'an entry was parked')
      return limit
    }
    throw error
  }
}

/** Counts the failed round; true where it was one too many and the reader goes on behind the entry. */
async function park(db: Database, { name }: JournalReader, number: number): Promise<boolean> {
  await sql`
    insert into journal_readers (name, failed_number, failed_rounds) values (${name}, ${number}, 1)
    on conflict (name) do update set failed_number = ${number}, failed_rounds =
      case when journal_readers.failed_number = ${number} then journal_readers.failed_rounds + 1 else 1 end`.execute(
    db,
  )
  const parked = await sql`
    update journal_readers set number = ${number}, parked = parked || ${number}::bigint,
      failed_number = null, failed_rounds = 0
    where name = ${name} and failed_number = ${number} and failed_rounds >= ${patience} and number < ${number}
    returning name`.execute(db)
  return parked.rows.length > 0
}

/** How many entries were set aside, by all readers: each waits for somebody to look at its reader. */
export async function countParked(db: Database): Promise<number> {
  const answer = await sql<{ count: number }>`
    select coalesce(sum(cardinality(parked)), 0)::int as count from journal_readers`.execute(db)
  return answer.rows[0]?.count ?? 0
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
/** Milliseconds between a commit and the round that seals it; under load rounds are fewer and larger. */
const together = 40
const togetherUnderLoad = 200
const load = 8

/** Starts the pump; `sealed` is called after each batch, here and in other processes that hear the NOTIFY. */
export function startPump(db: Database, readers: readonly JournalReader[], sealed: () => void): Pump {
  let running: Promise<void> | null = null
  let again = false
  let soon: NodeJS.Timeout | null = null
  let stopped = false
  let lastCount = 0

  const run = async () => {
    try {
      const count = await pumpOnce(db, readers)
      lastCount = count
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
    if (!soon && !stopped) soon = setTimeout(go, lastCount < load ? together : togetherUnderLoad)
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
