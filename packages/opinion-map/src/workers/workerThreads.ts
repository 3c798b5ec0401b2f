import { Worker } from 'node:worker_threads'
import { claimBlocks, type Job, place } from './job.ts'
import { type KernelData, type KernelName, kernels } from './kernels.ts'
import type { Parallel } from './parallel.ts'

/** A worker that has not reported by then will not come. */
const patience = 20_000

/**
 * Worker threads on shared memory. `run` hands the blocks to whoever is free, does its own part and waits for the
 * others, so it blocks the thread that calls it: a server calls it from a thread of its own.
 */
export class WorkerThreads implements Parallel {
  readonly threads: number
  readonly #workers: readonly Worker[]
  readonly #control = new Int32Array(new SharedArrayBuffer(4 * place.length))

  /** `file`: the built `workers/mapWorker.js`; `threads` counts the calling one too. */
  constructor(file: URL | string, threads: number) {
    this.threads = Math.max(1, threads)
    this.#workers = Array.from({ length: this.threads - 1 }, (_, index) => {
      const worker = new Worker(file, { workerData: { control: this.#control, thread: index + 1 } })
      worker.unref()
      return worker
    })
  }

  allocate(bytes: number): ArrayBufferLike {
    return new SharedArrayBuffer(bytes)
  }

  run<Name extends KernelName>(name: Name, data: KernelData<Name>, blocks: number): void {
    if (blocks <= 1 || this.#workers.length === 0) {
      for (let block = 0; block < blocks; block++) kernels[name](data as never, block, 0)
      return
    }
    this.#waitFor(place.ready)
    Atomics.store(this.#control, place.next, 0)
    Atomics.store(this.#control, place.done, 0)
    const job: Job = { name, data, blocks }
    for (const worker of this.#workers) worker.postMessage(job)
    claimBlocks(job, this.#control, 0)
    this.#waitFor(place.done)
    if (Atomics.load(this.#control, place.failed) > 0) throw new Error(`A worker failed at ${name}`)
  }

  /** Ends the threads. */
  async close(): Promise<void> {
    await Promise.all(this.#workers.map((worker) => worker.terminate()))
  }

  #waitFor(index: number): void {
    for (;;) {
      const count = Atomics.load(this.#control, index)
      if (count >= this.#workers.length) return
      const outcome = Atomics.wait(this.#control, index, count, patience)
      if (outcome === 'timed-out' && index === place.ready) throw new Error('The workers did not start')
    }
  }
}
