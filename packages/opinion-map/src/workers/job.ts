import { type KernelName, kernels } from './kernels.ts'

/** Work as it is sent to a worker: names, numbers and arrays on shared memory. */
export interface Job {
  readonly name: KernelName
  readonly data: unknown
  readonly blocks: number
}

/** Where what stands in the integers that all threads share. */
export const place = { ready: 0, next: 1, done: 2, failed: 3, length: 4 } as const

/** Does blocks, always the next one that nobody has taken, until there are none. */
export function claimBlocks({ name, data, blocks }: Job, control: Int32Array, thread: number): void {
  for (;;) {
    const block = Atomics.add(control, place.next, 1)
    if (block >= blocks) return
    kernels[name](data as never, block, thread)
  }
}
