/** The thread beside the server in which large maps are drawn. */
import { parentPort } from 'node:worker_threads'
import { drawStored } from './drawStored.ts'
import type { ReadAnswers } from './readAnswers.ts'

export interface ToDraw {
  readonly job: number
  readonly answers: ReadAnswers
}

export interface DrawnAside {
  readonly job: number
  readonly map: string
  /** Why it was not drawn; null where it was. */
  readonly fault: string | null
}

parentPort?.on('message', ({ job, answers }: ToDraw) => {
  const say = (drawn: DrawnAside) => parentPort?.postMessage(drawn)
  try {
    say({ job, map: drawStored(answers), fault: null })
  } catch (error) {
    say({ job, map: '', fault: String(error) })
  }
})
