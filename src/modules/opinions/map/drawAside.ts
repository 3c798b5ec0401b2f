/** Draws small maps at once and large ones in a thread of their own: whoever answers meanwhile does not wait. */
import type { Worker } from 'node:worker_threads'
import { startThread } from '#platform/besideThread.ts'
import type { DrawnAside, ToDraw } from './drawingWorker.ts'
import { drawStored } from './drawStored.ts'
import type { ReadAnswers } from './readAnswers.ts'

/** Characters of answers, some eight each, of a map that is drawn within a few milliseconds. */
const small = 24_000
/** A thread that nobody needs gives its memory back. */
const idle = 60_000

interface Waiting {
  readonly resolve: (map: string) => void
  readonly reject: (error: Error) => void
}

class DrawingThread {
  #thread: Worker | null = null
  #idle: NodeJS.Timeout | undefined
  #last = 0
  readonly #waiting = new Map<number, Waiting>()

  draw(answers: ReadAnswers): Promise<string> {
    clearTimeout(this.#idle)
    const thread = this.#started()
    this.#last += 1
    const job: ToDraw = { job: this.#last, answers }
    return new Promise<string>((resolve, reject) => {
      this.#waiting.set(job.job, { resolve, reject })
      thread.postMessage(job)
    })
  }

  #started(): Worker {
    if (this.#thread) return this.#thread
    const thread = startThread('./drawingWorker.ts', import.meta.url)
    // The program may stop whatever is drawn.
    thread.unref()
    thread.on('message', ({ job, map, fault }: DrawnAside) => {
      const waiting = this.#waiting.get(job)
      this.#waiting.delete(job)
      if (fault === null) waiting?.resolve(map)
      else waiting?.reject(new Error(fault))
      if (this.#waiting.size === 0) this.#rest()
    })
    thread.on('error', (error) => this.#fail(thread, error))
    thread.on('exit', () => this.#fail(thread, new Error('The thread that draws maps ended')))
    this.#thread = thread
    return thread
  }

  #rest(): void {
    const thread = this.#thread
    this.#idle = setTimeout(() => {
      this.#thread = null
      thread?.terminate()
    }, idle)
    this.#idle.unref()
  }

  #fail(thread: Worker, error: Error): void {
    if (this.#thread !== thread) return
    this.#thread = null
    for (const { reject } of this.#waiting.values()) reject(error)
    this.#waiting.clear()
  }
}

const thread = new DrawingThread()

/** The map to keep, as JSON. */
export const drawAside = async (answers: ReadAnswers): Promise<string> =>
  answers.lines.reduce((sum, { length }) => sum + length, 0) <= small
    ? drawStored(answers)
    : await thread.draw(answers)
