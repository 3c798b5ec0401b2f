/** The database's clock without asking it at each page: how far the server's own is off, measured once a minute. */
import type { Database } from '#database/types.ts'
import { databaseClock } from './command.ts'
import { log } from './log.ts'

export interface Clock {
  readonly now: () => Date
  readonly stop: () => void
}

const everyMinute = 60_000

/** Starts the clock that pages for strangers are drawn by; commands ask the database itself. */
export async function startClock(db: Database): Promise<Clock> {
  let ahead = 0
  const compare = async () => {
    ahead = (await databaseClock(db)).getTime() - Date.now()
  }
  await compare()
  const timer = setInterval(() => {
    compare().catch((error: unknown) => log.warn({ error }, 'the clocks were not compared'))
  }, everyMinute)
  timer.unref()
  return { now: () => new Date(Date.now() + ahead), stop: () => clearInterval(timer) }
}
