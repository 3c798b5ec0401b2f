/** Hands one thing out to one holder at a time, first come first served. */
export type Queue = {
  acquire(): Promise<void>
  release(): void
}

const patienceInMilliseconds = 60_000

/**
 * A queue before PGlite's only connection. A wait beyond the patience throws: nearly always somebody
 * used the outer `db` inside a transaction, which would otherwise wait for itself for ever.
 */
export function createQueue(patience = patienceInMilliseconds): Queue {
  const waiting: Array<() => void> = []
  let isTaken = false

  return {
    acquire() {
      if (!isTaken) {
        isTaken = true
        return Promise.resolve()
      }
      return new Promise((resolve, reject) => {
        const timer = setTimeout(() => {
          waiting.splice(waiting.indexOf(proceed), 1)
          reject(new Error(`Waited ${patience} ms for the only connection: is db used inside a transaction?`))
        }, patience)
        const proceed = () => {
          clearTimeout(timer)
          resolve()
        }
        waiting.push(proceed)
      })
    },
    release() {
      const next = waiting.shift()
      if (next) next()
      else isTaken = false
    },
  }
}

/** Runs the work while holding the queue's place, and gives it back whatever happens. */
export async function whileHolding<Result>(queue: Queue, work: () => Promise<Result>): Promise<Result> {
  await queue.acquire()
  try {
    return await work()
  } finally {
    queue.release()
  }
}
