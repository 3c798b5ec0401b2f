/** Work that waits, tries again, or comes with the clock: pg-boss in our own database, no other service. */
import { CompiledQuery, sql } from 'kysely'
import PgBoss from 'pg-boss'
import type { OpenDatabase, Tx } from '#database/types.ts'
import { log } from './log.ts'

export interface Jobs {
  /**
   * Queues work inside a transaction: if that is undone, the work is never done. Of what carries the same `key`
   * only one waits or is tried again at a time; another is not queued.
   */
  readonly send: (tx: Tx, queue: string, data: object, key?: string) => Promise<void>
  /** Does the work of a queue; a throw is tried again up to five times, each wait longer. */
  readonly work: (queue: string, doIt: (data: object) => Promise<void>) => Promise<void>
  /** Does something at set times ("0 7 * * *", Europe/Rome). */
  readonly every: (queue: string, times: string, doIt: () => Promise<void>) => Promise<void>
  readonly stop: () => Promise<void>
}

/** Starts the queues on an open database. */
export async function startJobs(database: OpenDatabase): Promise<Jobs> {
  const boss = new PgBoss({
    db: { executeSql: (text: string, values: unknown[]) => database.executeSql(text, values) },
    schema: 'pgboss',
  } as ConstructorParameters<typeof PgBoss>[0])
  boss.on('error', (error) => log.error({ error }, 'a job stumbled'))
  await boss.start()
  const opened = new Map<string, Promise<void>>()
  const open = (queue: string) => {
    const opening =
      opened.get(queue) ??
      boss.createQueue(queue, { name: queue, retryLimit: 5, retryBackoff: true, retryDelay: 10 })
    opened.set(queue, opening)
    return opening
  }
  return {
    send: async (tx, queue, data, key) => {
      // Opening it here would wait for the connection that this transaction holds.
      if (!opened.has(queue)) throw new Error(`Nobody works on the queue "${queue}"`)
      await opened.get(queue)
      if (key !== undefined && (await isWaiting(tx, queue, key))) return
      const job = await boss.send(queue, data, {
        ...(key !== undefined && { singletonKey: key }),
        db: {
          executeSql: async (text: string, values: unknown[]) => {
            const answer = await tx.executeQuery(CompiledQuery.raw(text, values))
            return { rows: answer.rows as unknown[] }
          },
        },
      } as PgBoss.SendOptions)
      if (!job) throw new Error(`The queue "${queue}" did not take the work`)
    },
    work: async (queue, doIt) => {
      await open(queue)
      await boss.work<object>(queue, { pollingIntervalSeconds: 2 }, async (jobs) => {
        for (const job of jobs) await doIt(job.data)
      })
    },
    every: async (queue, times, doIt) => {
      await open(queue)
      await boss.schedule(queue, times, {}, { tz: 'Europe/Rome' })
      await boss.work(queue, { pollingIntervalSeconds: 30 }, async () => await doIt())
    },
    stop: async () => await boss.stop({ graceful: true, timeout: 5_000 }),
  }
}

/** pg-boss itself would let one job be created beside each that is tried again. */
async function isWaiting(tx: Tx, queue: string, key: string): Promise<boolean> {
  const answer = await sql`
    select from pgboss.job where name = ${queue} and singleton_key = ${key} and state <= 'active' limit 1`.execute(
    tx,
  )
  return answer.rows.length > 0
}
