/** Keeps the maps fresh off the way of requests: one computation at a time a conversation, one or two a second. */
import type { Database } from '#database/types.ts'
import { log } from '#platform/log.ts'
import { conversationsToRefresh, markOutdatedMaps, refreshMap } from './refreshMap.ts'

export interface Refresher {
  /** Something may have changed: called after each batch of the journal. */
  readonly wake: () => void
  readonly stop: () => Promise<void>
}

/** Between the beginnings of two computations of one conversation: what comes meanwhile is drawn together. */
const pauseBetween = 600
/** After a computation that failed. */
const pauseAfterFailure = 10_000
/** What another process has marked and left, or this one before it was stopped, is found by then. */
const lookEvery = 5_000

/** Starts it; what was not computed before a restart is computed now. */
export function startRefresher(db: Database): Refresher {
  const notBefore = new Map<number, number>()
  const running = new Map<number, Promise<void>>()
  let looking: Promise<void> | null = null
  let again = false
  let soon: NodeJS.Timeout | null = null
  let isStopped = false

  const refresh = async (conversation: number): Promise<void> => {
    notBefore.set(conversation, performance.now() + pauseBetween)
    try {
      await refreshMap(db, conversation)
    } catch (error) {
      notBefore.set(conversation, performance.now() + pauseAfterFailure)
      log.error({ error, conversation }, 'a map was not drawn')
    }
  }
  const look = async (): Promise<void> => {
    try {
      const due = await conversationsToRefresh(db)
      if (isStopped) return
      for (const conversation of due) {
        if (running.has(conversation)) continue
        const wait = (notBefore.get(conversation) ?? 0) - performance.now()
        if (wait > 0) wakeIn(wait)
        else {
          const work = refresh(conversation).finally(() => {
            running.delete(conversation)
            // Answers may have come while it was drawn.
            wake()
          })
          running.set(conversation, work)
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
  const wakeIn = (milliseconds: number): void => {
    if (soon || isStopped) return
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
