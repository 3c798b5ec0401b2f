import { parentPort, workerData } from 'node:worker_threads'
import { claimBlocks, type Job, place } from './job.ts'

const { control, thread } = workerData as { control: Int32Array; thread: number }

parentPort?.on('message', (job: Job) => {
  try {
    claimBlocks(job, control, thread)
  } catch {
    Atomics.add(control, place.failed, 1)
  }
  report(place.done)
})
report(place.ready)

function report(index: number): void {
  Atomics.add(control, index, 1)
  Atomics.notify(control, index)
}
