import { type KernelData, type KernelName, kernels } from './kernels.ts'

/**
 * Several threads, or one, seen from the computation: it hands out a named piece of work with its typed arrays and
 * goes on when all blocks are done. What a block computes never depends on the thread that does it.
 */
export interface Parallel {
  /** How many threads work, this one too; a kernel's third argument is below it. */
  readonly threads: number
  /** Zeroed memory that all threads see. */
  allocate(bytes: number): ArrayBufferLike
  /** Does blocks 0 to blocks - 1, in any order, and returns when all are done. */
  run<Name extends KernelName>(name: Name, data: KernelData<Name>, blocks: number): void
}

/** This thread alone. */
export const serial: Parallel = {
  threads: 1,
  allocate: (bytes) => new ArrayBuffer(bytes),
  run: (name, data, blocks) => {
    for (let block = 0; block < blocks; block++) kernels[name](data as never, block, 0)
  },
}
