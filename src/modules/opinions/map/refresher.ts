/**
 * Keeps the maps fresh off the way of requests: one computation at a time a conversation, one or two a second, however
 * many processes serve the same database. Who takes a map, and how long the others wait, stands beside the map.
 */
import type { Database } from '#database/types.ts'
import { log } from '#platform/log.ts'
import { conversationsToRefresh, holdMap, markOutdatedMaps, refreshMap, releaseMap } from './refreshMap.ts'

export interface Refresher {
  /** Something may have changed: called after each batch of the journal. */
  readonly wake: () => void
  readonly stop: () => Promise<void>
}

/** Between the beginnings of two computations of one conversation: what comes meanwhile is drawn together. */
const pauseBetween = 600
/** What another process has marked and left, or this one before it was stopped, is found by then. */
const lookEvery = 5_000

/** Starts it; what was not computed before a restart is computed now. */
export function startRefresher(db: Database): Refresher {
  const running = new Map<number, Promise<void>>()
  let looking: Promise<void> | null = null
  let again = false
  let soon: NodeJS.Timeout | null = null
  let soonAt = 0
  let isStopped = false

  /** One that fails is left as it is held: nobody tries it again at once. */
  const refresh = async (conversation: number): Promise<void> => {
    try {
      if (!(await holdMap(db, conversation))) return
      const begun = performance.now()
      await refreshMap(db, conversation)
      await releaseMap(db, conversation, Math.max(0, begun + pauseBetween - performance.now()))
    } catch (error) {
      log.error({ error, conversation }, 'a map was not drawn')
    }
  }
  const look = async (): Promise<void> => {
    try {
      const due = await conversationsToRefresh(db)
      if (isStopped) return
      for (const { id, wait } of due) {
        if (running.has(id)) continue
        if (wait > 0) wakeIn(wait)
        else {
          const work = refresh(id).finally(() => {
            running.delete(id)
            // Answers may have come while it was drawn.
            wake()
          })
          running.set(id, work)
        }
      }
    } catch (error) {
      log.error({ error }, 'nobody looked which maps are old')
    }
  }
  const wake = (): void => {
    if (isStopped) return
    if (looking) {
      again = true
      return
    }
    looking = look().finally(() => {
      looking = null
      if (again) {
        again = false
        wake()
      }
    })
  }
  /** The earliest of several is kept: one map that is held for long does not hold up the others. */
  const wakeIn = (milliseconds: number): void => {
    const at = performance.now() + milliseconds
    if (isStopped || (soon && soonAt <= at)) return
    if (soon) clearTimeout(soon)
    soonAt = at
    soon = setTimeout(() => {
      soon = null
      wake()
    }, Math.ceil(milliseconds))
    soon.unref()
  }
  const clock = setInterval(wake, lookEvery)
  clock.unref()
  markOutdatedMaps(db)
    .catch((error: unknown) => log.error({ error }, 'old maps were not marked'))
    .finally(wake)
  return {
    wake,
    stop: async () => {
      isStopped = true
      clearInterval(clock)
      if (soon) clearTimeout(soon)
      await looking
      await Promise.all(running.values())
    },
  }
}
